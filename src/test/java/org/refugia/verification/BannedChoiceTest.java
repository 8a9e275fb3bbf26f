package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The noise of a choice belongs to user and platform, so a platform that is gone changes nothing for others. */
class BannedChoiceTest {
    private static final int BAN_STEP = 10;

    private static List<int[]> homes(String variant) {
        List<int[]> homes = new ArrayList<>();
        Setup setup = Setup.of("multinomial-logit").variant(variant);
        new Trial(Path.of("scenarios", "theory"), setup)
                .watch(
                        1,
                        world -> homes.add(IntStream.range(0, world.population().size())
                                .map(user -> world.accounts().home(user))
                                .toArray()));
        return homes;
    }

    @Test
    void onlyThoseMoveWhoseChoiceIsBanned() {
        List<int[]> free = homes("no-shocks");
        List<int[]> banned = homes("as-happened");
        for (int step = 0; step < free.size(); step++) {
            for (int user = 0; user < free.get(step).length; user++) {
                boolean mustMove = step >= BAN_STEP && free.get(step)[user] == 0;
                assertEquals(
                        !mustMove, banned.get(step)[user] == free.get(step)[user], "user " + user + ", step " + step);
            }
        }
    }
}
