package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.refugia.gui.Windows;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.report.NoFontsException;
import org.refugia.results.FolderConflict;

/** Exit codes, and the one place where exceptions become one. */
final class ExitCode {
    static final int DONE = 0;
    static final int INTERNAL = 1;
    static final int USAGE = 2;
    static final int INVALID_INPUT = 3;
    static final int FAILED_RUNS = 4;
    static final int FOLDER_CONFLICT = 5;
    static final int DIFFERS = 6;
    static final int INCOMPLETE = 7;
    static final int STOPPED = 75;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /**
     * Says what went wrong and returns the code.
     *
     * @param verbose  whether to print where in the program it happened
     */
    static int of(Throwable error, PrintWriter err, boolean verbose) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                err.println("out of memory: fewer people (--people N), fewer runs at a time (--jobs 1),"
                        + " or more memory (REFUGIA_OPTS=-Xmx8g)");
                return INTERNAL;
            }
        }
        if (error instanceof InvalidInput invalid) {
            invalid.problems().forEach(err::println);
            err.println(count(invalid) + ". Nothing was run.");
            return INVALID_INPUT;
        }
        if (error instanceof FolderConflict) {
            err.println(error.getMessage());
            return FOLDER_CONFLICT;
        }
        if (error instanceof NoFontsException || error instanceof Windows.NoDisplay) {
            err.println(error.getMessage());
            return INTERNAL;
        }
        Throwable cause = error instanceof UncheckedIOException ? error.getCause() : error;
        if (cause instanceof IOException io) {
            err.println(describe(io) + ". Nothing half-written was left behind.");
            trace(error, err, verbose);
            return INTERNAL;
        }
        err.println("internal error: " + error);
        err.println("This is a bug of Refugia. Please report it with the scenario and the output of -v.");
        trace(error, err, verbose);
        return INTERNAL;
    }

    private static void trace(Throwable error, PrintWriter err, boolean verbose) {
        if (verbose) {
            error.printStackTrace(err);
        }
    }

    private static String describe(IOException error) {
        if (error instanceof AccessDeniedException denied) {
            return "no permission to write " + denied.getFile() + "; choose another folder with --out";
        }
        if (error instanceof FileSystemException system && system.getReason() != null) {
            return "cannot write " + system.getFile() + ": " + system.getReason();
        }
        return String.valueOf(error.getMessage()).contains("No space left")
                ? "the disk is full: " + error.getMessage()
                : "cannot read or write: " + error;
    }

    /** "2 errors, 1 note". */
    private static String count(InvalidInput invalid) {
        long errors = invalid.problems().stream().filter(Problem::isError).count();
        long notes = invalid.problems().size() - errors;
        String text = errors + (errors == 1 ? " error" : " errors");
        return notes == 0 ? text : text + ", " + notes + (notes == 1 ? " note" : " notes");
    }
}
