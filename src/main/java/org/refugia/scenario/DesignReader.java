package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import org.refugia.design.Design;
import org.refugia.design.Listed;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Finds the factors of an experiment and their values at each point of its design; what is wrong is said. */
final class DesignReader {
    private final Dimensions dimensions;
    private final List<Parameter> parameters;
    private final Binder places;
    private final List<Problem> problems;

    /**
     * A reader.
     *
     * @param parameters  numbers of the scenario
     * @param places      knows where the keys of the experiment stand
     */
    DesignReader(Dimensions dimensions, List<Parameter> parameters, Binder places, List<Problem> problems) {
        this.dimensions = dimensions;
        this.parameters = parameters;
        this.places = places;
        this.problems = problems;
    }

    /**
     * What is varied over which points.
     *
     * @param factors  what the design varies
     * @param rows     values of the factors at each point, as written
     */
    record Plan(List<Dimension> factors, List<List<String>> rows) {
        static final Plan NONE = new Plan(List.of(), List.of());
    }

    /** The points of a table. */
    Plan listed(Listed design, boolean hasVary) {
        if (hasVary) {
            error("vary", "the table of a `file` design names what is varied in its header; leave `vary` out");
        }
        List<Listed.Row> table;
        try {
            table = design.rows();
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
            return Plan.NONE;
        }
        List<Dimension> factors = dimensions.columns(table, design.path() + ":1");
        boolean isRight = factors.size() == table.get(0).values().size();
        return isRight
                ? new Plan(
                        factors,
                        table.stream()
                                .map(row -> List.copyOf(row.values().values()))
                                .toList())
                : Plan.NONE;
    }

    /** The points of a design that is worked out. */
    Plan made(Design design, List<Dimension> factors) {
        try {
            return new Plan(factors, DesignPoints.rows(design, factors));
        } catch (IllegalArgumentException e) {
            error("design", e.getMessage());
            return new Plan(factors, List.of());
        }
    }

    /** The plan without the points that break a constraint. */
    Plan thinned(Plan plan, Design design, List<Dimension> levers, List<String> constraints) {
        if (constraints.isEmpty()) {
            return plan;
        }
        if (!design.mayBeThinned()) {
            error(
                    "constraints",
                    "would leave gaps in a `%s` design, which needs every one of its points; take grid or latin-hypercube"
                            .formatted(Vocabulary.word((Record) design)));
            return plan;
        }
        List<List<String>> kept = new ArrayList<>(plan.rows());
        ConstraintReader reader = new ConstraintReader(plan.factors(), levers, parameters);
        int before = problems.size();
        for (int i = 0; i < constraints.size(); i++) {
            try {
                Constraint constraint = reader.read(constraints.get(i));
                kept.removeIf(row -> !constraint.holds(row));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(places.place("constraints." + (i + 1)), "constraints", e.getMessage()));
            }
        }
        if (kept.isEmpty() && !plan.rows().isEmpty() && problems.size() == before) {
            error(
                    "constraints",
                    "none of the %d points of the design satisfies them all"
                            .formatted(plan.rows().size()));
        }
        return new Plan(plan.factors(), kept);
    }

    private void error(String path, String message) {
        problems.add(Problem.error(places.place(path), path, message));
    }
}
