package org.refugia.model;

import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.World;

/**
 * Habits are worked out when they are asked for, so only deletions cost anything here.
 *
 * @param deletionPerDay  hazard of deleting an account left behind [1/day]
 */
@Word(
        value = "Habits drift toward behaviour, and accounts that were left behind may be deleted.",
        source = "docs/ODD.md section 7.7")
record Adapt(double deletionPerDay) implements Step {
    @Override
    public void run(World world) {
        if (deletionPerDay == 0) {
            return;
        }
        Draws.Stream draws = world.draws().stream(Decision.DELETE, world.step());
        long threshold = Draws.threshold(1 - StrictMath.exp(-deletionPerDay * world.stepDays()));
        for (int user = 0; user < world.population().size(); user++) {
            for (int rest = world.accounts().left(user); rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                if (draws.isBelow(threshold, user, world.platforms().key(platform))) {
                    world.delete(user, platform);
                }
            }
        }
    }
}
