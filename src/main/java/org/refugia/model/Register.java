package org.refugia.model;

import org.refugia.choice.Registration;
import org.refugia.choice.Utilities;
import org.refugia.world.World;

/** Step 3: users without an account on a platform may decide to open one. */
record Register(Registration rule, Utilities utilities) implements Step {
    @Override
    public void run(World world) {
        rule.propose(utilities, world);
    }
}
