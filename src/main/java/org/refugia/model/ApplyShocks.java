package org.refugia.model;

import java.util.List;
import org.refugia.parameter.Word;
import org.refugia.shock.Shock;
import org.refugia.world.World;

@Word(
        value = "Conditions start from the baseline, and every shock adds its part for the share of the step it "
                + "covers; nothing is stored to be undone later. A shock that begins may strike people once.",
        source = "docs/ODD.md section 7.9")
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
