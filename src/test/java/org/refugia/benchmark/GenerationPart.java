package org.refugia.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Making ties, each time in a process of its own. */
final class GenerationPart implements Part {
    private static final String TABLE = "Making ties";
    private static final int TEN_MILLIONS = 10_000_000;

    /** A network of mean degree 10, and what making it for ten million users should take; null: nobody said. */
    private record Kind(String network, Target target) {}

    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("Erdős–Rényi", new Kind("{type: erdos-renyi, mean_degree: 10}", Target.ERDOS_RENYI));
        kinds.put(
                "Watts–Strogatz", new Kind("{type: watts-strogatz, degree: 10, rewiring: 0.1}", Target.WATTS_STROGATZ));
        kinds.put("Barabási–Albert", new Kind("{type: barabasi-albert, ties: 5}", Target.BARABASI_ALBERT));
        kinds.put(
                "block, 100 communities",
                new Kind("{type: block, by: community, mean_degree: 10, within: 70 %, communities: 100}", null));
        kinds.put("social", new Kind("{type: social, mean_degree: 10, clustering: 0.2}", Target.SOCIAL));
        return kinds;
    }

    @Override
    public String name() {
        return "generation";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        List<Integer> sizes =
                effort.of(List.of(1_000), List.of(100_000, 1_000_000), List.of(100_000, 1_000_000, TEN_MILLIONS));
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            for (int users : sizes) {
                measure(effort, kind.getKey(), kind.getValue(), users, report);
            }
        }
    }

    private static void measure(Effort effort, String title, Kind kind, int users, Report report) throws IOException {
        Readings readings = MeasuredNetwork.command(users, kind.network()).readings(effort.of(1, 1, 3));
        double ties = readings.of("ties").median();
        report.row(TABLE, "%s, %s".formatted(title, Size.of(users)))
                .add("CPU [s]", readings.of("cpu"))
                .add("CPU [ns per tie]", readings.of("cpu").per(ties / 1e9))
                .add("live data [bytes per tie]", readings.of("live").per(ties))
                .add("whole process [bytes per tie]", readings.of("peak").per(ties));
        if (users == TEN_MILLIONS && kind.target() != null) {
            report.reached(kind.target(), readings.of("cpu"));
        }
    }
}
