package org.refugia.model;

import java.util.List;
import org.refugia.shock.Shock;
import org.refugia.world.World;

/** Step 1: conditions start from the baseline, and every shock adds its part. */
record ApplyShocks(List<Shock> shocks) implements Step {
    @Override
    public void run(World world) {
        for (Shock shock : shocks) {
            shock.shape(world.conditions());
        }
    }
}
