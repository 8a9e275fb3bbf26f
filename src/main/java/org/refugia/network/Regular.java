package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Shuffle;

/**
 * Everybody has the same number of contacts, who they are is random.
 *
 * <p>Ends are paired at random; self-ties and repeated ties, a number that does not grow with N, are then switched with
 * random other ties. Of more than half of all possible ties, the missing ones are drawn instead. Source: Bollobás
 * (1980), European Journal of Combinatorics 1, 311–316; McKay &amp; Wormald (1990), Journal of Algorithms 11, 52–67.
 *
 * @param degree  number of contacts of every user, 1 … N − 1; N · degree must be even
 */
@Word(
        value = "Everybody has the same number of contacts, chosen at random.",
        formula = "k(u) = degree",
        source = "Bollobás (1980), European Journal of Combinatorics 1, 311–316")
public record Regular(
        @Param(value = "number of contacts of every user", min = 1, range = "2 .. 150", source = "no default")
        int degree)
        implements Network {
    public Regular {
        Require.atLeast(1, "degree", degree);
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        boolean sparse = degree <= (size - 1) / 2;
        Pairing pairing = Pairing.simple(size, sparse ? degree : size - 1 - degree, draws);
        return SocialGraph.mutual(size, sink -> {
            for (int user = 1; user < size; user++) {
                if (sparse) {
                    pairing.partnersBelow(user, sink);
                } else {
                    pairing.strangersBelow(user, sink);
                }
            }
        });
    }

    @Override
    public List<Problem> check(int size, String place) {
        if (degree < size && (long) size * degree % 2 != 0) {
            return Limits.error(
                    place,
                    "degree is %d for %d users, but users times degree must be even; take degree %d or %d users"
                            .formatted(degree, size, degree == 1 ? 2 : degree - 1, size + 1));
        }
        return Limits.ties("degree", degree, degree, Math.max(0, size - 1), size, place);
    }

    /** Rows of equal length that name each other's users. */
    private static final class Pairing {
        private final int degree;
        private final int[] partners;

        private Pairing(int size, int degree) {
            this.degree = degree;
            this.partners = new int[Math.multiplyExact(size, degree)];
        }

        /** Pairs until nobody is tied to themselves or twice to the same; nearly always the first time. */
        static Pairing simple(int size, int degree, Draws draws) {
            for (int attempt = 0; ; attempt++) {
                Pairing pairing = new Pairing(size, degree);
                pairing.pair(Shuffle.order(size * degree, draws.stream(Decision.NETWORK, attempt)));
                if (pairing.repair(draws.stream(Decision.NETWORK_REWIRE, attempt))) {
                    return pairing;
                }
            }
        }

        private void pair(int[] ends) {
            for (int i = 0; i + 1 < ends.length; i += 2) {
                partners[ends[i]] = ends[i + 1] / degree;
                partners[ends[i + 1]] = ends[i] / degree;
            }
        }

        /** Switches every bad tie a–b with a random c–d into a–d and c–b; false if no switch was found for one. */
        private boolean repair(Draws.Stream stream) {
            long draw = 0;
            for (int end = 0; end < partners.length; end++) {
                long last = draw + 100L + partners.length;
                while (isBad(end)) {
                    if (draw == last) {
                        return false;
                    }
                    trySwitch(end, stream.below(partners.length, draw++, 0));
                }
            }
            return true;
        }

        private boolean isBad(int end) {
            int user = end / degree;
            int partner = partners[end];
            return partner == user || count(user, partner) > 1;
        }

        private void trySwitch(int end, int otherEnd) {
            int a = end / degree;
            int b = partners[end];
            int c = otherEnd / degree;
            int d = partners[otherEnd];
            if (a != d && b != c && count(a, d) == 0 && count(c, b) == 0) {
                int back = indexOf(b, a, end);
                int otherBack = indexOf(d, c, otherEnd);
                partners[end] = d;
                partners[otherBack] = a;
                partners[otherEnd] = b;
                partners[back] = c;
            }
        }

        private int count(int user, int partner) {
            int count = 0;
            for (int i = user * degree; i < (user + 1) * degree; i++) {
                count += partners[i] == partner ? 1 : 0;
            }
            return count;
        }

        /** Where a user names the partner, other than at the end given. */
        private int indexOf(int user, int partner, int otherThan) {
            int i = user * degree;
            while (partners[i] != partner || i == otherThan) {
                i++;
            }
            return i;
        }

        void partnersBelow(int user, SocialGraph.Sink sink) {
            for (int i = user * degree; i < (user + 1) * degree; i++) {
                if (partners[i] < user) {
                    sink.tie(user, partners[i]);
                }
            }
        }

        void strangersBelow(int user, SocialGraph.Sink sink) {
            for (int other = 0; other < user; other++) {
                if (count(user, other) == 0) {
                    sink.tie(user, other);
                }
            }
        }
    }
}
