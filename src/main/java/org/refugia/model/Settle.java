package org.refugia.model;

import java.util.List;
import org.refugia.observe.Recorder;
import org.refugia.world.World;

/**
 * Step 5: what users decided takes effect, all of it together, so their order cannot matter.
 *
 * @param recorders  look at what was decided before any of it takes effect
 */
record Settle(List<Recorder> recorders) implements Step {
    @Override
    public void run(World world) {
        recorders.forEach(recorder -> recorder.decided(world));
        for (int entry = 0; entry < world.intentions().size(); entry++) {
            world.spend(entry);
        }
    }
}
