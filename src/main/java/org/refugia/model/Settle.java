package org.refugia.model;

import java.util.List;
import org.refugia.network.Workers;
import org.refugia.observe.Recorder;
import org.refugia.parameter.Word;
import org.refugia.world.World;

@Word(
        value = "All that was decided about time takes effect together, so that the order of users cannot matter; "
                + "sums and contact counts are updated by the moves.",
        source = "docs/ODD.md section 3")
record Settle(List<Recorder> recorders, Workers workers) implements Step {
    @Override
    public void run(World world) {
        recorders.forEach(recorder -> recorder.decided(world));
        world.spendAll(workers);
    }
}
