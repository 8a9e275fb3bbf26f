package org.refugia.benchmark;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures as Markdown tables: a row for each subject, a column for each quantity, in the order in which they came. */
final class Markdown {
    private Markdown() {}

    /** All tables of some figures, each under its title. */
    static String of(List<Figure> figures) {
        return figures.stream()
                .map(Figure::table)
                .distinct()
                .map(table -> table(
                        table,
                        figures.stream()
                                .filter(figure -> figure.table().equals(table))
                                .toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(String title, List<Figure> figures) {
        Set<String> quantities =
                figures.stream().map(Figure::quantity).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> subjects =
                figures.stream().map(Figure::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        StringBuilder text = new StringBuilder("**" + title + "**\n\n");
        text.append(row("", quantities.stream().toList()));
        text.append(row("---", quantities.stream().map(quantity -> "---").toList()));
        for (String subject : subjects) {
            text.append(row(
                    subject,
                    quantities.stream()
                            .map(quantity -> cell(figures, subject, quantity))
                            .toList()));
        }
        return text.toString();
    }

    private static String cell(List<Figure> figures, String subject, String quantity) {
        return figures.stream()
                .filter(figure ->
                        figure.subject().equals(subject) && figure.quantity().equals(quantity))
                .map(figure -> figure.sample().toString())
                .reduce((before, last) -> last)
                .orElse("–");
    }

    /** A line of a table. */
    static String row(String first, List<String> others) {
        return "| %s | %s |\n".formatted(first, String.join(" | ", others));
    }
}
