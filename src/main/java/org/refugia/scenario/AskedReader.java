package org.refugia.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.refugia.expression.Expression;
import org.refugia.parameter.Problem;
import org.refugia.results.Columns;
import org.refugia.results.SweepFolderColumns;

/** Reads what an experiment asks of every run of a scenario. What is wrong is said, and left out. */
final class AskedReader {
    private final ExpressionReader expressions;
    private final List<Problem> problems;

    AskedReader(Scenario scenario, List<Problem> problems) {
        this.problems = problems;
        expressions = new ExpressionReader(scenario);
    }

    /**
     * Reads measures and curves.
     *
     * @param measures  as read, null for what could not be
     * @param curves    likewise
     * @param said      the experiment as a tree, where both stand
     * @param varied    paths of what is varied, which are columns of the same table
     */
    Asked read(List<Wanted> measures, List<String> curves, Node.Mapping said, List<String> varied) {
        List<ExperimentFile.Measure> numbers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            Wanted wanted = measures.get(i);
            if (wanted == null) {
                continue;
            }
            Node.Mapping item = (Node.Mapping)
                    ((Node.Sequence) said.get("measures")).items().get(i);
            String subject = "measures." + wanted.id();
            checkId(wanted.id(), taken, varied, item.get("id").place());
            Expression expression = understood(item.get("of"), subject, expressions::read);
            if (expression != null) {
                numbers.add(new ExperimentFile.Measure(wanted.id(), MeasureUnits.of(expression), expression));
            }
        }
        return new Asked(numbers, curves(curves, said));
    }

    private List<ExperimentFile.Curve> curves(List<String> curves, Node.Mapping said) {
        List<ExperimentFile.Curve> series = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < curves.size(); i++) {
            String curve = curves.get(i);
            if (curve == null) {
                continue;
            }
            Node item = ((Node.Sequence) said.get("curves")).items().get(i);
            if (!seen.add(curve)) {
                problems.add(Problem.error(item.place(), "curves", "'%s' stands here twice".formatted(curve)));
            }
            var quantity = understood(item, "curves", expressions::quantity);
            if (quantity != null) {
                series.add(new ExperimentFile.Curve(curve, MeasureUnits.of(quantity), quantity));
            }
        }
        return series;
    }

    /** What a text says; null if it cannot be understood, and says why. */
    private <T> T understood(Node text, String subject, Function<String, T> reader) {
        try {
            return reader.apply(((Node.Scalar) text).text());
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(text.place(), subject, e.getMessage()));
            return null;
        }
    }

    private void checkId(String id, Set<String> taken, List<String> varied, String place) {
        String wrong = null;
        if (!taken.add(id)) {
            wrong = "there are two measures of this id";
        } else if (varied.contains(id)
                || SweepFolderColumns.RUNS.columns().stream()
                        .map(Columns.Column::name)
                        .anyMatch(id::equals)) {
            wrong = "is the name of another column of runs.csv: choose another id";
        }
        if (wrong != null) {
            problems.add(Problem.error(place, "measures." + id, wrong));
        }
    }
}
