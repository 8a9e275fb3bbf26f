package org.refugia.benchmark.kernel;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refugia.network.BarabasiAlbert;
import org.refugia.network.Block;
import org.refugia.network.ErdosRenyi;
import org.refugia.network.Network;
import org.refugia.network.People;
import org.refugia.network.Social;
import org.refugia.network.SocialGraph;
import org.refugia.network.WattsStrogatz;
import org.refugia.random.Draws;

/** Ties of a hundred thousand people, ten each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NetworkKernels {
    private static final int USERS = 100_000;

    private static final Map<String, Network> NETWORKS = Map.of(
            "erdos-renyi", new ErdosRenyi(10, false),
            "watts-strogatz", new WattsStrogatz(10, 0.1),
            "barabasi-albert", new BarabasiAlbert(5),
            "block", new Block(Block.By.COMMUNITY, 10, 0.7, 100),
            "social", new Social(10, 0.2, 2.4, null));

    /** Word of the language. */
    @Param({"erdos-renyi", "watts-strogatz", "barabasi-albert", "block", "social"})
    public String network = "erdos-renyi";

    private long seed;

    /** Each time other ties. */
    @Benchmark
    public SocialGraph connect() {
        return NETWORKS.get(network).connect(new Alike(), new Draws(seed++));
    }

    /** People of one group. */
    private record Alike() implements People {
        @Override
        public int size() {
            return USERS;
        }

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
