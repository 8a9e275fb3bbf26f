package org.refugia.cli;

import java.util.Locale;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Scenario;

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

    /** An amount of memory: "9.1 GiB", "31 MiB". */
    static String bytes(long bytes) {
        double kibibytes = bytes / 1024.0;
        if (kibibytes < 1000) {
            return String.format(Locale.ROOT, "%.0f KiB", kibibytes);
        }
        double mebibytes = kibibytes / 1024;
        return mebibytes < 1000
                ? String.format(Locale.ROOT, mebibytes < 10 ? "%.1f MiB" : "%.0f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
    }

    /** A number of people as the command line takes it: "950", "640k", "1.2M". */
    static String people(int number) {
        double millions = number / 1e6;
        return number < 1000
                ? Integer.toString(number)
                : number < 1_000_000 ? Unit.NUMBER.format(number / 1e3) + "k" : Unit.NUMBER.format(millions) + "M";
    }

    /** That a scenario was tried out with another number of agents, as a line of its own; empty if it was not. */
    static String scaled(Scenario scenario) {
        return scenario.isScaled()
                ? "%nTried out with %d agents; written for %d (--people).%n"
                        .formatted(scenario.population().agents(), scenario.scaledFrom())
                : "";
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
