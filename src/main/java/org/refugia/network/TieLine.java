package org.refugia.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the lines of an edge list are divided: by tabs, semicolons, commas or blanks, as its first tie shows. */
final class TieLine {
    private static final String SEPARATORS = "\t;,";
    private static final char BLANKS = ' ';
    private static final Set<String> HEADINGS = Set.of(
            "source",
            "target",
            "from",
            "to",
            "src",
            "dst",
            "follower",
            "followed",
            "followee",
            "fromnodeid",
            "tonodeid",
            "from_id",
            "to_id",
            "source_id",
            "target_id",
            "id_1",
            "id_2",
            "node_1",
            "node_2");

    private char separator;
    private boolean known;

    /** The fields of a line; quotes around a field are taken off, and what they hold is not divided. */
    List<String> fields(String line) {
        char divider = known ? separator : separatorIn(line);
        List<String> fields = divider == BLANKS ? List.of(line.split("\\s+")) : divided(line, divider);
        if (!known && fields.size() > 1) {
            separator = divider;
            known = true;
        }
        return fields;
    }

    /** Whether these are the names of columns, such as source and target. */
    static boolean isHeading(List<String> fields) {
        return fields.size() > 1
                && fields.subList(0, 2).stream().allMatch(f -> HEADINGS.contains(f.toLowerCase(Locale.ROOT)));
    }

    private static char separatorIn(String line) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (line.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return SEPARATORS.charAt(i);
            }
        }
        return BLANKS;
    }

    private static List<String> divided(String line, char divider) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == divider && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
