package org.refugia.world;

import java.util.Arrays;

/** A set of platforms for each user, as bits: in one byte where there are at most eight platforms, else in four. */
final class Sets {
    private final byte[] small;
    private final int[] large;

    /** Empty sets. */
    Sets(int users, int platforms) {
        boolean fits = platforms <= Byte.SIZE;
        small = fits ? new byte[users] : null;
        large = fits ? null : new int[users];
    }

    private Sets(byte[] small, int[] large) {
        this.small = small;
        this.large = large;
    }

    /** The first sets, and empty ones behind them if more are wanted. */
    Sets copyOf(int users) {
        return small != null
                ? new Sets(Arrays.copyOf(small, users), null)
                : new Sets(null, Arrays.copyOf(large, users));
    }

    int of(int user) {
        return small != null ? small[user] & 0xFF : large[user];
    }

    void set(int user, int set) {
        if (small != null) {
            small[user] = (byte) set;
        } else {
            large[user] = set;
        }
    }

    void set(int user, int platform, boolean member) {
        int bit = 1 << platform;
        set(user, member ? of(user) | bit : of(user) & ~bit);
    }

    void clear() {
        if (small != null) {
            Arrays.fill(small, (byte) 0);
        } else {
            Arrays.fill(large, 0);
        }
    }
}
