package org.refugia.model;

import java.util.Arrays;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Entry;
import org.refugia.world.Moves;
import org.refugia.world.World;

/** Draws lots among those who want to register where a platform admits only so many people a day. */
final class Admission {
    private Admission() {}

    static void admit(World world) {
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            double perDay = world.conditions().entry().signupsPerDay(platform);
            if (perDay < Double.POSITIVE_INFINITY) {
                admit(world, platform, perDay / world.population().peoplePerAgent());
            }
        }
    }

    private static void admit(World world, int platform, double perDay) {
        Moves registrations = world.intentions().registrations();
        Draws.Stream lots = world.draws().stream(Decision.ADMIT, world.step());
        double[] queue = new double[registrations.size()];
        int waiting = 0;
        for (int i = 0; i < registrations.size(); i++) {
            if (registrations.platform(i) == platform) {
                queue[waiting++] =
                        lots.uniform(registrations.user(i), world.platforms().key(platform));
            }
        }
        Arrays.sort(queue, 0, waiting);
        Entry entry = world.conditions().entry();
        double open = entry.unlimited(platform);
        long admitted = Math.round(open * waiting) + places((1 - open) * perDay, world.step(), world.stepDays());
        if (admitted < waiting) {
            double firstRefused = queue[(int) admitted];
            registrations.retain(i -> registrations.platform(i) != platform
                    || lots.uniform(registrations.user(i), world.platforms().key(platform)) < firstRefused);
        }
    }

    /** Whole places in a step, so that those of many steps sum to {@code perDay} times their days, less one at most. */
    static long places(double perDay, int step, double stepDays) {
        return (long) Math.floor((step + 1) * stepDays * perDay) - (long) Math.floor(step * stepDays * perDay);
    }
}
