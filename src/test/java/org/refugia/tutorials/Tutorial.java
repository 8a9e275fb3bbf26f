package org.refugia.tutorials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document, read for what it asks of its reader. CONTRIBUTING.md tells those who write documents what is understood.
 *
 * @param file   the document
 * @param steps  in its order
 */
record Tutorial(Path file, List<Step> steps) {
    private static final String FENCE = "```";
    private static final Pattern COMMENT = Pattern.compile("\\s+#\\s(.*)$");
    private static final Pattern CODE = Pattern.compile("exit code (\\d+)");
    private static final Pattern NEEDS = Pattern.compile("needs ([\\w ]+)");
    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->");
    private static final Pattern INTO = Pattern.compile("<!-- into: (\\S+), after: (.+) -->");
    private static final Pattern CLAIM = Pattern.compile("\\*\\*([^*]+)\\*\\*<!-- check: (.+?) -->");
    private static final Pattern BOLD_NUMBER = Pattern.compile("\\*\\*[+−-]?\\d[^*]*\\*\\*(?!<!-- check: )");

    static Tutorial read(Path file) throws IOException {
        return new Tutorial(file, new Reader(Files.readAllLines(file)).steps());
    }

    /** Numbers in bold type that nothing holds to the runs. */
    List<String> unchecked() throws IOException {
        return BOLD_NUMBER
                .matcher(Files.readString(file))
                .results()
                .map(number -> number.group())
                .toList();
    }

    /** Goes through the lines of a document once. */
    private static final class Reader {
        private final List<String> lines;
        private final List<Step> steps = new ArrayList<>();
        private int at;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        List<Step> steps() {
            String before = "";
            boolean commands = false;
            while (at < lines.size()) {
                String line = lines.get(at).strip();
                if (line.startsWith(FENCE)) {
                    String language = line.substring(FENCE.length());
                    block(language, before, commands);
                    commands = language.equals("sh");
                    before = "";
                } else {
                    claims(line);
                    commands &= line.isEmpty();
                    before = line.isEmpty() ? before : line;
                }
                at++;
            }
            return steps;
        }

        private void block(String language, String before, boolean commands) {
            int first = at + 1;
            List<String> block = new ArrayList<>();
            for (at = first; !lines.get(at).strip().startsWith(FENCE); at++) {
                block.add(lines.get(at));
            }
            String text = block.stream().map(line -> line + "\n").collect(Collectors.joining());
            Matcher file = FILE.matcher(before);
            Matcher into = INTO.matcher(before);
            if (file.matches()) {
                steps.add(new Step.Written(first, file.group(1), text));
            } else if (into.matches()) {
                steps.add(new Step.Inserted(first, into.group(1), into.group(2), text));
            } else if (language.equals("sh")) {
                commands(block, first);
            } else if (language.equals("text") && commands) {
                steps.add(new Step.Shown(
                        first, block.stream().filter(line -> !line.isBlank()).toList()));
            }
        }

        private void commands(List<String> block, int first) {
            boolean begins = true;
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < block.size(); i++) {
                String line = block.get(i).strip();
                if (line.endsWith("\\")) {
                    whole.append(line, 0, line.length() - 1);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    steps.add(command(first + i + 1, begins, whole.append(line).toString()));
                    begins = false;
                    whole.setLength(0);
                }
            }
        }

        private static Step command(int line, boolean first, String text) {
            Matcher comment = COMMENT.matcher(text);
            String said = comment.find() ? comment.group(1) : "";
            Matcher code = CODE.matcher(said);
            Matcher needs = NEEDS.matcher(said);
            return new Step.Command(
                    line,
                    first,
                    COMMENT.matcher(text).replaceFirst("").strip(),
                    code.find() ? Integer.parseInt(code.group(1)) : 0,
                    needs.find() ? needs.group(1) : "");
        }

        private void claims(String line) {
            Matcher claim = CLAIM.matcher(line);
            while (claim.find()) {
                steps.add(new Step.Claimed(at + 1, claim.group(1), Question.of(claim.group(2))));
            }
        }
    }
}
