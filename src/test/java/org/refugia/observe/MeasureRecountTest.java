package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** What recorders keep up day by day equals what one works out afresh, in a run with a ban, a return and deletions. */
class MeasureRecountTest {
    private static Scenario scenario(String network) {
        return Scenarios.small(
                Map.of(
                        "network", network,
                        "time.end", "2025-02-10",
                        "population.agents", "600",
                        "choice.waiting.deleted", "60 %",
                        "outputs.by", "[platform]",
                        "outputs.measures",
                                "[mau, movers, return-rate, tie-retention, contacts-moved, contacts-moved-before]"),
                Scenarios.BAN,
                Scenarios.WAVE,
                "{id: return, type: reversal, reverses: dark, win_back: 0.5 /d}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: regular, degree: 8}",
                "{type: configuration, degrees: {dist: lognormal, median: 6, spread: 2}, directed: true}"
            })
    void dailyNumbersEqualARecount(String network) {
        Recount recount = new Recount();
        Map<String, Double> found = new HashMap<>();
        for (Series.Row row : Scenarios.run(scenario(network), 4, recount).rows()) {
            found.put(row.date() + " " + row.platform() + " " + row.measure(), row.value());
        }
        assertEquals(recount.expected.keySet(), found.keySet());
        recount.expected.forEach((key, value) -> assertEquals(value, found.get(key), 1e-4 + 1e-6 * value, key));
        for (String measure : List.of("mau", "movers", "return-rate", "contacts-moved-before", "tie-retention")) {
            assertFalse(
                    recount.expected.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith(" " + measure))
                            .allMatch(entry -> entry.getValue() == 0),
                    measure);
        }
    }

    /** Remembers everything, and works every number out anew each day. */
    private static final class Recount implements Recorder {
        private final Map<String, Double> expected = new HashMap<>();
        private final List<double[]> days = new ArrayList<>();
        private double[] spent;
        private double[] before;
        private boolean[] wasPresent;
        private boolean[] wasDark;
        private boolean[] lost;
        private int[] movedIn;
        private int platforms;

        @Override
        public void begin(World world) {
            platforms = world.platforms().count();
            int all = world.population().size() * platforms;
            spent = new double[all];
            before = new double[all];
            wasPresent = new boolean[all];
            wasDark = new boolean[all];
            lost = new boolean[all];
            movedIn = new int[all];
            for (int i = 0; i < all; i++) {
                before[i] = world.accounts().share(i / platforms, i % platforms);
                wasPresent[i] = isIn(world.accounts().present(i / platforms), i);
                movedIn[i] = -1;
            }
        }

        private boolean isIn(int set, int index) {
            return (set >> index % platforms & 1) != 0;
        }

        @Override
        public void step(World world) {
            for (int i = 0; i < spent.length; i++) {
                int user = i / platforms;
                spent[i] += world.accounts().share(user, i % platforms)
                        / world.calendar().stepsPerDay();
                boolean dark = isIn(world.accounts().dark(user), i);
                lost[i] |= dark && !wasDark[i] && wasPresent[i];
                wasDark[i] = dark;
                wasPresent[i] = isIn(world.accounts().present(user), i);
            }
            for (int i = 0; i < world.arrivals().size(); i++) {
                int index =
                        world.arrivals().user(i) * platforms + world.arrivals().platform(i);
                movedIn[index] = movedIn[index] < 0 ? world.step() : movedIn[index];
            }
        }

        @Override
        public void endDay(World world, int day, Sink rows) {
            days.add(spent.clone());
            spent = new double[spent.length];
            for (int platform = 0; platform < platforms && day >= 0; platform++) {
                String key = world.calendar().date(day) + " "
                        + world.platforms().ids().get(platform) + " ";
                people(world, platform, key);
                ties(world, platform, key);
                contacts(world, platform, key);
            }
        }

        private void people(World world, int platform, String key) {
            double active = 0;
            double movers = 0;
            double losers = 0;
            double back = 0;
            for (int i = platform; i < spent.length; i += platforms) {
                int user = i / platforms;
                double shares = 0;
                for (int ago = 1; ago <= 30; ago++) {
                    shares += ago <= days.size() ? days.get(days.size() - ago)[i] : before[i];
                }
                active += 1 - Math.exp(-world.population().sessions(user) * shares);
                movers += isIn(world.accounts().moved(user), i) ? 1 : 0;
                losers += lost[i] ? 1 : 0;
                back += lost[i]
                                && isIn(
                                        world.accounts().present(user)
                                                & ~world.accounts().dark(user),
                                        i)
                        ? 1
                        : 0;
            }
            expected.put(key + "mau", active * world.population().peoplePerAgent());
            expected.put(key + "movers", movers * world.population().peoplePerAgent());
            if (losers > 0) {
                expected.put(key + "return-rate", 100 * back / losers);
            }
        }

        private void ties(World world, int platform, String key) {
            SocialGraph graph = world.graph();
            double kept = 0;
            double all = 0;
            for (int user = 0; user < graph.size(); user++) {
                for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                    int both = world.accounts().present(user) & world.accounts().present(graph.contact(i));
                    kept += isIn(both, platform) ? 1 : 0;
                    all++;
                }
            }
            expected.put(key + "tie-retention", 100 * kept / all);
        }

        private void contacts(World world, int platform, String key) {
            SocialGraph graph = world.graph();
            List<Double> moved = new ArrayList<>();
            List<Double> earlier = new ArrayList<>();
            for (int user = 0; user < graph.size(); user++) {
                int own = movedIn[user * platforms + platform];
                double too = 0;
                double first = 0;
                for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                    int theirs = movedIn[graph.contact(i) * platforms + platform];
                    too += theirs >= 0 ? 1 : 0;
                    first += theirs >= 0 && theirs < own ? 1 : 0;
                }
                if (own >= 0 && graph.contacts(user) > 0) {
                    moved.add(100 * too / graph.contacts(user));
                }
                if (own >= 0 && too > 0) {
                    earlier.add(100 * first / too);
                }
            }
            mean(key + "contacts-moved", moved);
            mean(key + "contacts-moved-before", earlier);
        }

        private void mean(String key, List<Double> values) {
            values.stream().mapToDouble(Double::doubleValue).average().ifPresent(mean -> expected.put(key, mean));
        }
    }
}
