package org.refugia.model;

import java.util.List;
import org.refugia.observe.Recorder;
import org.refugia.parameter.Word;
import org.refugia.world.Calendar;
import org.refugia.world.World;

@Word(value = "Recorders look and touch nothing.", source = "docs/ODD.md section 7.11")
record Observe(List<Recorder> recorders, AskedRows rows) implements Step {
    @Override
    public void run(World world) {
        Calendar calendar = world.calendar();
        boolean dayIsOver = (world.step() + 1) % calendar.stepsPerDay() == 0;
        int day = calendar.day(world.step());
        for (Recorder recorder : recorders) {
            recorder.step(world);
            if (dayIsOver) {
                recorder.endDay(world, day, rows.of(day));
            }
        }
    }
}
