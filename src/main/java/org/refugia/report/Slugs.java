package org.refugia.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names as they may stand in the name of a file anywhere: small letters, digits and hyphens. */
final class Slugs {
    private static final int LONGEST = 60;

    private Slugs() {}

    /** A different one for each of some ids, in their order. */
    static Map<String, String> of(List<String> ids) {
        Map<String, String> slugs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            String slug = of(id);
            String free = slug;
            for (int number = 2; !taken.add(free); number++) {
                free = slug + "-" + number;
            }
            slugs.put(id, free);
        }
        return slugs;
    }

    private static String of(String id) {
        String plain = Normalizer.normalize(id, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
