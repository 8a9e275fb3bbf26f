package org.refugia.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of places: by file, then line, then column. */
final class Place {
    private static final Pattern FORM = Pattern.compile("(.*?)(?::(\\d{1,9}))?(?::(\\d{1,9}))?", Pattern.DOTALL);

    private Place() {}

    /** Compares {@code file:line:column}. */
    static int compare(String a, String b) {
        Matcher left = FORM.matcher(a);
        Matcher right = FORM.matcher(b);
        if (!left.matches() || !right.matches()) {
            throw new IllegalStateException("every text has the form of a place");
        }
        int files = left.group(1).compareTo(right.group(1));
        int lines = Integer.compare(number(left.group(2)), number(right.group(2)));
        int columns = Integer.compare(number(left.group(3)), number(right.group(3)));
        return files != 0 ? files : lines != 0 ? lines : columns;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
