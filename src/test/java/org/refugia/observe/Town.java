package org.refugia.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.results.Series;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.World;

/** A handful of people who do what a test tells them, looked at by one recorder. All have accounts on {@code a}. */
final class Town {
    /** The total of everything, as one says who asks for no split. */
    static final Breakdown TOTAL = new Breakdown(false, false);

    private final World world;
    private final Recorder recorder;
    private final List<Series.Row> rows = new ArrayList<>();
    private int step;

    /** People without ties, who begin with a share of their time on {@code a}. */
    Town(Recorder recorder, int people, double share) {
        this(recorder, SocialGraph.empty(people), share, "1 d");
    }

    /** People with ties; {@code length} is that of a step. */
    Town(Recorder recorder, SocialGraph graph, double share, String length) {
        this.recorder = recorder;
        Map<String, String> set = new HashMap<>();
        set.put("population.agents", Integer.toString(graph.size()));
        set.put("network", "well-mixed");
        set.put("time.step", length);
        set.put("time.warm_up", "0 d");
        set.put("time.end", "2025-04-01");
        world = Scenarios.world(
                Scenarios.file(List.of("a: {accounts: 100 %}", "b: {accounts: 0 %}"), set)
                        .variants()
                        .get(ScenarioFile.AS_HAPPENED),
                graph);
        world.begin(0);
        for (int user = 0; user < graph.size(); user++) {
            spend(user, share, 0);
        }
        world.begin(0);
        recorder.begin(world);
    }

    World world() {
        return world;
    }

    /** From now on a user spends these shares of their time on {@code a} and {@code b}. */
    void spend(int user, double onA, double onB) {
        world.intentions().spend(user);
        world.intentions().setShare(0, (float) onA);
        world.intentions().setShare(1, (float) onB);
        world.spend(world.intentions().size() - 1);
    }

    /** A step in which nothing else happens. */
    Town step() {
        return step(town -> {});
    }

    /** A step in which something happens; the last of a day ends it. */
    Town step(Consumer<Town> what) {
        world.arrivals().clear();
        world.begin(step);
        what.accept(this);
        recorder.step(world);
        step++;
        if (step % world.calendar().stepsPerDay() == 0) {
            rows.clear();
            recorder.endDay(
                    world,
                    step / world.calendar().stepsPerDay() - 1,
                    (p, s, r, m, v, u) -> rows.add(new Series.Row(null, p, s, r, m, v, u)));
        }
        return this;
    }

    /** The total of a measure on the last day; empty if there is no row of it. */
    OptionalDouble value(String platform, String measure) {
        return rows.stream()
                .filter(row -> row.platform().equals(platform) && row.measure().equals(measure))
                .filter(row -> row.segment().equals(Series.ALL) && row.region().equals(Series.ALL))
                .mapToDouble(Series.Row::value)
                .reduce((one, other) -> {
                    throw new AssertionError("two rows of " + measure);
                });
    }
}
