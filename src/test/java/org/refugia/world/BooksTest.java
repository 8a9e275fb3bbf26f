package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.population.Population;
import org.refugia.scenario.Scenario;

/** What is kept up by the moves equals what one counts, at every step of a run with a ban, a wave and deletions. */
class BooksTest {
    private static Scenario eventful(String homing, String network) {
        return Scenarios.small(
                Map.of("choice.homing", homing, "network", network, "choice.waiting.deleted", "60 %"),
                Scenarios.BAN,
                Scenarios.WAVE,
                "{id: return, type: reversal, reverses: dark, win_back: 0.5 /d}",
                "{id: paywall, type: policy-change, platform: rival, at: 2025-01-05, severity: 1.5 utils}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void sumsEqualARecountAtEveryStep(String homing) {
        Scenarios.run(eventful(homing, "{type: regular, degree: 8}"), 3, new Recount());
    }

    @Test
    void whereNobodyHasTiesEverybodyPresentCountsAsAContact() {
        World world = Scenarios.world(Scenarios.small(Map.of("network", "well-mixed")));
        world.begin(0);
        assertEquals(0, world.contactsPresent(0, 1));
        for (int user = 5; user < 8; user++) {
            world.intentions().spend(user);
            world.intentions().setShare(1, 0.5);
            world.spend(world.intentions().size() - 1);
        }
        assertEquals(3, world.contactsPresent(0, 1));
        assertEquals(0, world.contactsPresent(0, 0));
    }

    @Test
    void contactCountsEqualARecountWhereTiesRunOneWay() {
        Scenarios.run(
                eventful(
                        "multi",
                        "{type: configuration, degrees: {dist: lognormal, median: 6, spread: 2}, directed: true}"),
                3,
                new Recount());
    }

    @Test
    void theRunThatIsRecountedHasArrivalsDeletionsAndReturns() {
        Set<String> seen = new HashSet<>();
        Scenarios.run(eventful("multi", "well-mixed"), 3, new Recorder() {
            @Override
            public void step(World world) {
                note("arrivals", world.arrivals().size() > 0);
                note("deletions", world.deletions().size() > 0);
                for (int user = 0; user < world.population().size(); user++) {
                    note("dark", world.accounts().dark(user) != 0);
                    note("unaware", world.accounts().unaware(user) != 0);
                    note("moved", world.accounts().moved(user) != 0);
                    note("in vain", world.inVain(user, 0) > 0);
                }
            }

            private void note(String what, boolean happened) {
                if (happened) {
                    seen.add(what);
                }
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        assertEquals(Set.of("arrivals", "deletions", "dark", "unaware", "moved", "in vain"), seen);
    }

    @Test
    void whoeverDeletesAnAccountForgetsThatItsPlatformWasDark() {
        World world = Scenarios.world(Scenarios.small());
        world.accounts().setDark(3, 0, true);
        world.accounts().setUnaware(3, 0, true);
        world.accounts().moveForGood(3, 0, 0);
        world.delete(3, 0);
        assertEquals(0, world.accounts().held(3) & 1);
        assertEquals(0, world.accounts().dark(3));
        assertEquals(0, world.accounts().unaware(3));
        assertEquals(0, world.accounts().moved(3));
    }

    /** Counts everything afresh at every step. */
    private static final class Recount implements Recorder {
        private double[] spent;
        private double[] tried;

        @Override
        public void begin(World world) {
            spent = new double[world.population().size() * world.platforms().count()];
            tried = new double[spent.length];
            check(world);
        }

        @Override
        public void step(World world) {
            check(world);
            int platforms = world.platforms().count();
            for (int i = 0; i < spent.length; i++) {
                spent[i] += world.accounts().share(i / platforms, i % platforms);
                tried[i] += world.inVain(i / platforms, i % platforms);
            }
        }

        @Override
        public void endDay(World world, int day, Sink rows) {
            int platforms = world.platforms().count();
            int steps = world.calendar().stepsPerDay();
            Set<Integer> inLedger = new HashSet<>();
            for (int i = 0; i < world.ledger().size(); i++) {
                inLedger.add(world.ledger().user(i));
            }
            for (int i = 0; i < spent.length; i++) {
                int user = i / platforms;
                int platform = i % platforms;
                boolean moved = inLedger.contains(user);
                double share = moved
                        ? world.ledger().share(user, platform)
                        : world.accounts().share(user, platform);
                double inVain = moved ? world.ledger().inVain(user, platform) : world.inVain(user, platform);
                assertEquals(spent[i] / steps, share, 1e-6);
                assertEquals(tried[i] / steps, inVain, 1e-6);
                spent[i] = 0;
                tried[i] = 0;
            }
        }

        private static void check(World world) {
            Population population = world.population();
            int platforms = world.platforms().count();
            int regions = population.regionNames().size();
            int groups = population.segmentNames().size() * regions;
            int[] accounts = new int[groups * platforms];
            long[] time = new long[groups * platforms];
            int[] homes = new int[groups * (platforms + 1)];
            int[] present = new int[platforms];
            for (int user = 0; user < population.size(); user++) {
                int group = population.segment(user) * regions + population.region(user);
                homes[group * (platforms + 1) + world.accounts().home(user)]++;
                double all = 0;
                for (int platform = 0; platform < platforms; platform++) {
                    float share = world.accounts().share(user, platform);
                    boolean holds = world.accounts().holds(user, platform);
                    assertTrue(share >= 0 && share <= 1, "time shares lie within 0 and 1");
                    assertTrue(holds || share == 0, "nobody spends time where they hold no account");
                    assertTrue(holds || world.inVain(user, platform) == 0, "nor do they try to");
                    all += share;
                    accounts[group * platforms + platform] += holds ? 1 : 0;
                    time[group * platforms + platform] += Math.round(share * (double) (1L << 30));
                    boolean there = (world.accounts().present(user) >> platform & 1) != 0;
                    assertEquals(share >= Dynamics.PRESENT, there);
                    present[platform] += there ? 1 : 0;
                }
                assertTrue(all <= 1 + 1e-6, "nobody has more than all of their time");
                checkContacts(world, user);
            }
            int people = 0;
            for (int group = 0; group < groups; group++) {
                int segment = group / regions;
                int region = group % regions;
                for (int platform = 0; platform < platforms; platform++) {
                    int index = group * platforms + platform;
                    assertEquals(accounts[index], world.totals().accounts(segment, region, platform));
                    assertEquals(
                            time[index] / (double) (1L << 30), world.totals().time(segment, region, platform));
                }
                for (int home = 0; home <= platforms; home++) {
                    assertEquals(
                            homes[group * (platforms + 1) + home],
                            world.totals().homes(segment, region, home));
                    people += world.totals().homes(segment, region, home);
                }
            }
            assertEquals(population.size(), people, "people are conserved");
            for (int platform = 0; platform < platforms; platform++) {
                assertEquals(present[platform], world.totals().present(platform));
            }
        }

        private static void checkContacts(World world, int user) {
            for (int platform = 0; platform < world.platforms().count(); platform++) {
                int there = 0;
                for (int i = world.graph().firstContact(user); i < world.graph().endContact(user); i++) {
                    there += world.accounts().present(world.graph().contact(i)) >> platform & 1;
                }
                int contacts = world.graph().contacts(user);
                double expected = contacts == 0 ? 0 : (double) there / contacts;
                assertEquals(expected, world.contactsThere(user, platform));
                assertEquals(there, world.contactsPresent(user, platform));
            }
        }
    }
}
