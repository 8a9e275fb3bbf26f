package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;
import org.refugia.world.BySegment;
import org.refugia.world.Moment;

/**
 * Turns a tree into records by their descriptors. Goes on after a mistake, so that all of them are found at once; what
 * could not be read is null and is never handed to a constructor.
 */
final class Binder {
    /** What was read, and the same with every default filled in. */
    record Bound(Object value, Node resolved) {}

    /** How a problem about a key begins that no code reads. */
    static final String UNKNOWN_KEY = "unknown key";

    private final List<Problem> problems;
    private final NumberReader numbers;
    private final Singles singles;
    private final NumberGroups groups;
    private final Map<String, String> places = new HashMap<>();

    /**
     * A reader of one scenario.
     *
     * @param problems  takes what is wrong
     * @param ids       ids that may be referred to
     * @param folder    folder that paths of files count from
     */
    Binder(List<Problem> problems, Map<Reference, List<String>> ids, Path folder) {
        this.problems = problems;
        numbers = new NumberReader(this::error);
        singles = new Singles(this::error, problems, ids, folder);
        groups = new NumberGroups(
                numbers, singles, ids, (path, message) -> problems.add(Problem.error(place(path), path, message)));
    }

    /** NumberReader that were read, in order. */
    List<Parameter> parameters() {
        return numbers.parameters();
    }

    /** The texts that were read as names of files. */
    NamedFiles files() {
        return singles.files();
    }

