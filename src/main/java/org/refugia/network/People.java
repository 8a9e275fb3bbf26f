package org.refugia.network;

/** What a network may know of the people it ties together. Users are numbered 0 … size − 1. */
public interface People {
    /** Number of users. */
    int size();

    /** The group of a user, 0 … {@link #groups} − 1. */
    int group(Grouping by, int user);

    /** Number of groups. */
    int groups(Grouping by);

    /** Traits by which users may be grouped. */
    enum Grouping {
        SEGMENT,
        REGION
    }
}
