package org.refugia.model;

import java.util.function.Supplier;
import org.refugia.choice.Utilities;
import org.refugia.network.Workers;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * Asks all users what they mean to do, several ranges of users at a time, and gathers the answers in the order of the
 * users: so the number of workers cannot show (docs/adr/0018-one-run-on-several-cores.md).
 */
final class Crew {
    private final Workers workers;
    private final Utilities[] utilities;
    private final Intentions[] answers;

    /** Asks the users of a range, and adds their answers. */
    @FunctionalInterface
    interface Question {
        void ask(Utilities utilities, Intentions answers, int from, int end);
    }

    /**
     * A crew with its tools.
     *
     * @param tool  makes the sum of the terms, once for each worker
     */
    Crew(Workers workers, Supplier<Utilities> tool, int platforms) {
        this.workers = workers;
        utilities = new Utilities[workers.count()];
        answers = new Intentions[workers.count()];
        for (int worker = 0; worker < utilities.length; worker++) {
            utilities[worker] = tool.get();
            answers[worker] = new Intentions(platforms);
        }
    }

    Workers workers() {
        return workers;
    }

    /** Asks everybody; the answers are in the world's intentions. */
    void ask(World world, Question question) {
        int users = world.population().size();
        int parts = world.asksOneByOne() ? 1 : workers.partsOf(users);
        if (parts == 1) {
            question.ask(utilities[0], world.intentions(), 0, users);
            return;
        }
        workers.forEach(parts, part -> {
            answers[part].clear();
            question.ask(utilities[part], answers[part], from(users, part, parts), from(users, part + 1, parts));
        });
        for (int part = 0; part < parts; part++) {
            world.intentions().append(answers[part]);
        }
    }

    private static int from(int users, int part, int parts) {
        return (int) ((long) users * part / parts);
    }
}