    /** Where a path stands in the file; the nearest part of it that does. */
    String place(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
            if (at.indexOf('.') < 0) {
                return places.getOrDefault("", "");
            }
        }
    }

    private void error(Node node, String path, String message) {
        problems.add(Problem.error(node.place(), path, message));
    }

    /** Reads a record from its keys. */
    Bound record(Class<?> type, Node node, String path) {
        return record(type, node, path, null, null);
    }

    private Bound record(Class<?> type, Node node, String path, String discriminator, Unit inherited) {
        if (!(node instanceof Node.Mapping mapping)) {
            error(node, path, "found %s, must be keys and values".formatted(Node.describe(node)));
            return new Bound(null, node);
        }
        refuseUnknown(mapping, Field.of(type), discriminator, path);
        int before = problems.size();
        Parts parts = parts(type, mapping, path, discriminator, inherited);
        if (problems.subList(before, problems.size()).stream().anyMatch(Problem::isError)) {
            return new Bound(null, parts.resolved());
        }
        return new Bound(made(type, parts, path), parts.resolved());
    }

    /** Reads the keys of a record, those that are wrong as null. */
    Parts parts(Class<?> type, Node.Mapping mapping) {
        refuseUnknown(mapping, Field.of(type), null, "");
        return parts(type, mapping, "", null, null);
    }

    private Parts parts(Class<?> type, Node.Mapping mapping, String path, String discriminator, Unit inherited) {
        places.putIfAbsent(path, mapping.place());
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Node.Entry> resolved = new LinkedHashMap<>();
        if (discriminator != null && mapping.entries().containsKey(discriminator)) {
            resolved.put(discriminator, mapping.entries().get(discriminator));
        }
        for (Field field : Field.of(type)) {
            Bound bound = field(field, mapping, join(path, field.key()), inherited);
            values.put(field.key(), bound.value());
            if (bound.resolved() != null) {
                Node.Entry given = mapping.entries().get(field.key());
                String place = given == null ? mapping.place() : given.place();
                resolved.put(field.key(), new Node.Entry(bound.resolved(), place));
            }
        }
        return new Parts(values, new Node.Mapping(resolved, mapping.place()));
    }

    private void refuseUnknown(Node.Mapping mapping, List<Field> fields, String discriminator, String path) {
        List<String> keys = new ArrayList<>();
        fields.forEach(field -> keys.add(field.key()));
        if (discriminator != null) {
            keys.add(discriminator);
        }
        mapping.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                String hint = Suggest.didYouMean(key, keys);
                String allowed = hint.isEmpty() ? "; allowed: " + String.join(", ", keys) : hint;
                problems.add(Problem.error(entry.place(), join(path, key), UNKNOWN_KEY + allowed));
            }
        });
    }

    /** The record made of what was read of it; null if its limits do not allow that. */
    Object made(Class<?> type, Parts parts, String path) {
        try {
            return parts.made(type);
        } catch (IllegalArgumentException limit) {
            error(parts.resolved(), path, limit.getMessage());
            return null;
        }
    }

    private Bound field(Field field, Node.Mapping mapping, String path, Unit inherited) {
        Node.Entry entry = mapping.entries().get(field.key());
        if (entry != null) {
            places.putIfAbsent(path, entry.place());
            return value(field, entry.value(), path, true, inherited);
        }
        if (field.isRequired()) {
            error(
                    mapping,
                    path,
                    "is missing; it is %s%s".formatted(field.param().value(), written(field, inherited)));
            return new Bound(null, null);
        }
        if (field.mayBeAbsent()) {
            return new Bound(nothing(field.raw()), null);
        }
        return value(field, Defaults.at(field.standard(), mapping.place()), path, false, inherited);
    }

    private static String written(Field field, Unit inherited) {
        boolean number = field.raw() == double.class || field.raw() == Distribution.class;
        return number ? ", written as " + NumberReader.unit(field, inherited).allowed() : "";
    }

    private static Object nothing(Class<?> type) {
        if (type == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        return type == Optional.class ? Optional.empty() : null;
    }

    private Bound value(Field field, Node node, String path, boolean given, Unit inherited) {
        Class<?> type = field.raw();
        if (type == double.class || type == int.class || type == OptionalDouble.class) {
            return new Bound(numbers.number(field, node, path, given, inherited), node);
        } else if (type == Distribution.class && !isDistribution(node)) {
            Double constant = (Double) numbers.number(field, node, path, given, inherited);
            return new Bound(constant == null ? null : new Distribution.Constant(constant), node);
        } else if (type == BySegment.class) {
            return new Bound(groups.bySegment(field, node, path, given), node);
        } else if (Vocabulary.of(type).isPresent()) {
            return word(Vocabulary.of(type).get(), field, node, path, inherited);
        } else if (type == List.class) {
            return list(field, node, path);
        } else if (type == Map.class) {
            return map(field, node, path, given);
        } else if (type.isRecord() && type != Observed.class) {
            return record(type, node, path);
        }
        if (type == Moment.class || type == Optional.class) {
            Moment moment = moment(node, path);
            return new Bound(type == Moment.class ? moment : Optional.ofNullable(moment), node);
        }
        return new Bound(singles.read(field, type, node, path), node);
    }

    private static boolean isDistribution(Node node) {
        return node instanceof Node.Mapping mapping && mapping.get("dist") != null;
    }

    private Moment moment(Node node, String path) {
        if (node instanceof Node.Mapping && isDistribution(node)) {
            Field days = Defaults.SPAN;
            Bound bound = word(Vocabulary.of(Distribution.class).orElseThrow(), days, node, path, Unit.DAYS);
            return bound.value() == null ? null : new Moment.Drawn((Distribution) bound.value(), path);
        }
        if (node instanceof Node.Scalar scalar) {
            Optional<Moment> moment = Scalars.moment(scalar.text());
            if (moment.isPresent()) {
                return moment.get();
            }
        }
        error(
                node,
                path,
                "found %s, must be a date (2025-01-19), a date-time (2025-01-18T22:30-05:00), a time span (14 h), "
                        .concat("`never` or a distribution of days")
                        .formatted(Node.describe(node)));
        return null;
    }

    private Bound word(Vocabulary.Words words, Field field, Node node, String path, Unit inherited) {
        Node.Mapping mapping = node instanceof Node.Mapping given
                ? given
                : new Node.Mapping(Map.of(words.discriminator(), new Node.Entry(node, node.place())), node.place());
        if (!(mapping.get(words.discriminator()) instanceof Node.Scalar word)) {
            error(
                    node,
                    path,
                    "`%s` is missing; it must be one of %s"
                            .formatted(
                                    words.discriminator(),
                                    String.join(", ", words.words().keySet())));
            return new Bound(null, node);
        }
        Class<? extends Record> type = words.words().get(word.text());
        if (type == null) {
            List<String> known = List.copyOf(words.words().keySet());
            singles.unknown(
                    word, join(path, words.discriminator()), "must be one of " + String.join(", ", known), known);
            return new Bound(null, node);
        }
        Unit unit = inherited != null
                ? inherited
                : field == null ? null : field.param().unit();
        Bound bound = record(type, mapping, path, words.discriminator(), unit);
        if (bound.value() instanceof Distribution distribution && field != null) {
            Param param = field.param();
            boolean limited = param.min() > Double.NEGATIVE_INFINITY || param.max() < Double.POSITIVE_INFINITY;
            return new Bound(
                    limited ? new Distribution.Limited(distribution, param.min(), param.max()) : distribution,
                    bound.resolved());
        }
        return bound;
    }

    private Bound list(Field field, Node node, String path) {
        if (!(node instanceof Node.Sequence sequence)) {
            error(node, path, "found %s, must be a list in [ ]".formatted(Node.describe(node)));
            return new Bound(null, node);
        }
        Class<?> type = field.argument(0);
        List<Object> values = new ArrayList<>();
        List<Node> resolved = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            String id = Node.id(item);
            String itemPath = join(path, id == null ? Integer.toString(i + 1) : id);
            places.putIfAbsent(itemPath, item.place());
            Bound bound;
            if (type == String.class) {
                bound = new Bound(singles.read(field, String.class, item, path), item);
            } else if (type == Double.class || type == Integer.class) {
                bound = new Bound(numbers.item(field, type, item, itemPath), item);
            } else if (Vocabulary.of(type).isPresent()) {
                bound = word(Vocabulary.of(type).get(), null, item, itemPath, null);
            } else {
                bound = record(type, item, itemPath);
            }
            values.add(bound.value());
            resolved.add(bound.resolved());
        }
        return new Bound(values, new Node.Sequence(resolved, sequence.place()));
    }

    private Bound map(Field field, Node node, String path, boolean given) {
        if (!(node instanceof Node.Mapping mapping)) {
            error(node, path, "found %s, must be names and values in { }".formatted(Node.describe(node)));
            return new Bound(null, node);
        }
        Class<?> type = field.argument(1);
        if (type == Double.class) {
            return new Bound(groups.shares(field, mapping, path, given), node);
        }
        Optional<Vocabulary.Words> words = Vocabulary.of(type);
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Node.Entry> resolved = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            String itemPath = join(path, key);
            places.putIfAbsent(itemPath, entry.place());
            Class<?> item = words.isPresent() ? words.get().words().get(key) : type;
            if (item == null) {
                List<String> known = List.copyOf(words.orElseThrow().words().keySet());
                singles.unknown(
                        new Node.Scalar(key, entry.place()), path, "must be one of " + String.join(", ", known), known);
                return;
            }
            Bound bound = record(item, entry.value(), itemPath);
            if (bound.value() != null) {
                values.put(key, bound.value());
            }
            resolved.put(key, new Node.Entry(bound.resolved(), entry.place()));
        });
        if (values.size() == mapping.entries().size()) {
            groups.checkShares(type, values, path);
        }
        Node complete = new Node.Mapping(resolved, mapping.place());
        return new Bound(words.isPresent() ? ordered(words.get(), values) : values, complete);
    }

    /** In the order of the vocabulary, so that the order in the file cannot change the last bit of a sum. */
    private static Map<String, Object> ordered(Vocabulary.Words words, Map<String, Object> values) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        words.words().keySet().stream()
                .filter(values::containsKey)
                .forEach(word -> ordered.put(word, values.get(word)));
        return ordered;
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
