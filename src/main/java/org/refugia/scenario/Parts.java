package org.refugia.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of the keys of a record, whether or not the record can be made.
 *
 * @param values    by key, in the order of the components; null where something is wrong
 * @param resolved  the keys with every default filled in
 */
record Parts(Map<String, Object> values, Node.Mapping resolved) {
    /** Reflection is slow, and a sweep reads thousands of scenarios. */
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has the constructor of its components: " + type, e);
            }
        }
    };

    /** The value under a key; empty where something is wrong. */
    <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(key)));
    }

    /** The items of a list, null for each that is wrong; none where it is no list. */
    <T> List<T> list(String key, Class<T> type) {
        List<T> items = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(item -> items.add(type.cast(item)));
        }
        return items;
    }

    /**
     * The record made of the values, none of which may be wrong.
     *
     * @throws IllegalArgumentException if its limits do not allow that
     */
    Object made(Class<?> type) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException limit) {
                throw limit;
            }
            throw new IllegalStateException("only limits keep a record from being made: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every part of a scenario is a public record: " + type, e);
        }
    }
}
