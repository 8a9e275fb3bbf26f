package org.refugia.model;

import java.util.List;
import org.refugia.observe.Recorder;
import org.refugia.world.Calendar;
import org.refugia.world.World;

/** Step 8: recorders look and touch nothing. */
record Observe(List<Recorder> recorders, DaySink sink) implements Step {
    /** Where the rows of a day go; nowhere in the warm-up. */
    interface DaySink {
        Recorder.Sink of(int day);
    }

    @Override
    public void run(World world) {
        Calendar calendar = world.calendar();
        boolean dayIsOver = (world.step() + 1) % calendar.stepsPerDay() == 0;
        int day = calendar.day(world.step());
        for (Recorder recorder : recorders) {
            recorder.step(world);
            if (dayIsOver) {
                recorder.endDay(world, day, sink.of(day));
            }
        }
    }
}
