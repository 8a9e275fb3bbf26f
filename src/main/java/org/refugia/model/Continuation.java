package org.refugia.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.refugia.scenario.Scenario;

/** What may not change while a run goes on. */
final class Continuation {
    private Continuation() {}

    static void check(Scenario before, Scenario after) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("time", before.time().equals(after.time()));
        same.put("population", before.population().equals(after.population()));
        same.put("network", before.network().equals(after.network()));
        same.put("platforms", before.platforms().equals(after.platforms()));
        same.put(
                "choice.homing",
                isOfOneKind(before.choice().homing(), after.choice().homing()));
        same.put("registration", isOfOneKind(before.registration(), after.registration()));
        same.put(
                "how fast habits, content and exposure fade",
                before.dynamics().withHabits().equals(after.dynamics().withHabits()));
        same.forEach((what, isSame) -> {
            if (!isSame) {
                throw new IllegalArgumentException(
                        "a run that has begun cannot go on with another `%s`: start it again".formatted(what));
            }
        });
    }

    private static boolean isOfOneKind(Object one, Object other) {
        return one.getClass().equals(other.getClass());
    }
}
