package org.refugia.model;

import org.refugia.choice.Registration;
import org.refugia.choice.Utilities;
import org.refugia.parameter.Word;
import org.refugia.world.World;

@Word(value = "Users without an account on a platform may decide to open one.", source = "docs/ODD.md section 7.2")
record Register(Registration rule, Utilities utilities) implements Step {
    @Override
    public void run(World world) {
        rule.propose(utilities, world);
    }
}
