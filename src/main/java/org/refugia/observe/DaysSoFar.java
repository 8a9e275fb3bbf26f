package org.refugia.observe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.refugia.world.World;

/**
 * Writes what another recorder writes and, after each number of one of its measures, what follows from the recorded days
 * of that number so far. Whoever has the table of that measure can work it out again.
 */
public final class DaysSoFar implements Recorder {
    /** What is remembered of the days of one number. */
    interface Story {
        /** Takes in the number of one more day; empty while nothing follows. */
        OptionalDouble next(double number);
    }

    private record Key(String platform, String segment, String region) {}

    private final Recorder recorder;
    private final String from;
    private final String measure;
    private final String unit;
    private final Supplier<Story> stories;
    private final Map<Key, Story> byKey = new HashMap<>();

    private DaysSoFar(Recorder recorder, String from, String measure, String unit, Supplier<Story> stories) {
        this.recorder = recorder;
        this.from = from;
        this.measure = measure;
        this.unit = unit;
        this.stories = stories;
    }

    /** Daily active users, and as a share of their highest day so far. */
    public static DaysSoFar retainedShare(Recorder activeUsers) {
        return new DaysSoFar(activeUsers, "dau", "retained-share", "%", RetainedShare::new);
    }

    /** Registrations, and how long they took to fall to half of their highest day so far. */
    public static DaysSoFar surgeHalfLife(Recorder registrations) {
        return new DaysSoFar(registrations, "registrations", "surge-half-life", "d", SurgeHalfLife::new);
    }

    @Override
    public void begin(World world) {
        recorder.begin(world);
    }

    @Override
    public void step(World world) {
        recorder.step(world);
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        recorder.endDay(world, day, (platform, segment, region, name, value, itsUnit) -> {
            rows.row(platform, segment, region, name, value, itsUnit);
            if (day >= 0 && name.equals(from)) {
                byKey.computeIfAbsent(new Key(platform, segment, region), key -> stories.get())
                        .next(value)
                        .ifPresent(number -> rows.row(platform, segment, region, measure, number, unit));
            }
        });
    }
}
