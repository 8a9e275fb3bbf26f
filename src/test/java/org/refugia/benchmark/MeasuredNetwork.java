package org.refugia.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.refugia.network.Network;
import org.refugia.network.People;
import org.refugia.network.SocialGraph;
import org.refugia.random.Draws;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** A process that ties people together and measures itself: {@code users network}, the network as scenarios write it. */
final class MeasuredNetwork {
    private static final Path ANY_SCENARIO = Path.of("scenarios", "benchmarks", "contagion.yaml");

    private MeasuredNetwork() {}

    /** The command that measures so many people and a network. */
    static Command command(int users, String network) {
        return Command.java(List.of(), MeasuredNetwork.class, List.of(Integer.toString(users), network));
    }

    public static void main(String[] arguments) {
        People people = new Alike(Integer.parseInt(arguments[0]));
        Network network = network(arguments[1]);
        long before = Memory.live();
        Cost begun = Cost.soFar();
        SocialGraph graph = network.connect(people, new Draws(1));
        Cost cost = Cost.soFar().since(begun);
        Readings.print("cpu", cost.cpu());
        Readings.print("wall", cost.wall());
        Memory.peak(ProcessHandle.current().pid()).ifPresent(peak -> Readings.print("peak", peak));
        Readings.print("live", Memory.live() - before);
        Readings.print("ties", graph.ties());
    }

    /** A network as scenarios write it. */
    static Network network(String words) {
        Overrides change = new Overrides(Map.of("network", words), List.of(), List.of());
        return ScenarioReader.read(ANY_SCENARIO, change)
                .variants()
                .get(ScenarioFile.AS_HAPPENED)
                .network();
    }

    /** People of one group. */
    record Alike(int size) implements People {
        @Override
        public int group(Grouping by, int user) {
            return 0;
        }

        @Override
        public int groups(Grouping by) {
            return 1;
        }
    }
}
