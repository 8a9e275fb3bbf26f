package org.refugia.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.choice.Utilities;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.observe.Recorder;
import org.refugia.parameter.Word;
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
    private final transient Seeds seeds;
    private final transient SocialGraph graph;
    private final transient List<Recorder> recorders;
    private final transient AskedRows rows;
    private final transient Workers workers;
    private final boolean isLive;
    private transient Scenario scenario;
    private transient Reconsider reconsider;
    private transient List<Step> day;
    private transient World world;
    private transient int step;

    MigrationModel(
            Scenario scenario,
            Seeds seeds,
            SocialGraph graph,
            List<Recorder> recorders,
            AskedRows rows,
            Workers workers,
            boolean isLive) {
        super(0);
        this.isLive = isLive;
        this.scenario = scenario;
        this.seeds = seeds;
        this.graph = graph;
        this.recorders = List.copyOf(recorders);
        this.rows = rows;
        this.workers = workers;
    }

    /** What happens in a step of time, in order: the name of each part, and what it says of itself. */
    public static Map<String, Word> processes(Scenario scenario) {
        MigrationModel model =
                new MigrationModel(scenario, Seeds.of(0), SocialGraph.empty(0), List.of(), null, Workers.ONE, false);
        Map<String, Word> processes = new LinkedHashMap<>();
        model.makeDay();
        for (Step each : model.day) {
            processes.put(each.getClass().getSimpleName(), each.getClass().getAnnotation(Word.class));
        }
        return processes;
    }

    private Crew crew() {
        int platforms = scenario.platforms().size();
        return new Crew(
                workers,
                () -> new Utilities(scenario.choice().sum(), scenario.choice().outside(), platforms),
                platforms);
    }

    private Crew makeDay() {
        Crew crew = crew();
        if (reconsider == null) {
            reconsider = new Reconsider(scenario.choice(), crew, graph.size());
        } else {
            reconsider.goOnWith(scenario.choice(), crew);
        }
        day = List.of(
                new ApplyShocks(scenario.shocks()),
                new Notice(),
                new Register(scenario.registration(), crew),
                reconsider,
                new Settle(recorders, workers),
                new Create(),
                new Adapt(scenario.choice().waiting().deletionPerDay()),
                new Observe(recorders, rows));
        return crew;
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
                isLive ? scenario.dynamics().withHabits() : scenario.dynamics(),
                people,
                behaviour);
        if (scenario.choice().homing().dividesTime()) {
            world.divideTime();
        }
        step = 0;
        reconsider = null;
        Crew crew = makeDay();
        SettleIn.run(world, scenario.choice(), crew);
        recorders.forEach(recorder -> recorder.begin(world));
        // One ordering each: MASON shuffles steps that share one, with draws of its own.
        int ordering = 0;
        schedule.scheduleRepeating(Schedule.EPOCH, ordering++, state -> world.begin(step));
        for (int part = 0; part < day.size(); part++) {
            int number = part;
            schedule.scheduleRepeating(
                    Schedule.EPOCH, ordering++, state -> day.get(number).run(world));
        }
        schedule.scheduleRepeating(Schedule.EPOCH, ordering, state -> step++);
    }

    /**
     * Goes on, from the next step on, as if the scenario had been another one from now: what is past stays. Shocks may be
     * added and weights changed; what the state of people and platforms is made of may not.
     *
     * @throws IllegalArgumentException if the other scenario differs in time, people, ties, platforms, in the kind of homing
     *     or registration, or in how fast habits, content and exposure fade; names the first of these
     */
    public void goOnAs(Scenario other) {
        Continuation.check(scenario, other);
        scenario = other;
        if (world != null) {
            makeDay();
            Draws behaviour = new Draws(seeds.behaviour());
            world.conditions().follow(Timelines.of(other.shocks(), world.calendar(), behaviour));
        }
    }

    /** What is being run. */
    public Scenario scenario() {
        return scenario;
    }

    /** Whether all steps have been run. */
    public boolean isOver() {
        return step == world.calendar().steps();
    }

    /** Steps that have been run. */
    public int stepsDone() {
        return step;
    }

    /** The state at the end of the last step; null before the start. */
    public World world() {
        return world;
    }
}
