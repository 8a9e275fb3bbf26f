package org.refugia.tutorials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which number of a result folder a document claims:
 *
 * <pre>  [mean of] MEASURE in VARIANT [against VARIANT] [at PATH=VALUE] [from FOLDER]</pre>
 *
 * @param mean     whether the mean over replicates is meant; the median otherwise
 * @param measure  as in docs/experiments.md; of a sweep, the id of one of its measures
 * @param variant  whose runs are meant
 * @param against  the variant whose number in the same replicate is taken away; empty if none. The mean is meant then
 * @param path     the lever that is held; empty if none
 * @param value    its value, as in the table of runs
 * @param folder   the result folder; empty: the one that was written last
 */
record Question(
        boolean mean, String measure, String variant, String against, String path, String value, String folder) {
    private static final Pattern FORM = Pattern.compile(
            "(mean of )?(.+?) in ([\\w-]+)(?: against ([\\w-]+))?(?: at ([^ =]+)=(.+?))?(?: from (\\S+))?");

    static Question of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "found '%s', must be [mean of] MEASURE in VARIANT [against VARIANT] [at PATH=VALUE] [from FOLDER]"
                            .formatted(text));
        }
        return new Question(
                form.group(1) != null || form.group(4) != null,
                form.group(2),
                form.group(3),
                orEmpty(form.group(4)),
                orEmpty(form.group(5)),
                orEmpty(form.group(6)),
                orEmpty(form.group(7)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The same question of a folder. */
    Question from(String place) {
        return new Question(mean, measure, variant, against, path, value, place);
    }

    /** As it is written. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (mean && against.isEmpty()) {
            parts.add("mean of");
        }
        parts.add(measure + " in " + variant);
        if (!against.isEmpty()) {
            parts.add("against " + against);
        }
        if (!path.isEmpty()) {
            parts.add("at " + path + "=" + value);
        }
        if (!folder.isEmpty()) {
            parts.add("from " + folder);
        }
        return String.join(" ", parts);
    }
}
