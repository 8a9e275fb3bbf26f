package org.refugia.network;

import java.math.BigDecimal;
import java.util.List;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Limits that the number of users sets to the parameters of a network. */
final class Limits {
    static final String SUBJECT = "network";

    private static final double MOST_ENDS = Integer.MAX_VALUE - 8;

    private Limits() {}

    /** Nobody can know more people than there are others. */
    static List<Problem> meanDegree(double meanDegree, int size, String place) {
        return ties("mean_degree", meanDegree, meanDegree, Math.max(0, size - 1), size, place);
    }

    /**
     * What is wrong with a number of ties per user.
     *
     * @param key         the parameter's name in a scenario
     * @param found       its value
     * @param meanDegree  the mean degree that follows from it
     * @param most        the greatest value among so many users
     */
    static List<Problem> ties(String key, double found, double meanDegree, int most, int size, String place) {
        if (found > most) {
            return error(
                    place,
                    "%s is %s, but among %d users it can be at most %d; lower it or take more users"
                            .formatted(key, plain(found), size, most));
        }
        if (meanDegree * size > MOST_ENDS) {
            return error(
                    place,
                    "%s is %s, but %d users can have at most %s contacts each (2^31 in all); lower it or take fewer users"
                            .formatted(key, plain(found), size, plain(Math.floor(MOST_ENDS / size))));
        }
        return List.of();
    }

    /** Length of an array for so many tie ends, as long as an array can be at most. */
    static int ends(long wanted) {
        return (int) Math.min(wanted, (long) MOST_ENDS);
    }

    /**
     * Refuses a number of tie ends that no array can hold.
     *
     * @throws IllegalArgumentException if there are too many
     */
    static void demandRoom(long ends) {
        if (ends > MOST_ENDS) {
            throw new IllegalArgumentException(
                    "more than 2^31 tie ends: fewer people or a lower mean degree is needed");
        }
    }

    /** A single error of the network. */
    static List<Problem> error(String place, String message) {
        return List.of(Problem.error(place, SUBJECT, message));
    }

    /**
     * Refuses to go on where there is an error.
     *
     * @throws InvalidInput carrying all the problems, if one of them is an error
     */
    static void demand(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidInput(problems);
        }
    }

    /** A number without an exponent, whole numbers without a fraction. */
    static String plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
