package org.refugia.population;

/** What a user is there for. */
public enum Role {
    /** Comes for content and company. */
    VIEWER,
    /** Posts, and comes for an audience. */
    CREATOR
}
