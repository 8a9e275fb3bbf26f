package org.refugia.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Problem;

/** Reads values that are one text: words, ids of other things, dates, zones, files. */
final class Singles {
    private final NumberReader.Errors errors;
    private final List<Problem> problems;
    private final Map<Reference, List<String>> ids;
    private final Path folder;
    private final NamedFiles files = new NamedFiles();

    Singles(NumberReader.Errors errors, List<Problem> problems, Map<Reference, List<String>> ids, Path folder) {
        this.errors = errors;
        this.problems = problems;
        this.ids = ids;
        this.folder = folder;
    }

    /** The texts that were read as names of files. */
    NamedFiles files() {
        return files;
    }

    /** Null if it is not what it must be; says so. */
    Object read(Field field, Class<?> type, Node node, String path) {
        if (type == Observed.class) {
            Observed observed = new Observations(problems, folder).read(node, path);
            if (observed != null && node instanceof Node.Mapping mapping) {
                observed.file().ifPresent(file -> files.add(mapping.get("file"), file));
            }
            return observed;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            errors.error(node, path, "found %s, must be a single %s".formatted(Node.describe(node), name(type)));
            return null;
        }
        if (type == String.class) {
            return reference(field, scalar, path);
        } else if (type == boolean.class || type == Boolean.class) {
            return Scalars.flag(scalar).orElseGet(() -> {
                errors.error(node, path, "found '%s', must be true or false".formatted(scalar.text()));
                return null;
            });
        } else if (type.isEnum()) {
            return constant(type, scalar, path);
        } else if (type == Path.class) {
            return path(scalar, path);
        } else if (type == LocalDate.class) {
            return Scalars.date(scalar.text()).orElseGet(() -> {
                errors.error(node, path, "found '%s', must be a date such as 2025-01-19".formatted(scalar.text()));
                return null;
            });
        } else if (type == ZoneId.class) {
            return Scalars.zone(scalar.text()).orElseGet(() -> {
                String hint = Suggest.didYouMean(scalar.text(), ZoneId.getAvailableZoneIds());
                errors.error(
                        node,
                        path,
                        "found '%s', must be a time zone such as America/New_York%s".formatted(scalar.text(), hint));
                return null;
            });
        }
        throw new IllegalStateException("every type of parameter can be read, but not " + type);
    }

    private Path path(Node.Scalar scalar, String path) {
        try {
            Path file = folder.resolve(scalar.text());
            files.add(scalar, file);
            return file;
        } catch (InvalidPathException e) {
            errors.error(scalar, path, "is no name of a file: " + e.getReason());
            return null;
        }
    }

    private static String name(Class<?> type) {
        return type == String.class
                ? "text"
                : type == boolean.class || type == Boolean.class ? "true or false" : "word";
    }

    private Object constant(Class<?> type, Node.Scalar scalar, String path) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String word = Field.kebabCase((Enum<?>) constant);
            if (word.equals(scalar.text())) {
                return constant;
            }
            words.add(word);
        }
        unknown(scalar, path, "must be one of " + String.join(", ", words), words);
        return null;
    }

    /** Says that a word is unknown, what is allowed, and what may have been meant. */
    void unknown(Node.Scalar scalar, String path, String allowed, List<String> words) {
        errors.error(
                scalar,
                path,
                "found '%s', %s%s".formatted(scalar.text(), allowed, Suggest.didYouMean(scalar.text(), words)));
    }

    private String reference(Field field, Node.Scalar scalar, String path) {
        Reference kind = field.param().refers();
        List<String> known = ids.getOrDefault(kind, List.of());
        if (kind != Reference.NOTHING && !known.contains(scalar.text())) {
            unknown(
                    scalar,
                    path,
                    "is no %s of this scenario (%s)"
                            .formatted(
                                    kind.name().toLowerCase(),
                                    known.isEmpty() ? "it has none" : String.join(", ", known)),
                    known);
            return null;
        }
        return scalar.text();
    }
}
