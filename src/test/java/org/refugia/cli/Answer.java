package org.refugia.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered. */
record Answer(int code, String out, String err) {
    /** Runs a command in this process. */
    static Answer of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Refugia.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString(), err.toString());
    }
}
