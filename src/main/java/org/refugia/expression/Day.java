package org.refugia.expression;

/** A day that an expression speaks of. */
public sealed interface Day {
    /**
     * A day that is the same in every run.
     *
     * @param number  counted from 0, the first recorded day; may lie outside the record
     */
    record Fixed(int number) implements Day {
        @Override
        public String toString() {
            return "day " + number;
        }
    }

    /**
     * A day that hangs on a shock, whose time may be varied or drawn.
     *
     * @param shock    id of the shock
     * @param atEnd    whether the shock's end is meant rather than its beginning
     * @param seconds  how much later; negative: earlier [s]
     */
    record OfShock(String shock, boolean atEnd, long seconds) implements Day {
        private static final long DAY_SECONDS = 86_400;

        /**
         * The day, once it is known when the shock begins and ends.
         *
         * @param second  of the beginning, or of the end, counted from the first recorded day [s]
         */
        public Fixed after(long second) {
            return new Fixed(Math.toIntExact(Math.floorDiv(second + seconds, DAY_SECONDS)));
        }
    }

    /** Says on which day a shock begins or ends in a replicate. */
    @FunctionalInterface
    interface Dates {
        /** The day, which may lie outside the record; {@link #NEVER} if it never comes. */
        int of(OfShock day);
    }

    /** The number of a day that never comes. */
    int NEVER = Integer.MAX_VALUE;

    /** The day itself, once the shocks of a replicate have their dates. */
    default Fixed on(Dates dates) {
        return this instanceof OfShock shock ? new Fixed(dates.of(shock)) : (Fixed) this;
    }
}
