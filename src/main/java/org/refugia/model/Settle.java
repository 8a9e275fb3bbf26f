package org.refugia.model;

import org.refugia.world.World;

/** Step 5: what users decided takes effect, all of it together, so their order cannot matter. */
record Settle() implements Step {
    @Override
    public void run(World world) {
        for (int entry = 0; entry < world.intentions().size(); entry++) {
            world.spend(entry);
        }
    }
}
