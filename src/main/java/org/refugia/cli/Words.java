package org.refugia.cli;

import java.util.Locale;

/** Quantities as people say them. */
final class Words {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private Words() {}

    /** How many of a thing there are: "1 run", "256 runs". */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A time span: "45 s", "12 min", "3.5 h", "2.1 d". */
    static String time(double seconds) {
        if (seconds < 2 * MINUTE) {
            return "%.0f s".formatted(Math.max(1, seconds));
        } else if (seconds < 2 * HOUR) {
            return "%.0f min".formatted(seconds / MINUTE);
        }
        return String.format(
                Locale.ROOT, "%.1f %s", seconds / (seconds < 2 * DAY ? HOUR : DAY), seconds < 2 * DAY ? "h" : "d");
    }
}
