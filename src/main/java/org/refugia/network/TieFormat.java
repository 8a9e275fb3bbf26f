package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Problem;

/** One reading of a file of ties in a format of its own. */
interface TieFormat {
    /** The ties, as far as they can be read. */
    TieBook read();

    /** What is wrong. */
    List<Problem> errors();

    /** What a tie is in this format. */
    String tie();

    /** What is in the file and is not used. */
    List<Problem> notes();
}
