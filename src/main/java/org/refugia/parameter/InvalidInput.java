package org.refugia.parameter;

import java.util.List;
import java.util.stream.Collectors;

/** What the user gave cannot be run; carries every problem that was found, not just the first. */
public final class InvalidInput extends RuntimeException {
    private final transient List<Problem> problems;

    /**
     * Every problem found, errors and notes, in the order in which a reader meets them.
     *
     * @param problems at least one error
     */
    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A single error. */
    public InvalidInput(Problem problem) {
        this(List.of(problem));
    }

    /** Every problem found. */
    public List<Problem> problems() {
        return problems;
    }
}
