package org.refugia.world;

/** A number for each user and platform; a platform on which it was 0 for everybody so far takes no memory. */
final class Columns {
    private final int users;
    private final float[][] columns;

    Columns(int users, int platforms) {
        this.users = users;
        columns = new float[platforms][];
    }

    /** Whether all numbers on a platform have always been 0. */
    boolean isEmpty(int platform) {
        return columns[platform] == null;
    }

    /** Makes room for numbers on a platform. */
    void open(int platform) {
        if (columns[platform] == null) {
            columns[platform] = new float[users];
        }
    }

    float of(int user, int platform) {
        float[] column = columns[platform];
        return column == null ? 0 : column[user];
    }

    /** Not for two threads at once, unless the platform {@linkplain #isEmpty has numbers} already. */
    void set(int user, int platform, float value) {
        if (value != 0) {
            open(platform);
        }
        if (columns[platform] != null) {
            columns[platform][user] = value;
        }
    }

    /** Multiplies all numbers. */
    void scale(float factor) {
        for (float[] column : columns) {
            for (int user = 0; column != null && user < users; user++) {
                column[user] *= factor;
            }
        }
    }
}
