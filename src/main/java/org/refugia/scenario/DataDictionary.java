package org.refugia.scenario;

import java.util.List;
import org.refugia.results.Columns;
import org.refugia.results.FolderKind;

/** What every number in a result folder means, as the text of {@code docs/DATA-DICTIONARY.md}. */
public final class DataDictionary {
    private DataDictionary() {}

    /** The whole text, in Markdown. */
    public static String text() {
        StringBuilder text = new StringBuilder("""
                # The data dictionary

                What every measure and every column of a result folder means. Made by `refugia list dictionary`: change the
                code, not this file, then write it anew with `./refugia list dictionary > docs/DATA-DICTIONARY.md`.

                ## Measures

                One number a day. People are scaled by what an agent represents. *By*: `platform` always; `segment` and
                `region` where it says so, if `outputs.by` asks. In the formulas u is a user, p a platform, x_up the time share of u on p.

                | measure | unit | meaning | formula | for | by | no row |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        Vocabulary.allMeasures()
                .forEach((word, measure) -> row(
                        text,
                        "`" + word + "`",
                        measure.unit(),
                        measure.meaning(),
                        measure.formula(),
                        measure.places().words(),
                        measure.byGroup() ? "segment, region" : "–",
                        measure.missing().isEmpty() ? "–" : measure.missing()));
        FolderKind.RUN.tables().forEach(table -> append(text, "##", table));
        text.append("""

                ## The folder of a sweep

                What `refugia sweep` and `refugia merge` write. A number of a run is a measure as the experiment names it.
                """);
        FolderKind.SWEEP.tables().forEach(table -> append(text, "###", table));
        return text.toString();
    }

    private static void append(StringBuilder text, String heading, Columns table) {
        text.append("\n%s %s.csv\n\nA row is %s. Its key: `%s`.\n\n"
                .formatted(heading, table.table(), table.what(), String.join("`, `", table.key())));
        text.append("| column | type | meaning |\n| --- | --- | --- |\n");
        table.columns().forEach(column -> row(text, column));
        table.further().forEach(column -> row(text, column));
    }

    private static void row(StringBuilder text, Columns.Column column) {
        row(text, "`" + column.name() + "`", column.type(), column.meaning());
    }

    private static void row(StringBuilder text, String... cells) {
        List<String> escaped =
                List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).toList();
        text.append("| ").append(String.join(" | ", escaped)).append(" |\n");
    }
}
