package org.refugia.scenario;

import com.google.gson.GsonBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Distribution;
import org.refugia.world.BySegment;
import org.refugia.world.Moment;

/** The JSON Schema of scenarios, made from the descriptors the reader uses, for editors to complete and check. */
public final class JsonSchema {
    private static final String NUMBER = "^[-+]?[0-9.]+([eE][-+]?[0-9]+)?";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    JsonSchema() {}

    /** The schema of scenarios as JSON (draft 2020-12). */
    public static String text() {
        JsonSchema parts = new JsonSchema();
        Map<String, Object> properties = parts.properties(Scenario.class);
        properties.put("extends", object("type", "string", "description", "scenario file that this one changes"));
        properties.put("variants", patches("named changes; the first is the counterfactual"));
        return parts.whole("Refugia scenario/1", properties, List.of());
    }

    /** A record. */
    Map<String, Object> record(Class<?> type) {
        return record(type, null, null);
    }

    /** The keys of a record. */
    @SuppressWarnings("unchecked")
    Map<String, Object> properties(Class<?> type) {
        return (Map<String, Object>) record(type).get("properties");
    }

    /** Variants by name. */
    static Map<String, Object> patches(String description) {
        return object(
                "description",
                description,
                "type",
                "object",
                "additionalProperties",
                object(
                        "type",
                        "object",
                        "additionalProperties",
                        false,
                        "properties",
                        object(
                                "set",
                                object("type", "object"),
                                "without",
                                object("type", "array", "items", object("type", "string")))));
    }

    /** The whole as JSON, with all parts it refers to. */
    String whole(String title, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                title,
                "type",
                "object",
                "properties",
                properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        schema.put("$defs", definitions);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private Map<String, Object> record(Class<?> type, String discriminator, String word) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (discriminator != null && !discriminator.isEmpty()) {
            properties.put(discriminator, object("const", word));
            required.add(discriminator);
        }
        for (Field field : Field.of(type)) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", field.param().value() + " (" + Shape.written(field) + ")");
            property.putAll(value(field));
            properties.put(field.key(), property);
            if (field.isRequired()) {
                required.add(field.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        Word about = type.getAnnotation(Word.class);
        if (about != null) {
            schema.put("description", about.value());
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> value(Field field) {
        Class<?> type = field.raw();
        Unit unit = field.param().unit();
        if (type == double.class || type == int.class) {
            return anyOf(number(unit));
        } else if (type == OptionalDouble.class) {
            List<Object> options = number(unit);
            options.add(object("const", "none"));
            return anyOf(options);
        } else if (type == Distribution.class) {
            List<Object> options = number(unit);
            options.addAll(words(type));
            return anyOf(options);
        } else if (type == BySegment.class) {
            List<Object> options = number(unit);
            options.add(object("type", "object", "additionalProperties", anyOf(number(unit))));
            return anyOf(options);
        } else if (type == boolean.class || type == Boolean.class) {
            return object("type", "boolean");
        } else if (type.isEnum()) {
            return object("enum", Shape.words(type));
        } else if (type == LocalDate.class) {
            return object("type", "string", "format", "date");
        } else if (type == Moment.class || type == Optional.class) {
            List<Object> options = new ArrayList<>(List.of(object("type", "string")));
            options.addAll(words(Distribution.class));
            return anyOf(options);
        } else if (type == List.class) {
            return object("type", "array", "items", item(field.argument(0), unit));
        } else if (type == Map.class) {
            Class<?> item = field.argument(1);
            Optional<Vocabulary.Words> keys = Vocabulary.of(item);
            if (keys.isPresent()) {
                Map<String, Object> properties = new LinkedHashMap<>();
                keys.get().words().forEach((word, each) -> properties.put(word, record(each, null, null)));
                return object("type", "object", "properties", properties, "additionalProperties", false);
            }
            return object("type", "object", "additionalProperties", item(item, unit));
        }
        return item(type, unit);
    }

    private Map<String, Object> item(Class<?> type, Unit unit) {
        if (type == Double.class) {
            return anyOf(number(unit));
        } else if (type == Integer.class) {
            return object("type", "integer");
        } else if (type == Observed.class) {
            return object("type", "object");
        } else if (Vocabulary.of(type).isPresent()) {
            Vocabulary.Words words = Vocabulary.of(type).get();
            List<Object> options = words(type);
            List<String> alone = alone(words);
            if (!alone.isEmpty()) {
                options.add(object("enum", alone));
            }
            return anyOf(options);
        } else if (type.isRecord()) {
            return record(type, null, null);
        }
        return object("type", "string");
    }

    /** Words that may stand for themselves, without keys. */
    private static List<String> alone(Vocabulary.Words words) {
        return words.words().entrySet().stream()
                .filter(word -> Field.of(word.getValue()).stream().noneMatch(Field::isRequired))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Object> words(Class<?> kind) {
        Vocabulary.Words words = Vocabulary.of(kind).orElseThrow();
        List<Object> options = new ArrayList<>();
        words.words()
                .forEach((word, type) -> options.add(
                        defined(words.title() + "-" + word, () -> record(type, words.discriminator(), word))));
        return options;
    }

    /** Refers to a part of the schema that stands once, under {@code $defs}. */
    private Map<String, Object> defined(String name, Supplier<Object> part) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, null);
            definitions.put(name, part.get());
        }
        return object("$ref", "#/$defs/" + name);
    }

    private List<Object> number(Unit unit) {
        return new ArrayList<>(List.of(defined("number-" + Field.kebabCase(unit), () -> anyOf(written(unit)))));
    }

    /** A number as text with its unit, bare where the unit allows that, or with range and source. */
    private static List<Object> written(Unit unit) {
        List<Object> plain = new ArrayList<>();
        List<String> suffixes = unit == Unit.SAME ? allSuffixes() : unit.suffixes();
        if (suffixes.contains("")) {
            plain.add(object("type", "number"));
        }
        List<String> withUnit =
                suffixes.stream().filter(suffix -> !suffix.isEmpty()).toList();
        if (!withUnit.isEmpty()) {
            plain.add(object("type", "string", "pattern", NUMBER + "\\s*(" + String.join("|", withUnit) + ")$"));
        }
        List<Object> options = new ArrayList<>(plain);
        options.add(object(
                "type",
                "object",
                "properties",
                object(
                        "value",
                        anyOf(plain),
                        "range",
                        object("type", "array", "items", anyOf(plain), "minItems", 2, "maxItems", 2),
                        "source",
                        object("type", "string")),
                "required",
                List.of("value"),
                "additionalProperties",
                false));
        return options;
    }

    private static List<String> allSuffixes() {
        List<String> suffixes = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            unit.suffixes().stream()
                    .filter(suffix -> !suffixes.contains(suffix))
                    .forEach(suffixes::add);
        }
        return suffixes;
    }

    static Map<String, Object> anyOf(List<Object> options) {
        return object("anyOf", options);
    }
}
