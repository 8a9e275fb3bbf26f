package org.refugia.network;

import java.util.Arrays;

/**
 * A uniformly random graph, made block of rows by block of rows. The ties between two blocks of users are a tile, drawn from
 * a sequence of its own: whoever makes the rows of either block draws it again, so no tie is stored before it has its
 * place, blocks can be made at the same time, and each is small enough for the processor's cache. Tiles come in ascending
 * order, so rows are sorted without sorting (docs/adr/0019-networks-at-memory-speed.md).
 */
final class Tiles {
    private static final int BLOCK_BITS = 15;
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** Standard deviations by which the array of ends is longer than expected. */
    private static final int MARGIN = 8;

    private final int size;
    private final Sieve sieve;
    private final double meanDegree;

    /**
     * Plans the ties.
     *
     * @param sieve       takes each pair of users
     * @param meanDegree  how many ends a row has on average
     */
    Tiles(int size, Sieve sieve, double meanDegree) {
        this.size = size;
        this.sieve = sieve;
        this.meanDegree = meanDegree;
    }

    /** Makes the ties. */
    SocialGraph graph(Workers workers) {
        int[] rows = new int[size + 1];
        int[] ends = new int[Limits.ends(expected(size, meanDegree))];
        int blocks = (size + BLOCK - 1) / BLOCK;
        int together = Math.max(1, Math.min(workers.count(), blocks));
        BlockOfRows[] made = new BlockOfRows[together];
        for (int worker = 0; worker < together; worker++) {
            made[worker] = new BlockOfRows();
        }
        for (int first = 0; first < blocks; first += together) {
            int start = first;
            int count = Math.min(together, blocks - first);
            workers.forEach(count, i -> made[i].draw((start + i) * BLOCK));
            for (int i = 0; i < count; i++) {
                made[i].measure(rows);
            }
            ends = longEnough(ends, rows[Math.min(size, (first + count) * BLOCK)]);
            int[] target = ends;
            workers.forEach(count, i -> made[i].place(target));
        }
        boolean isMuchTooLong = rows[size] < ends.length - ends.length / 64;
        return SocialGraph.ofRows(rows, isMuchTooLong ? Arrays.copyOf(ends, rows[size]) : ends);
    }

    private static int[] longEnough(int[] ends, int needed) {
        return needed <= ends.length ? ends : Arrays.copyOf(ends, Limits.ends(needed + needed / 16L));
    }

    private static long expected(double rows, double meanDegree) {
        double mean = rows * meanDegree;
        return (long) (mean + MARGIN * StrictMath.sqrt(2 * mean) + MARGIN);
    }

    /** The rows of one block; used again and again. */
    private final class BlockOfRows implements SocialGraph.Sink {
        private final int[] next = new int[Math.min(BLOCK, size) + 1];
        private int[] users = new int[(int) expected(next.length, meanDegree)];
        private int[] others = new int[users.length];
        private int start;
        private int count;
        private int ties;
        private int offset;

        /** Draws all ties of the rows. */
        void draw(int firstUser) {
            start = firstUser;
            count = Math.min(BLOCK, size - start);
            ties = 0;
            for (int from = 0; from < start; from += BLOCK) {
                sieve.takeBlock(start, count, from, BLOCK_BITS, this);
            }
            SocialGraph.Sink bothWays = (user, other) -> {
                tie(user, other);
                tie(other, user);
            };
            for (int user = start; user < start + count; user++) {
                sieve.take(user, start, user, bothWays);
            }
            SocialGraph.Sink turned = (other, user) -> tie(user, other);
            for (int from = start + BLOCK; from < size; from += BLOCK) {
                sieve.takeBlock(from, Math.min(BLOCK, size - from), start, BLOCK_BITS, turned);
            }
        }

        @Override
        public void tie(int user, int other) {
            if (ties == users.length) {
                int longer = ties + ties / 2 + MARGIN;
                users = Arrays.copyOf(users, longer);
                others = Arrays.copyOf(others, longer);
            }
            users[ties] = user - start;
            others[ties++] = other;
        }

        /** Sets where the rows end, behind those of the blocks before. */
        void measure(int[] rows) {
            offset = rows[start];
            Limits.demandRoom((long) offset + ties);
            Arrays.fill(next, 0);
            for (int i = 0; i < ties; i++) {
                next[users[i] + 1]++;
            }
            for (int user = 0; user < count; user++) {
                next[user + 1] += next[user];
                rows[start + user + 1] = offset + next[user + 1];
            }
        }

        /** Counting sort by user; the others stay in the order in which they came. */
        void place(int[] ends) {
            for (int i = 0; i < ties; i++) {
                ends[offset + next[users[i]]++] = others[i];
            }
        }
    }
}
