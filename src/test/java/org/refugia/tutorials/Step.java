package org.refugia.tutorials;

import java.util.List;

/** What a document asks of its reader, or tells them, in its order. */
sealed interface Step {
    /** Where it stands in the document. */
    int line();

    /**
     * A command of a block {@code sh}.
     *
     * @param first whether it is the first of its block
     * @param text  as typed, without the comment behind it
     * @param code  exit code that the comment promises, {@code # exit code 7}; 0 if it promises none
     * @param needs what the comment asks for, {@code # needs Slurm}; empty if nothing
     */
    record Command(int line, boolean first, String text, int code, String needs) implements Step {}

    /** A block {@code text}: lines that the commands before it print, in this order; … stands for anything. */
    record Shown(int line, List<String> lines) implements Step {}

    /** A block behind {@code <!-- file: PATH -->}: what the reader saves as that file. */
    record Written(int line, String path, String text) implements Step {}

    /** A block behind {@code <!-- into: PATH, after: LINE -->}: what the reader adds to that file of the sources. */
    record Inserted(int line, String path, String after, String text) implements Step {}

    /**
     * A number in bold type and what it is: {@code **93 %**<!-- check: home-share(new, end) in long-ban -->}.
     *
     * @param shown  what the reader sees
     */
    record Claimed(int line, String shown, Question question) implements Step {}
}
