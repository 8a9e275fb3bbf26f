package org.refugia.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.Network;
import org.refugia.network.SocialGraph;
import org.refugia.population.PopulationSpec;
import org.refugia.scenario.Scenario;

/** Ties are made once for all variants that agree on people, network and seed; the last few are kept. */
final class Graphs {
    private record Key(PopulationSpec population, Network network, Seeds seeds) {}

    private final Map<Key, FutureTask<SocialGraph>> graphs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<SocialGraph>> eldest) {
            return size() > kept;
        }
    };
    private final int kept;

    /** Keeps the last so many. */
    Graphs(int kept) {
        this.kept = kept;
    }

    SocialGraph of(Scenario scenario, Seeds seeds) {
        Key key = new Key(scenario.population(), scenario.network(), seeds);
        FutureTask<SocialGraph> task;
        synchronized (graphs) {
            task = graphs.computeIfAbsent(key, k -> new FutureTask<>(() -> Simulation.graph(scenario, seeds)));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ties are made", e);
        } catch (ExecutionException e) {
            throw Failure.of(e);
        }
    }
}
