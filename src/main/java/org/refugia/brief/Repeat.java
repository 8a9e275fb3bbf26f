package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refugia.analysis.Origin;

/** How the numbers can be had again, and what they were made of. */
final class Repeat {
    private final Origin origin;

    Repeat(Origin origin) {
        this.origin = origin;
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        if (!origin.arguments().isEmpty()) {
            parts.add(Say.p("The command that made this folder:"));
            parts.add(command(
                    "refugia " + origin.arguments().stream().map(Repeat::quoted).collect(Collectors.joining(" "))));
        }
        parts.add(Say.p("In this folder, run again from its own inputs and compared number by number:"));
        parts.add(command("refugia reproduce ."));
        parts.add(facts());
        parts.add(hashes());
        return Html.all(parts);
    }

    private static Html command(String words) {
        return tag("pre", Say.code(words));
    }

    /** As a shell takes it. */
    private static String quoted(String argument) {
        return argument.matches("[\\w./:=,%@+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    private Html facts() {
        Html facts = tag("dl");
        fact(facts, "Program", origin.refugia().isEmpty() ? "" : "Refugia " + origin.refugia());
        fact(facts, "Commit", origin.commit());
        fact(facts, "Seed", origin.seed());
        fact(facts, "Java", origin.jvm());
        fact(
                facts,
                "Agents",
                origin.agents().isPresent() ? String.valueOf(origin.agents().getAsInt()) : "");
        return tag("div", facts).look("facts");
    }

    private static void fact(Html facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(tag("dt", name), tag("dd", value));
        }
    }

    private Html hashes() {
        List<List<Html>> rows = new ArrayList<>();
        rows(rows, "input", origin.inputs());
        rows(rows, "table", origin.outputs());
        return rows.isEmpty()
                ? Html.nothing()
                : Say.folded(
                        "Hashes of inputs and tables",
                        Say.table(
                                "SHA-256 of what this page is made of", "lll", List.of("file", "as", "SHA-256"), rows));
    }

    private static void rows(List<List<Html>> rows, String as, Map<String, String> hashes) {
        hashes.forEach((file, hash) -> rows.add(List.of(Say.code(file), text(as), Say.code(hash))));
    }
}
