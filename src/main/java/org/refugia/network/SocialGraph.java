package org.refugia.network;

import java.util.Arrays;

/**
 * Who is tied to whom, in compressed rows: 4 bytes per tie end and 4 per user.
 *
 * <p>Influence runs from the followed to the follower. The <em>contacts</em> of a user are those the user follows; a
 * mutual tie makes each a contact of the other. Rows hold no user twice and never the user itself.
 */
public final class SocialGraph {
    private final boolean directed;
    private final int[] followerRows;
    private final int[] followers;
    private final int[] contactRows;
    private final int[] contacts;
    private final int mostContacts;

    private SocialGraph(boolean directed, int[] followerRows, int[] followers, int[] contactRows, int[] contacts) {
        this.directed = directed;
        this.followerRows = followerRows;
        this.followers = followers;
        this.contactRows = contactRows;
        this.contacts = contacts;
        int most = 0;
        for (int user = 0; user + 1 < contactRows.length; user++) {
            most = Math.max(most, contactRows[user + 1] - contactRows[user]);
        }
        mostContacts = most;
    }

    /** Something that can name all its ties, the same ones in the same order every time it is asked. */
    public interface Ties {
        /** Hands every tie to the sink once; a mutual tie in either direction. */
        void forEach(Sink sink);
    }

    /** Takes one tie. */
    @FunctionalInterface
    public interface Sink {
        /** A tie; where the graph is directed, {@code follower} follows {@code followed}. */
        void tie(int follower, int followed);
    }

    /** People without ties, as in a well-mixed population. */
    public static SocialGraph empty(int size) {
        int[] rows = new int[size + 1];
        return new SocialGraph(false, rows, new int[0], rows, new int[0]);
    }

    /**
     * Mutual ties. Asks for the ties twice, once to count and once to fill; no tie is stored in between.
     *
     * @param ties  no self-tie, and no pair twice in either direction
     */
    public static SocialGraph mutual(int size, Ties ties) {
        int[] rows = new int[size + 1];
        ties.forEach((a, b) -> {
            rows[a]++;
            rows[b]++;
        });
        int[] ends = new int[startRows(rows)];
        ties.forEach((a, b) -> {
            ends[rows[a]++] = b;
            ends[rows[b]++] = a;
        });
        finishRows(rows, ends);
        return new SocialGraph(false, rows, ends, rows, ends);
    }

    /**
     * Directed ties. Asks for the ties twice, once to count and once to fill.
     *
     * @param ties  no self-tie, and no directed pair twice
     */
    public static SocialGraph directed(int size, Ties ties) {
        int[] toFollowers = new int[size + 1];
        int[] toContacts = new int[size + 1];
        ties.forEach((follower, followed) -> {
            toFollowers[followed]++;
            toContacts[follower]++;
        });
        int[] followers = new int[startRows(toFollowers)];
        int[] contacts = new int[startRows(toContacts)];
        ties.forEach((follower, followed) -> {
            followers[toFollowers[followed]++] = follower;
            contacts[toContacts[follower]++] = followed;
        });
        finishRows(toFollowers, followers);
        finishRows(toContacts, contacts);
        return new SocialGraph(true, toFollowers, followers, toContacts, contacts);
    }

    /**
     * Mutual ties in rows that are made already.
     *
     * @param rows  start of each row, and the end of the last one
     * @param ends  the rows, each in ascending order; may be longer than they are
     */
    static SocialGraph ofRows(int[] rows, int[] ends) {
        return new SocialGraph(false, rows, ends, rows, ends);
    }

    /** The same ties without self-ties and repeated ones; a pair named in both directions is one mutual tie. */
    static SocialGraph erased(int size, boolean directed, Ties ties) {
        return (directed ? directed(size, ties) : mutual(size, ties)).simple();
    }

    private SocialGraph simple() {
        int[] followersLeft = dropRepeated(followerRows, followers);
        int[] contactsLeft = directed ? dropRepeated(contactRows, contacts) : followersLeft;
        return new SocialGraph(directed, followerRows, followersLeft, contactRows, contactsLeft);
    }

    /** Moves the sorted rows together without their own user and without repetitions; returns the shorter ends. */
    private static int[] dropRepeated(int[] rows, int[] ends) {
        int kept = 0;
        int start = 0;
        for (int user = 0; user < rows.length - 1; user++) {
            int last = user;
            int end = rows[user + 1];
            for (int i = start; i < end; i++) {
                int other = ends[i];
                if (other != user && other != last) {
                    ends[kept++] = other;
                    last = other;
                }
            }
            start = end;
            rows[user + 1] = kept;
        }
        return kept == ends.length ? ends : Arrays.copyOf(ends, kept);
    }

    /** The same ties among more people; those added have none. */
    SocialGraph widened(int size) {
        int[] wideFollowerRows = widened(followerRows, size);
        int[] wideContactRows = directed ? widened(contactRows, size) : wideFollowerRows;
        return new SocialGraph(directed, wideFollowerRows, followers, wideContactRows, contacts);
    }

    private static int[] widened(int[] rows, int size) {
        int[] wide = Arrays.copyOf(rows, size + 1);
        Arrays.fill(wide, rows.length, wide.length, rows[rows.length - 1]);
        return wide;
    }

    /** Turns counts into the start of each row; returns the sum. */
    private static int startRows(int[] rows) {
        long sum = 0;
        for (int i = 0; i < rows.length; i++) {
            int count = rows[i];
            rows[i] = (int) sum;
            sum += count;
            Limits.demandRoom(sum);
        }
        return (int) sum;
    }

    /** After filling, each row's start has moved to its end: moves it back and sorts every row. */
    private static void finishRows(int[] rows, int[] ends) {
        System.arraycopy(rows, 0, rows, 1, rows.length - 1);
        rows[0] = 0;
        for (int user = 0; user < rows.length - 1; user++) {
            Arrays.sort(ends, rows[user], rows[user + 1]);
        }
    }

    /** Number of users. */
    public int size() {
        return followerRows.length - 1;
    }

    /** Number of ties; a mutual tie counts once. */
    public long ties() {
        int ends = followerRows[size()];
        return directed ? ends : ends / 2;
    }

    /** Whether a tie may run one way only. */
    public boolean isDirected() {
        return directed;
    }

    /** Number of contacts of a user: those the user follows. */
    public int contacts(int user) {
        return contactRows[user + 1] - contactRows[user];
    }

    /** Index of the first contact of a user, for {@link #contact}. */
    public int firstContact(int user) {
        return contactRows[user];
    }

    /** Index after the last contact of a user. */
    public int endContact(int user) {
        return contactRows[user + 1];
    }

    /** The contact at an index. */
    public int contact(int index) {
        return contacts[index];
    }

    /** Greatest number of contacts of any user. */
    public int mostContacts() {
        return mostContacts;
    }

    /** Memory that the ties take [bytes]. */
    public long bytes() {
        long oneWay = 4L * (followerRows.length + followers.length);
        return directed ? oneWay + 4L * (contactRows.length + contacts.length) : oneWay;
    }

    /** Number of followers of a user. */
    public int followers(int user) {
        return followerRows[user + 1] - followerRows[user];
    }

    /** Index of the first follower of a user, for {@link #follower}. */
    public int firstFollower(int user) {
        return followerRows[user];
    }

    /** Index after the last follower of a user. */
    public int endFollower(int user) {
        return followerRows[user + 1];
    }

    /** The follower at an index. */
    public int follower(int index) {
        return followers[index];
    }
}
