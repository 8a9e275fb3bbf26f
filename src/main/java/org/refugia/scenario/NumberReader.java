package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;

/** Reads numbers: bare, with a unit, or with their range and source. */
final class NumberReader {
    /** Takes an error about a node. */
    interface Errors {
        void error(Node node, String path, String message);
    }

    private final Errors errors;
    private final List<Parameter> parameters = new ArrayList<>();

    NumberReader(Errors errors) {
        this.errors = errors;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** The unit in which a field is written; that of its surroundings where it says so. */
    static Unit unit(Field field, Unit inherited) {
        return field.param().unit() == Unit.SAME && inherited != null
                ? inherited
                : field.param().unit();
    }

    /** Reads a number as the type of its field: Double, Integer or OptionalDouble; null if it is none. */
    Object number(Field field, Node node, String path, boolean given, Unit inherited) {
        Unit unit = unit(field, inherited);
        Node value = node;
        String range = "";
        String source = "";
        if (node instanceof Node.Mapping mapping) {
            if (mapping.get("value") == null) {
                String hint = field.raw() == Distribution.class ? " or {dist: …}" : "";
                errors.error(
                        node,
                        path,
                        "found a set of keys, must be %s, or {value, range, source}%s".formatted(unit.allowed(), hint));
                return null;
            }
            for (String key : mapping.entries().keySet()) {
                if (!List.of("value", "range", "source").contains(key)) {
                    errors.error(
                            node,
                            path,
                            "a number may say `value`, `range` and `source`, but not `%s`%s"
                                    .formatted(key, Suggest.didYouMean(key, List.of("value", "range", "source"))));
                }
            }
            value = mapping.get("value");
            range = range(field, mapping.get("range"), path, unit);
            source = mapping.get("source") instanceof Node.Scalar text ? text.text() : "";
        }
        if (!(value instanceof Node.Scalar scalar)) {
            errors.error(value, path, "found %s, must be %s".formatted(Node.describe(value), unit.allowed()));
            return null;
        }
        boolean optional = field.raw() == OptionalDouble.class;
        if (optional && scalar.text().equals("none")) {
            return OptionalDouble.empty();
        }
        Double number = parse(field, scalar, path, unit);
        if (number == null) {
            return null;
        }
        if (node instanceof Node.Mapping mapping && mapping.get("range") != null) {
            within(mapping, scalar, path, unit, number);
        }
        parameters.add(Parameter.of(path, field, scalar.text(), given, range, source));
        if (field.raw() == int.class) {
            return whole(scalar, path, number);
        }
        return optional ? (Object) OptionalDouble.of(number) : number;
    }

    /** Reads one number of a list, as Double or Integer; null if it is none. */
    Object item(Field field, Class<?> type, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            errors.error(
                    node,
                    path,
                    "found %s, must be %s"
                            .formatted(Node.describe(node), field.param().unit().allowed()));
            return null;
        }
        Double number = parse(field, scalar, path, field.param().unit());
        if (number == null || type != Integer.class) {
            return number;
        }
        return whole(scalar, path, number);
    }

    private String range(Field field, Node node, String path, Unit unit) {
        if (node == null) {
            return "";
        }
        if (node instanceof Node.Sequence pair
                && pair.items().size() == 2
                && pair.items().get(0) instanceof Node.Scalar low
                && pair.items().get(1) instanceof Node.Scalar high) {
            Double from = parse(field, low, path + ".range", unit);
            Double to = parse(field, high, path + ".range", unit);
            if (from != null && to != null && from > to) {
                errors.error(node, path + ".range", "runs from the greater to the lesser number");
            }
            return low.text() + " .. " + high.text();
        }
        errors.error(
                node,
                path + ".range",
                "must be two numbers, such as [%s, %s]".formatted(unit.format(0.1), unit.format(0.5)));
        return "";
    }

    private void within(Node.Mapping mapping, Node.Scalar scalar, String path, Unit unit, double number) {
        if (mapping.get("range") instanceof Node.Sequence pair && pair.items().size() == 2) {
            List<OptionalDouble> limits = pair.items().stream()
                    .map(item -> item instanceof Node.Scalar limit ? unit.parse(limit.text()) : OptionalDouble.empty())
                    .toList();
            if (number < limits.get(0).orElse(number) || number > limits.get(1).orElse(number)) {
                errors.error(scalar, path, "is %s, outside its own range %s".formatted(scalar.text(), Yaml.flow(pair)));
            }
        }
    }

    private Integer whole(Node.Scalar scalar, String path, double number) {
        if (number != StrictMath.rint(number) || StrictMath.abs(number) > Integer.MAX_VALUE) {
            errors.error(scalar, path, "found %s, must be a whole number".formatted(scalar.text()));
            return null;
        }
        return (int) number;
    }

    private Double parse(Field field, Node.Scalar scalar, String path, Unit unit) {
        OptionalDouble number = unit.parse(scalar.text());
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            String hint = unit.suggestion(scalar.text())
                    .map(text -> "; did you mean `" + text + "`?")
                    .orElse("");
            errors.error(scalar, path, "found '%s', must be %s%s".formatted(scalar.text(), unit.allowed(), hint));
            return null;
        }
        Param param = field.param();
        double value = number.getAsDouble();
        if (value < param.min() || value > param.max()) {
            errors.error(scalar, path, "is %s, must %s".formatted(scalar.text(), limits(param, unit)));
            return null;
        }
        return value;
    }

    private static String limits(Param param, Unit unit) {
        if (param.max() == Double.POSITIVE_INFINITY) {
            return "be at least " + unit.format(param.min());
        }
        if (param.min() == Double.NEGATIVE_INFINITY) {
            return "be at most " + unit.format(param.max());
        }
        return "lie between %s and %s".formatted(unit.format(param.min()), unit.format(param.max()));
    }
}
