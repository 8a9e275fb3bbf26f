package org.refugia.world;

/**
 * A step for each user and platform, or that it was long ago; a platform on which it was so for everybody takes no memory.
 * Two bytes a number where a run is so short that they can count its steps.
 */
final class Steps {
    private final int users;
    private final char[][] small;
    private final int[][] large;

    /** Steps 0 … steps, all of them long ago to begin with. */
    Steps(int users, int platforms, int steps) {
        this.users = users;
        boolean fits = steps < Character.MAX_VALUE;
        small = fits ? new char[platforms][] : null;
        large = fits ? null : new int[platforms][];
    }

    /** {@link Accounts#LONG_AGO} unless it was set. */
    int of(int user, int platform) {
        int oneMore = 0;
        if (small != null) {
            oneMore = small[platform] == null ? 0 : small[platform][user];
        } else {
            oneMore = large[platform] == null ? 0 : large[platform][user];
        }
        return oneMore == 0 ? Accounts.LONG_AGO : oneMore - 1;
    }

    void set(int user, int platform, int step) {
        if (small != null) {
            small[platform] = small[platform] == null ? new char[users] : small[platform];
            small[platform][user] = (char) (step + 1);
        } else {
            large[platform] = large[platform] == null ? new int[users] : large[platform];
            large[platform][user] = step + 1;
        }
    }
}
