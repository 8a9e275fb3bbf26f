package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ego-Facebook as SNAP ships it: McAuley &amp; Leskovec (2012), Learning to discover social circles in ego networks, NIPS.
 * Who stays iff K contacts stay is the K-core: Seidman (1983), Social Networks 5, 269–287; Garcia, Mavrodiev &amp; Schweitzer
 * (2013), Social resilience in online communities, COSN '13. The file is not part of the project.
 */
class FacebookNumbersTest {
    private static final Path FILE = Path.of("..", "shared", "data", "ego-facebook.txt.gz");
    private static final int PEOPLE = 4_039;

    private static BitSet[] contacts;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "Skipped: ego-Facebook (SNAP, facebook_combined.txt.gz) is not at " + FILE);
        contacts = Stream.generate(BitSet::new).limit(PEOPLE).toArray(BitSet[]::new);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(" ")).forEach(ends -> {
                int one = Integer.parseInt(ends[0]);
                int other = Integer.parseInt(ends[1]);
                contacts[one].set(other);
                contacts[other].set(one);
            });
        }
    }

    private static int degree(int user) {
        return contacts[user].cardinality();
    }

    private static int among(int user, BitSet users) {
        BitSet both = (BitSet) contacts[user].clone();
        both.and(users);
        return both.cardinality();
    }

    /** Edges with both ends in a set. */
    private static int inside(BitSet users) {
        return users.stream().map(user -> among(user, users)).sum() / 2;
    }

    private static BitSet everybody() {
        BitSet all = new BitSet();
        all.set(0, PEOPLE);
        return all;
    }

    /** All leave together who have too few contacts left, again and again. */
    private static BitSet stayers(int enough) {
        BitSet present = everybody();
        BitSet before;
        do {
            before = present;
            BitSet now = before;
            present = before.stream()
                    .filter(user -> among(user, now) >= enough)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        } while (!present.equals(before));
        return present;
    }

    @ParameterizedTest
    @CsvSource({"1, 4039", "10, 2987", "20, 1854", "50, 616", "115, 158", "116, 0"})
    void whoKeepsEnoughContactsIsTheCore(int enough, int stayers) {
        assertEquals(88_234, inside(everybody()));
        assertEquals(stayers, stayers(enough).cardinality());
    }

    private static BitSet withDegreeFrom(int degree) {
        return IntStream.range(0, PEOPLE)
                .filter(user -> degree(user) >= degree)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Those of highest degree; of equals those with the lower number. */
    private static BitSet top(int number) {
        return IntStream.range(0, PEOPLE)
                .boxed()
                .sorted(Comparator.comparing(user -> -degree(user)))
                .limit(number)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** 403.9 rounds to 404, and the cut falls between degrees 113 and 112: no tie of degrees to break. */
    @Test
    void aTenthIsCutBetweenDegrees() {
        assertEquals(404, Math.round(0.1 * PEOPLE));
        assertEquals(22_024, inside(top(404)));
        assertEquals(top(404), withDegreeFrom(113));
        assertEquals(22_020, inside(top(403)));
    }

    @ParameterizedTest
    @CsvSource({"49, 1202, 52117", "48, 1226, 52821"})
    void theCutOfThirtyPerCentFallsAmongEquals(int degree, int people, int edges) {
        assertEquals(people, withDegreeFrom(degree).cardinality());
        assertEquals(edges, inside(withDegreeFrom(degree)));
    }

    /**
     * 1,211.7 rounds to 1,212: all 1,202 above degree 48, and ten of the 24 with degree 48. The table's 52,356 is one of
     * the possible choices; by lowest number it would be 52,385.
     */
    @Test
    void theFigureForThirtyPerCentDependsOnWhoIsTakenAmongEquals() {
        BitSet above = withDegreeFrom(49);
        int[] equals =
                IntStream.range(0, PEOPLE).filter(user -> degree(user) == 48).toArray();
        int core = inside(above);
        int[] toAbove = IntStream.of(equals).map(user -> among(user, above)).toArray();
        int[] toEquals = IntStream.of(equals).map(user -> mask(user, equals)).toArray();
        BitSet possible = new BitSet();
        for (int choice = 0; choice < 1 << equals.length; choice++) {
            if (Integer.bitCount(choice) == 10) {
                possible.set(core + added(choice, toAbove, toEquals));
            }
        }
        assertTrue(possible.get(52_356));
        assertEquals(52_294, possible.nextSetBit(0));
        assertEquals(52_526, possible.length() - 1);
        assertEquals(52_385, inside(top(1_212)));
    }

    private static int mask(int user, int[] equals) {
        return IntStream.range(0, equals.length)
                .filter(place -> contacts[user].get(equals[place]))
                .map(place -> 1 << place)
                .sum();
    }

    /** Edges that a choice among equals adds to those of the people above: to them, and among the chosen. */
    private static int added(int choice, int[] toAbove, int[] toEquals) {
        int outward = 0;
        int twice = 0;
        for (int rest = choice; rest != 0; rest &= rest - 1) {
            int place = Integer.numberOfTrailingZeros(rest);
            outward += toAbove[place];
            twice += Integer.bitCount(toEquals[place] & choice);
        }
        return outward + twice / 2;
    }
}
