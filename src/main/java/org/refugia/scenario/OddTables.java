package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.refugia.choice.Choice;
import org.refugia.parameter.Param;
import org.refugia.parameter.Word;
import org.refugia.population.PopulationSpec;
import org.refugia.world.PlatformSpec;

/** The tables of docs/ODD.md and docs/experiments.md, made from what the languages say of themselves. */
public final class OddTables {
    private OddTables() {}

    /** Tables by name: one for each kind of words, and those of keys that stand beside them. */
    public static Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Vocabulary.Words words : Vocabulary.kinds()) {
            tables.put(words.title(), words(words));
        }
        tables.put("scenario", scenario());
        tables.put("time", keys("time", TimeSpec.class));
        tables.put("population", keys("population", PopulationSpec.class));
        tables.put("platforms", keys("platforms.<id>", PlatformSpec.class));
        tables.put("choice", keys("choice", Choice.class));
        tables.put("outputs", keys("outputs", Outputs.class));
        tables.put("measures", measures());
        tables.put("parameters", parameters());
        tables.put("experiment", experiment());
        tables.put("functions", functions());
        return tables;
    }

    /** Kinds of words for which a document has no place of its own, each under its title. */
    public static String otherKinds(Set<String> placed) {
        String others = Vocabulary.kinds().stream()
                .filter(words -> !placed.contains(words.title()))
                .map(words -> "**%s**\n\n%s".formatted(capital(words.title()), words(words)))
                .collect(Collectors.joining("\n"));
        return others.isEmpty() ? "There are no other kinds of words.\n" : others;
    }

    /** The parts of a step of time in their order. */
    public static String processes(Map<String, Word> processes) {
        MarkdownTable table = new MarkdownTable("", "part", "what happens", "more in");
        int number = 1;
        for (Map.Entry<String, Word> each : processes.entrySet()) {
            table.row(
                    String.valueOf(number++),
                    "**" + each.getKey() + "**",
                    MarkdownTable.plain(each.getValue().value()),
                    DescriptorTable.source(each.getValue().source()));
        }
        return table.text();
    }

    private static String words(Vocabulary.Words words) {
        DescriptorTable table = new DescriptorTable("word, ↳ its keys");
        words.words().forEach(table::word);
        return table.text();
    }

    private static String keys(String path, Class<?> type) {
        DescriptorTable table = new DescriptorTable("key");
        table.keys(path, type);
        return table.text();
    }

    private static String scenario() {
        MarkdownTable table = new MarkdownTable("key", "meaning", "default");
        for (Field field : Field.of(Scenario.class)) {
            table.row(
                    MarkdownTable.code(field.key()),
                    MarkdownTable.plain(field.param().value()),
                    written(field.param().def()));
        }
        return table.text();
    }

    private static String measures() {
        MarkdownTable table = new MarkdownTable("measure", "meaning", "formula", "unit");
        Vocabulary.allMeasures()
                .forEach((word, measure) -> table.row(
                        MarkdownTable.code(word),
                        MarkdownTable.plain(measure.meaning()),
                        MarkdownTable.plain(measure.formula()),
                        measure.unit()));
        return table.text();
    }

    private static String parameters() {
        MarkdownTable table = new MarkdownTable("key", "meaning", "unit", "default", "plausible range", "source");
        for (Catalog.Key key : Catalog.keys()) {
            table.row(
                    MarkdownTable.code(key.path())
                            + (key.word().isEmpty() ? "" : " of " + MarkdownTable.code(key.word())),
                    MarkdownTable.plain(key.meaning()),
                    key.unit().isEmpty() ? "–" : key.unit(),
                    written(key.def()),
                    key.range().replace(" .. ", " – "),
                    DescriptorTable.source(key.def(), key.source()));
        }
        return table.text();
    }

    private static String experiment() {
        MarkdownTable table = new MarkdownTable("key", "meaning", "written as", "default");
        for (Catalog.Key key : Catalog.experimentKeys()) {
            if (key.word().isEmpty()) {
                table.row(
                        MarkdownTable.code(key.path()),
                        MarkdownTable.plain(key.meaning()),
                        MarkdownTable.plain(key.written()),
                        key.path().equals("variants") ? key.def() : written(key.def()));
            }
        }
        return table.text();
    }

    private static String functions() {
        MarkdownTable table = new MarkdownTable("function", "what it gives");
        Functions.all()
                .forEach(each -> table.row(
                        MarkdownTable.code(each.word()) + ": " + MarkdownTable.plain(each.form()),
                        MarkdownTable.plain(each.meaning())));
        return table.text();
    }

    private static String written(String def) {
        return switch (def) {
            case Param.REQUIRED -> "must be given";
            case Param.ABSENT -> "none";
            case "", "[]" -> "empty";
            case "{}" -> "as below";
            default -> MarkdownTable.code(def);
        };
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
