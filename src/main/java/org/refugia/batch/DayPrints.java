package org.refugia.batch;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import org.refugia.random.Mix;

/**
 * A fingerprint of each recorded day of a run: 32 bits over every number it wrote down that day. Two runs part on the
 * first day whose fingerprints differ; that two different days look alike happens once in four thousand million.
 */
final class DayPrints {
    /** Of a run without days. */
    static final DayPrints NONE = new DayPrints(new int[0]);

    private final int[] prints;

    private DayPrints(int[] prints) {
        this.prints = prints;
    }

    /** Takes the fingerprints of a run while it goes on. */
    static final class Taker {
        private final long[] mixed;

        /** Of so many recorded days. */
        Taker(int days) {
            mixed = new long[days];
        }

        /** Takes in one number. */
        void take(int day, String platform, String segment, String region, String measure, double value) {
            long name = 31L * (31L * (31L * measure.hashCode() + platform.hashCode()) + segment.hashCode())
                    + region.hashCode();
            mixed[day] = Mix.chain(Mix.chain(mixed[day], name), Double.doubleToLongBits(value));
        }

        /** The fingerprints of all days. */
        DayPrints prints() {
            return new DayPrints(
                    Arrays.stream(mixed).mapToInt(each -> (int) (each >>> 32)).toArray());
        }
    }

    /** The first day, counted from 0, on which two runs differ; empty if none is known to. */
    OptionalInt firstDifference(DayPrints other) {
        int day = Arrays.mismatch(prints, other.prints);
        return day < 0 || day >= Math.min(prints.length, other.prints.length)
                ? OptionalInt.empty()
                : OptionalInt.of(day);
    }

    /** As text: Base64 of four bytes a day. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * prints.length);
        bytes.asIntBuffer().put(prints);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads what {@link #text} wrote. */
    static DayPrints parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int[] prints = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(prints);
        return new DayPrints(prints);
    }
}
