package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.Problem;

/** The ties of one reading, each pair once; those that add nothing are counted. */
final class TieBook {
    private final boolean directed;
    private final PairSet pairs;
    private final LineProblems selfTies = new LineProblems();
    private final LineProblems duplicates = new LineProblems();

    /** A book of ties that may run one way, or of mutual ones. */
    TieBook(boolean directed) {
        this.directed = directed;
        this.pairs = new PairSet(directed);
    }

    /**
     * Adds a tie.
     *
     * @param bothWays  whether each end follows the other; without meaning where all ties are mutual
     * @param line      where it stands
     */
    void add(int follower, int followed, boolean bothWays, int line) {
        if (follower == followed) {
            selfTies.add(line, "");
        } else {
            boolean added = pairs.add(follower, followed);
            if (!(bothWays && pairs.add(followed, follower) || added)) {
                duplicates.add(line, "");
            }
        }
    }

    /** Whether there is no tie. */
    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** What was dropped. */
    List<Problem> notes(Path path) {
        List<Problem> notes = new ArrayList<>();
        notes.addAll(selfTies.note(path, "%d ties of somebody with themselves are dropped (%s)"));
        notes.addAll(duplicates.note(path, "%d ties that were there already are dropped (%s)"));
        return notes;
    }

    /** The ties among so many people. */
    SocialGraph graph(int size) {
        return directed ? SocialGraph.directed(size, pairs) : SocialGraph.mutual(size, pairs);
    }
}
