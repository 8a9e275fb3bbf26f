package org.refugia.network;

/** The users in the order of their groups, each group in ascending order. */
final class Groups {
    private final int[] starts;
    private final int[] users;
    private final Membership membership;

    private Groups(int[] starts, int[] users, Membership membership) {
        this.starts = starts;
        this.users = users;
        this.membership = membership;
    }

    /** Which group somebody belongs to. */
    @FunctionalInterface
    interface Membership {
        int group(int user);
    }

    /** The users 0 … N − 1 by segment or region. */
    static Groups of(People people, People.Grouping by) {
        return of(people.size(), people.groups(by), user -> people.group(by, user));
    }

    /** The users 0 … size − 1 by any membership, 0 … count − 1. */
    static Groups of(int size, int count, Membership membership) {
        int[] next = new int[count + 1];
        for (int user = 0; user < size; user++) {
            next[membership.group(user) + 1]++;
        }
        for (int group = 0; group < count; group++) {
            next[group + 1] += next[group];
        }
        int[] starts = next.clone();
        int[] users = new int[size];
        for (int user = 0; user < size; user++) {
            users[next[membership.group(user)]++] = user;
        }
        return new Groups(starts, users, membership);
    }

    /** Number of groups, empty ones included. */
    int count() {
        return starts.length - 1;
    }

    /** First place of a group; that of the group after the last is the number of users. */
    int start(int group) {
        return starts[group];
    }

    /** The user at a place. */
    int user(int place) {
        return users[place];
    }

    /** The group of a user. */
    int of(int user) {
        return membership.group(user);
    }

    /** Number of pairs of users of different groups. */
    double pairsBetween() {
        double size = users.length;
        double pairs = size * size;
        for (int group = 0; group < count(); group++) {
            double members = starts[group + 1] - starts[group];
            pairs -= members * members;
        }
        return pairs / 2;
    }
}
