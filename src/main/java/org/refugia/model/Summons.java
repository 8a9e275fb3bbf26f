package org.refugia.model;

/** Users who must weigh the platforms again at once. */
final class Summons {
    private final int users;
    private boolean[] summoned;

    Summons(int users) {
        this.users = users;
    }

    /** Not for two threads at once. */
    void call(int user) {
        if (summoned == null) {
            summoned = new boolean[users];
        }
        summoned[user] = true;
    }

    boolean isCalled(int user) {
        return summoned != null && summoned[user];
    }

    /** The user has come. */
    void tick(int user) {
        if (summoned != null) {
            summoned[user] = false;
        }
    }
}
