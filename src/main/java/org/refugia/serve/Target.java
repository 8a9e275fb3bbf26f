package org.refugia.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import org.refugia.scenario.Scenario;

/** Where the result of a wish goes: a folder called as {@code refugia run} calls it, numbered where that is taken. */
final class Target {
    private Target() {}

    /** A folder that is not there yet. */
    static Path of(Path results, Scenario scenario, Wish wish) {
        String people = scenario.isScaled() ? "-people-" + scenario.population().agents() : "";
        String changed = wish.isChanged() ? "-changed" : "";
        String name = "seed-" + wish.seed() + people + changed;
        Path folder = results.resolve(scenario.id());
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(name + "-" + number);
        }
        return target;
    }
}
