package org.refugia.verification;

import java.util.function.IntToDoubleFunction;

/** Exact Markov chains on the number of people in one of two states. */
final class Chain {
    private Chain() {}

    /**
     * How the number of the first state changes when all move at once, each by a chance of its own.
     *
     * @param stay   chance that one of the first state is there afterwards too, by the number there
     * @param enter  chance that one of the second state is in the first afterwards, by the number in the first
     */
    static double[][] together(int people, IntToDoubleFunction stay, IntToDoubleFunction enter) {
        double[][] chances = new double[people + 1][people + 1];
        for (int number = 0; number <= people; number++) {
            double[] stayers = Figure.binomial(number, stay.applyAsDouble(number));
            double[] newcomers = Figure.binomial(people - number, enter.applyAsDouble(number));
            for (int left = 0; left < stayers.length; left++) {
                for (int come = 0; come < newcomers.length; come++) {
                    chances[number][left + come] += stayers[left] * newcomers[come];
                }
            }
        }
        return chances;
    }

    /** The distribution after many steps from a sure start. */
    static double[] after(double[][] chances, int start, int steps) {
        double[] now = new double[chances.length];
        now[start] = 1;
        for (int step = 0; step < steps; step++) {
            double[] next = new double[now.length];
            for (int from = 0; from < now.length; from++) {
                for (int to = 0; to < now.length; to++) {
                    next[to] += now[from] * chances[from][to];
                }
            }
            now = next;
        }
        return now;
    }

    /** The stationary distribution when one moves at a time, by detailed balance; rates by the number there. */
    static double[] oneAtATime(int people, IntToDoubleFunction up, IntToDoubleFunction down) {
        double[] logarithms = new double[people + 1];
        double highest = 0;
        for (int number = 1; number <= people; number++) {
            logarithms[number] = logarithms[number - 1]
                    + Math.log(up.applyAsDouble(number - 1))
                    - Math.log(down.applyAsDouble(number));
            highest = Math.max(highest, logarithms[number]);
        }
        double[] chances = new double[people + 1];
        double sum = 0;
        for (int number = 0; number <= people; number++) {
            chances[number] = Math.exp(logarithms[number] - highest);
            sum += chances[number];
        }
        for (int number = 0; number <= people; number++) {
            chances[number] /= sum;
        }
        return chances;
    }
}
