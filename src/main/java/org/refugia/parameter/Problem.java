package org.refugia.parameter;

/**
 * Something wrong, or doubtful, in what a user gave.
 *
 * @param place     where: {@code file:line:column}, or "command line"
 * @param severity  whether it stops the run
 * @param subject   dotted path of the key it is about; empty if it is about the file
 * @param message   what was found, what is allowed, and what may have been meant
 */
public record Problem(String place, Severity severity, String subject, String message) {
    /** Whether a problem stops the run. */
    public enum Severity {
        ERROR,
        NOTE
    }

    /** An error: nothing is run. */
    public static Problem error(String place, String subject, String message) {
        return new Problem(place, Severity.ERROR, subject, message);
    }

    /** Doubtful but legal. */
    public static Problem note(String place, String subject, String message) {
        return new Problem(place, Severity.NOTE, subject, message);
    }

    /** Whether it stops the run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        String about = subject.isEmpty() ? "" : subject + ": ";
        return "%s  %-5s  %s%s".formatted(place, isError() ? "error" : "note", about, message);
    }
}
