package org.refugia.model;

import java.util.HashSet;
import java.util.Set;
import org.refugia.choice.Registration;
import org.refugia.parameter.Word;
import org.refugia.world.Moves;
import org.refugia.world.World;

@Word(
        value =
                "Users without an account on a platform may decide to open one; where a platform limits its sign-ups, lots"
                        + " decide who is admitted.",
        source = "docs/ODD.md section 7.2")
record Register(Registration rule, Crew crew) implements Step {
    @Override
    public void run(World world) {
        crew.ask(
                world,
                (utilities, answers, from, end) -> rule.propose(utilities, world, from, end, answers.registrations()));
        dropRepeated(world.intentions().registrations());
        Admission.admit(world);
    }

    /** A user may have been brought along by several contacts at once. */
    private static void dropRepeated(Moves registrations) {
        boolean ascending = true;
        for (int i = 1; i < registrations.size(); i++) {
            ascending &= order(registrations, i - 1) < order(registrations, i);
        }
        if (!ascending) {
            Set<Long> seen = new HashSet<>();
            registrations.retain(i -> seen.add(order(registrations, i)));
        }
    }

    private static long order(Moves registrations, int i) {
        return (long) registrations.user(i) << Byte.SIZE | registrations.platform(i);
    }
}
