package org.refugia;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.refugia.cli.Refugia;

/** Hands over to the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the process with its exit code. Numbers are written alike on every machine, whatever
     * digits and decimal marks its user has chosen: keys and names of runs are made of them. Only the window needs a display; charts
     * are drawn without asking for one.
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        if (args.length == 0 || !args[0].equals("gui")) {
            System.setProperty("java.awt.headless", "true");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Refugia.execute(args, out, err));
    }
}
