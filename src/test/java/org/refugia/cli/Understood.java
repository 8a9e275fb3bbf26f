package org.refugia.cli;

import java.util.Optional;
import picocli.CommandLine.ParameterException;

/** Asks whether a command line means something, without doing it. */
public final class Understood {
    private Understood() {}

    /** What is wrong with a command; empty if the program knows it and every option of it. */
    public static Optional<String> mistake(String... words) {
        try {
            Refugia.commandLine().parseArgs(words);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(e.getMessage());
        }
    }
}
