package org.refugia.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.refugia.parameter.Param;

/**
 * One key that a part of the language may hold, described by a record component and its {@link Param}.
 *
 * @param key       word in the file
 * @param type      Java type it is read into
 * @param param     meaning, unit, default and limits
 * @param standard  default as a tree that stands nowhere; null if there is none
 */
record Field(String key, Type type, Param param, Node standard) {
    /** Reflection is slow, and a sweep reads thousands of scenarios. */
    private static final ClassValue<List<Field>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(Field::of).toList();
        }
    };

    /** The keys of a part of the language, in order. */
    static List<Field> of(Class<?> record) {
        return KNOWN.get(record);
    }

    private static Field of(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalStateException("every parameter is described, but not %s.%s"
                    .formatted(component.getDeclaringRecord().getSimpleName(), component.getName()));
        }
        String key = param.key().isEmpty() ? snakeCase(component.getName()) : param.key();
        boolean hasDefault = !List.of(Param.REQUIRED, Param.ABSENT).contains(param.def());
        return new Field(key, component.getGenericType(), param, hasDefault ? Defaults.node(param.def(), "") : null);
    }

    /** "meanDegree" → "mean_degree". */
    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** "LAST_ONE" → "last-one". */
    static String kebabCase(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isRequired() {
        return param.def().equals(Param.REQUIRED);
    }

    boolean mayBeAbsent() {
        return param.def().equals(Param.ABSENT);
    }

    /** The class of the type, without its type arguments. */
    Class<?> raw() {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** A type argument. */
    Class<?> argument(int index) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
