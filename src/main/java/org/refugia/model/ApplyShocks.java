package org.refugia.model;

import java.util.List;
import org.refugia.shock.Shock;
import org.refugia.world.World;

/** Step 1: conditions start from the baseline, and every shock adds its part; those that begin may strike people once. */
record ApplyShocks(List<Shock> shocks) implements Step {
    @Override
    public void run(World world) {
        for (Shock shock : shocks) {
            shock.shape(world.conditions());
        }
        for (Shock shock : shocks) {
            if (world.conditions().begins(shock.id())) {
                shock.strike(world);
            }
        }
    }
}
