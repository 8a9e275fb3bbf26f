package org.refugia.scenario;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 into a tree with places, and writes such a tree. */
final class Yaml {
    /** Deeper trees than this are no scenario; it also ends anchors that contain themselves. */
    private static final int DEEPEST = 30;

    /** Texts that stand for themselves without quotes, but for a few that are looked at one by one. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./+(-][\\p{L}\\p{N} _./%+():;–°'-]*");

    private final String label;
    private final List<Problem> problems;

    private Yaml(String label, List<Problem> problems) {
        this.label = label;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param problems  takes what is wrong inside the file but does not keep the rest from being read
     * @throws InvalidInput if the file cannot be read at all
     */
    static Node read(Path file, List<Problem> problems) {
        String label = label(file);
        try {
            return parse(Files.readString(file), label, problems);
        } catch (NoSuchFileException e) {
            throw new InvalidInput(Problem.error(label, "", "there is no such file" + neighbours(file)));
        } catch (MalformedInputException e) {
            throw new InvalidInput(Problem.error(label, "", "is not text in UTF-8, so it cannot be a scenario"));
        } catch (IOException e) {
            String what = Files.isDirectory(file) ? "is a folder, not a scenario file" : "cannot be read: " + e;
            throw new InvalidInput(Problem.error(label, "", what));
        }
    }

    /** How a file is named in messages. */
    static String label(Path file) {
        return file.toString();
    }

    private static String neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return folder == null ? "" : "; there is no folder " + folder + " either";
        }
        try (var files = Files.list(folder)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            return Suggest.didYouMean(file.getFileName().toString(), names);
        } catch (IOException e) {
            return "";
        }
    }

    /** Reads a text. */
    static Node parse(String text, String label, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw new InvalidInput(
                        Problem.error(label, "", "is empty; `refugia new` writes a scenario to start from"));
            }
            return new Yaml(label, problems).convert(root.get(), 0);
        } catch (StackOverflowError e) {
            throw new InvalidInput(Problem.error(label, "", "is nested too deep to be a scenario"));
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark().map(mark -> place(label, mark)).orElse(label);
            throw new InvalidInput(Problem.error(place, "", "is not well-formed YAML: " + problem(e)));
        } catch (YamlEngineException e) {
            throw new InvalidInput(Problem.error(label, "", "is not well-formed YAML: " + e.getMessage()));
        }
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? e.getMessage() : e.getProblem();
        return e.getContext() == null ? problem : e.getContext() + ", " + problem;
    }

    private static String place(String label, Mark mark) {
        return label + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        String place = node.getStartMark().map(mark -> place(label, mark)).orElse(label);
        if (depth > DEEPEST) {
            throw new InvalidInput(Problem.error(place, "", "is nested more than " + DEEPEST + " levels deep"));
        }
        if (node instanceof ScalarNode scalar) {
            return new Node.Scalar(scalar.getValue(), place);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
            return new Node.Sequence(items, place);
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String keyPlace = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> place(label, mark))
                    .orElse(label);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(Problem.error(keyPlace, "", "a key must be a single word"));
                continue;
            }
            if (key.getValue().equals("<<")) {
                problems.add(Problem.error(
                        keyPlace, "<<", "merge keys are not part of YAML 1.2; use `extends` or write the keys out"));
                continue;
            }
            Node.Entry entry = new Node.Entry(convert(tuple.getValueNode(), depth + 1), keyPlace);
            Node.Entry before = entries.putIfAbsent(key.getValue(), entry);
            if (before != null) {
                problems.add(Problem.error(
                        keyPlace, key.getValue(), "stands here a second time; the first is at " + before.place()));
            }
        }
        return new Node.Mapping(entries, place);
    }

    /** Writes a tree as YAML in block style. */
    static String write(Node node) {
        StringBuilder text = new StringBuilder();
        if (node instanceof Node.Mapping mapping) {
            block(mapping, 0, text);
        } else {
            text.append(flow(node)).append('\n');
        }
        return text.toString();
    }

    private static void block(Node.Mapping mapping, int indent, StringBuilder text) {
        mapping.entries().forEach((key, entry) -> {
            text.append("  ".repeat(indent)).append(quoted(key)).append(':');
            under(entry.value(), indent, text);
        });
    }

    private static void under(Node value, int indent, StringBuilder text) {
        if (value instanceof Node.Mapping child
                && !child.entries().isEmpty()
                && flow(child).length() > 100 - 2 * indent) {
            text.append('\n');
            block(child, indent + 1, text);
        } else if (value instanceof Node.Sequence list
                && list.items().stream().anyMatch(Node.Mapping.class::isInstance)) {
            text.append('\n');
            for (Node item : list.items()) {
                text.append("  ".repeat(indent + 1))
                        .append("- ")
                        .append(flow(item))
                        .append('\n');
            }
        } else {
            text.append(' ').append(flow(value)).append('\n');
        }
    }

    /** Writes a tree in one line. */
    static String flow(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return quoted(scalar.text());
        }
        List<String> parts = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> parts.add(flow(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        ((Node.Mapping) node).entries().forEach((key, entry) -> parts.add(quoted(key) + ": " + flow(entry.value())));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !text.startsWith("- ")
                && !text.equals("-");
        return plain
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
