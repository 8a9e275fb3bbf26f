package org.refugia.batch;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import org.refugia.random.Mix;
import org.refugia.results.Series;

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

    /**
     * The fingerprints of a run.
     *
     * @param start  first recorded day
     * @param days   number of recorded days
     */
    static DayPrints of(Series series, LocalDate start, int days) {
        long[] mixed = new long[days];
        for (Series.Row row : series.rows()) {
            int day = (int) ChronoUnit.DAYS.between(start, row.date());
            long name = 31L
                            * (31L
                                            * (31L * row.measure().hashCode()
                                                    + row.platform().hashCode())
                                    + row.segment().hashCode())
                    + row.region().hashCode();
            mixed[day] = Mix.chain(Mix.chain(mixed[day], name), Double.doubleToLongBits(row.value()));
        }
        return new DayPrints(
                Arrays.stream(mixed).mapToInt(each -> (int) (each >>> 32)).toArray());
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
