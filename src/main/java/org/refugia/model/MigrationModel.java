package org.refugia.model;

import java.util.List;
import org.refugia.choice.Utilities;
import org.refugia.network.SocialGraph;
import org.refugia.observe.Recorder;
import org.refugia.population.Population;
import org.refugia.random.Draws;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Timelines;
import org.refugia.world.Calendar;
import org.refugia.world.Platforms;
import org.refugia.world.World;
import sim.engine.Schedule;
import sim.engine.SimState;

/** One run on MASON's schedule: eight steps in a fixed order, each over all users. */
public final class MigrationModel extends SimState {
    private final transient Scenario scenario;
    private final transient Seeds seeds;
    private final transient SocialGraph graph;
    private final transient List<Recorder> recorders;
    private final transient Observe.DaySink sink;
    private transient World world;
    private transient int step;

    MigrationModel(Scenario scenario, Seeds seeds, SocialGraph graph, List<Recorder> recorders, Observe.DaySink sink) {
        super(0);
        this.scenario = scenario;
        this.seeds = seeds;
        this.graph = graph;
        this.recorders = List.copyOf(recorders);
        this.sink = sink;
    }

    private List<Step> day(Utilities utilities) {
        return List.of(
                new ApplyShocks(scenario.shocks()), // 1  the outside world acts
                new Notice(), // 2  users notice who arrived where
                new Register(scenario.registration(), utilities), // 3  some decide to open accounts
                new Reconsider(scenario.choice(), utilities, graph.size()), // 4  some weigh the platforms again
                new Settle(recorders), // 5  all of it takes effect together
                new Create(), // 6  creators post
                new Adapt(scenario.choice().waiting().deletionPerDay()), // 7  habits drift, accounts are deleted
                new Observe(recorders, sink)); // 8  recorders look and touch nothing
    }

    @Override
    public void start() {
        super.start();
        Calendar calendar = scenario.time().calendar();
        Draws people = new Draws(seeds.population());
        Draws behaviour = new Draws(seeds.behaviour());
        Population population = new Population(scenario.population(), people);
        Platforms platforms = new Platforms(scenario.platforms(), population);
        world = new World(
                calendar,
                population,
                graph,
                platforms,
                Timelines.of(scenario.shocks(), calendar, behaviour),
                scenario.dynamics(),
                people,
                behaviour);
        Utilities utilities =
                new Utilities(scenario.choice().sum(), scenario.choice().outside(), platforms.count());
        SettleIn.run(world, scenario.choice(), utilities);
        recorders.forEach(recorder -> recorder.begin(world));
        // One ordering each: MASON shuffles steps that share one, with draws of its own.
        int ordering = 0;
        schedule.scheduleRepeating(Schedule.EPOCH, ordering++, state -> world.begin(step));
        for (Step each : day(utilities)) {
            schedule.scheduleRepeating(Schedule.EPOCH, ordering++, state -> each.run(world));
        }
        schedule.scheduleRepeating(Schedule.EPOCH, ordering, state -> step++);
    }

    /** Whether all steps have been run. */
    boolean isOver() {
        return step == world.calendar().steps();
    }

    /** The state at the end of the last step; null before the start. */
    public World world() {
        return world;
    }
}
