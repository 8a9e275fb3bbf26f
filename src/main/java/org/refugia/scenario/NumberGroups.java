package org.refugia.scenario;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Unit;
import org.refugia.world.BySegment;

/** Reads numbers that belong together: by segment, or as shares of a whole. */
final class NumberGroups {
    /** Takes an error about all of them. */
    interface Errors {
        void error(String path, String message);
    }

    /** The share of a whole that a record says, if it does. */
    private static final ClassValue<Optional<Method>> SHARES = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Stream.of(type)
                    .filter(Class::isRecord)
                    .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                    .filter(each -> each.getName().equals("share") && each.getType() == double.class)
                    .map(RecordComponent::getAccessor)
                    .findFirst();
        }
    };

    private final NumberReader numbers;
    private final Singles singles;
    private final Map<Reference, List<String>> ids;
    private final Errors errors;

    NumberGroups(NumberReader numbers, Singles singles, Map<Reference, List<String>> ids, Errors errors) {
        this.numbers = numbers;
        this.singles = singles;
        this.ids = ids;
        this.errors = errors;
    }

    /** One number for everybody, or one for each segment named; null if it cannot be read. */
    BySegment bySegment(Field field, Node node, String path, boolean given) {
        if (!(node instanceof Node.Mapping mapping) || mapping.get("value") != null) {
            Double number = (Double) numbers.number(field, node, path, given, null);
            return number == null ? null : new BySegment(number, Map.of());
        }
        Map<String, Double> named = new LinkedHashMap<>();
        double otherwise = 0;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            String segment = entry.getKey();
            List<String> known = ids.getOrDefault(Reference.SEGMENT, List.of());
            Double number =
                    (Double) numbers.number(field, entry.getValue().value(), Binder.join(path, segment), true, null);
            if (segment.equals("others")) {
                otherwise = number == null ? 0 : number;
            } else if (!known.contains(segment)) {
                singles.unknown(
                        new Node.Scalar(segment, entry.getValue().place()),
                        path,
                        "is no segment of this scenario (%s, or `others`)".formatted(String.join(", ", known)),
                        known);
            } else if (number != null) {
                named.put(segment, number);
            }
        }
        return new BySegment(otherwise, named);
    }

    /** Things that each have a `share` divide a whole. */
    void checkShares(Class<?> type, Map<String, Object> values, String path) {
        SHARES.get(type).ifPresent(share -> {
            double sum = 0;
            for (Object value : values.values()) {
                sum += share(share, value);
            }
            checkWhole(sum, path);
        });
    }

    private static double share(Method share, Object value) {
        try {
            return (double) share.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every part of a scenario is a public record", e);
        }
    }

    private boolean checkWhole(double sum, String path) {
        boolean whole = StrictMath.abs(sum - 1) <= 1e-9;
        if (!whole) {
            String found = Unit.SHARE.format(Scalars.rounded(sum));
            errors.error(path, "shares sum to %s, must be 100 %%".formatted(found));
        }
        return whole;
    }

    /** Shares by name that divide a whole; null if they cannot be read or do not. */
    Map<String, Double> shares(Field field, Node.Mapping mapping, String path, boolean given) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            String itemPath = Binder.join(path, entry.getKey());
            Double share = (Double) numbers.number(field, entry.getValue().value(), itemPath, given, null);
            if (share == null) {
                return null;
            }
            shares.put(entry.getKey(), share);
            sum += share;
        }
        return checkWhole(sum, path) ? shares : null;
    }
}
