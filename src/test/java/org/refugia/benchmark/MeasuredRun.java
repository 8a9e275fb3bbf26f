package org.refugia.benchmark;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.model.Team;
import org.refugia.network.SocialGraph;
import org.refugia.observe.Recorder;
import org.refugia.results.Hash;
import org.refugia.results.Series;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.World;

/** A process that runs a scenario and measures itself: {@code file threads runs without [path=value …]}. */
final class MeasuredRun {
    private static final int FIXED_ARGUMENTS = 4;

    private final Scenario scenario;
    private final int threads;
    private SocialGraph graph;
    private Probe probe;

    private MeasuredRun(Scenario scenario, int threads) {
        this.scenario = scenario;
        this.threads = threads;
    }

    public static void main(String[] arguments) {
        Map<String, String> set = new LinkedHashMap<>();
        Stream.of(arguments).skip(FIXED_ARGUMENTS).forEach(pair -> {
            int equals = pair.indexOf('=');
            set.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        List<String> without =
                Stream.of(arguments[3].split(",")).filter(id -> !id.isEmpty()).toList();
        ScenarioFile file = ScenarioReader.read(Path.of(arguments[0]), new Overrides(set, without, List.of()));
        MeasuredRun measured =
                new MeasuredRun(file.variants().get(ScenarioFile.AS_HAPPENED), Integer.parseInt(arguments[1]));
        long before = Memory.live();
        for (int run = 1; run <= Integer.parseInt(arguments[2]); run++) {
            measured.run(Seeds.of(run));
        }
        Memory.peak(ProcessHandle.current().pid()).ifPresent(peak -> Readings.print("peak", peak));
        measured.weigh(before);
    }

    private void run(Seeds seeds) {
        probe = null;
        graph = null;
        Cost begun = Cost.soFar();
        graph = Simulation.graph(scenario, seeds);
        Cost tied = Cost.soFar();
        probe = new Probe(scenario.time().calendar().steps());
        Series series;
        try (Team team = new Team(threads)) {
            series = Simulation.run(scenario, seeds, graph, List.of(probe), probe, team);
        }
        Cost ended = Cost.soFar();
        long allocated = probe.allocatedInAStep();
        Cost steps = ended.since(probe.started);
        double userSteps = (double) graph.size() * scenario.time().calendar().steps();
        Readings.print("generation", tied.since(begun).cpu());
        Readings.print("generation-wall", tied.since(begun).wall());
        Readings.print("start", probe.started.since(tied).cpu());
        Readings.print("step", steps.cpu() / userSteps * 1e9);
        Readings.print("steps-wall", steps.wall());
        Readings.print("run-wall", ended.since(tied).wall());
        Readings.print("allocated", allocated);
        Readings.print("series", hash(series));
    }

    private static String hash(Series series) {
        StringWriter text = new StringWriter();
        series.write("run", text);
        return Hash.of(text.toString());
    }

    /** What the last run holds on to: with its world, and then its ties alone. */
    private void weigh(long before) {
        Readings.print("live", Memory.live() - before);
        probe = null;
        Readings.print("live-ties", Memory.live() - before);
        Readings.print("ties", graph.ties());
    }

    /** Looks on while a run takes its course. */
    private static final class Probe implements Recorder, BooleanSupplier {
        private final long[] allocated;
        private int step;
        private Cost started;

        /** Kept until it has been weighed. */
        @SuppressWarnings("unused")
        private World world;

        Probe(int steps) {
            allocated = new long[steps];
        }

        @Override
        public void begin(World begun) {
            world = begun;
        }

        /** Whether to stop; asked before every step. */
        @Override
        public boolean getAsBoolean() {
            if (step == 0) {
                started = Cost.soFar();
            }
            allocated[step++] = Memory.allocated();
            return false;
        }

        /** What most steps of the second half allocated at most: lists that grow for good are not among it [bytes]. */
        long allocatedInAStep() {
            int last = allocated.length - 1;
            long[] late = IntStream.range(last / 2, last)
                    .mapToLong(i -> allocated[i + 1] - allocated[i])
                    .sorted()
                    .toArray();
            return late[late.length / 2];
        }

        @Override
        public void endDay(World settled, int day, Sink rows) {
            // it writes no measure down
        }
    }
}
