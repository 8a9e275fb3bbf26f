package org.refugia.tutorials;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.refugia.cli.Refugia;

/** A process in which a reader's commands are done one after another: where a terminal would be. */
final class Console {
    /** A command of the program. */
    static final String REFUGIA = "refugia";

    /** Tests, by their classes. */
    static final String TESTS = "tests";

    /** A {@link Question} of a result folder. */
    static final String QUESTION = "question";

    private Console() {}

    /** Reads commands from standard input, as words, until it ends, and answers each on standard output. */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        try {
            while (true) {
                String[] words = new String[in.readInt()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = in.readUTF();
                }
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                answers.writeInt(does(words, new PrintWriter(out, true), new PrintWriter(err, true)));
                write(answers, out);
                write(answers, err);
                answers.flush();
            }
        } catch (EOFException e) {
            System.err.println("no more commands");
        }
    }

    private static void write(DataOutputStream answers, StringWriter said) throws IOException {
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        answers.writeInt(bytes.length);
        answers.write(bytes);
    }

    private static int does(String[] words, PrintWriter out, PrintWriter err) {
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        try {
            return switch (words[0]) {
                case REFUGIA -> Refugia.execute(rest, out, err);
                case TESTS -> test(rest, out);
                case QUESTION -> answer(rest[0], out);
                default -> throw new IllegalArgumentException("nobody knows " + words[0]);
            };
        } catch (IOException | RuntimeException e) {
            err.println(e);
            return 1;
        }
    }

    private static int answer(String question, PrintWriter out) throws IOException {
        out.print(Arrays.stream(Evidence.of(Question.of(question)))
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" ")));
        return 0;
    }

    /** Runs tests. A first word {@code -Dname=value} sets a property. */
    private static int test(String[] words, PrintWriter out) {
        for (String word : words) {
            if (word.startsWith("-D")) {
                System.setProperty(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        List<String> classes =
                Arrays.stream(words).filter(word -> !word.startsWith("-D")).toList();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, summary);
        summary.getSummary().printTo(out);
        summary.getSummary().printFailuresTo(out);
        return summary.getSummary().getTestsSucceededCount() > 0
                        && summary.getSummary().getTotalFailureCount() == 0
                ? 0
                : 1;
    }
}
