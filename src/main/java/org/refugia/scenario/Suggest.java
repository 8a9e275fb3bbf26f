package org.refugia.scenario;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Suggest {
    private Suggest() {}

    /** "; did you mean `x`?" — or nothing, if no word is near. */
    static String didYouMean(String found, Collection<String> words) {
        return nearest(found, words)
                .map(word -> "; did you mean `" + word + "`?")
                .orElse("");
    }

    /** The word nearest to what was found, if it is near enough to be a slip of the pen. */
    static Optional<String> nearest(String found, Collection<String> words) {
        String best = null;
        int least = Math.max(2, found.length() / 3) + 1;
        for (String word : words) {
            int distance = distance(found.toLowerCase(), word.toLowerCase());
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
