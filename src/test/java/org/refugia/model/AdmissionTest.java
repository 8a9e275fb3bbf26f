package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class AdmissionTest {
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    private static final Map<String, String> EMPTY = Map.of("platforms.refuge.accounts", "0 %");

    private static String limit(String from, String most) {
        return "{id: invites, type: signup-limit, platform: refuge, from: %s, most: %s people}".formatted(from, most);
    }

    /** Lets users queue in a step, in the order given, and returns who is admitted. */
    private static List<Integer> admitted(Scenario scenario, int step, List<Integer> queue) {
        World world = Scenarios.at(Scenarios.world(scenario), scenario, step);
        for (int user : queue) {
            world.intentions().registrations().add(user, REFUGE);
            if (user % 2 == 0) {
                world.intentions().registrations().add(user, RIVAL);
            }
        }
        Admission.admit(world);
        assertEquals(
                queue.stream().filter(user -> user % 2 == 0).toList(),
                Scenarios.registering(world, RIVAL),
                "the rival admits everybody");
        return Scenarios.registering(world, REFUGE);
    }

    private static List<Integer> users(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"40, 10, 0.25", "1, 1, 0.25", "10.3, 4, 0.25", "0, 0, 0.25", "7, 1, 0.0416666666666666667", "2.5, 5, 1"
    })
    void thePlacesOfManyStepsSumToThoseOfTheirDays(double perDay, int most, double stepDays) {
        long sum = 0;
        for (int step = 0; step < 1000; step++) {
            long places = Admission.places(perDay, step, stepDays);
            assertTrue(places >= 0 && places <= most);
            sum += places;
            double exact = perDay * (step + 1) * stepDays;
            assertTrue(sum <= exact + 1e-9 && sum > exact - 1 - 1e-9, "step " + step);
        }
    }

    @Test
    void soManyAreAdmittedAsThereArePlaces() {
        Scenario scenario = Scenarios.small(EMPTY, limit("2024-12-01", "40"));
        assertEquals(10, admitted(scenario, 0, users(100)).size(), "a quarter of a day");
        assertEquals(users(10), admitted(scenario, 0, users(10)), "there is a place for everybody");
        assertEquals(9, admitted(scenario, 0, users(9)).size());
        assertEquals(List.of(), admitted(Scenarios.small(EMPTY, limit("2024-12-01", "0")), 0, users(100)));
    }

    @Test
    void whoStandsForManyPeopleTakesAsManyPlaces() {
        Scenario scenario = Scenarios.small(
                Map.of("platforms.refuge.accounts", "0 %", "population.represents", "20000 people"),
                limit("2024-12-01", "400"));
        assertEquals(10, admitted(scenario, 0, users(100)).size(), "each agent is ten people");
    }

    @Test
    void lotsDecideWhoIsAdmittedWhateverTheQueue() {
        Scenario scenario = Scenarios.small(EMPTY, limit("2024-12-01", "40"));
        List<Integer> reversed = new ArrayList<>(users(100));
        java.util.Collections.reverse(reversed);
        Set<Integer> once = new HashSet<>(admitted(scenario, 0, users(100)));
        assertEquals(once, new HashSet<>(admitted(scenario, 0, reversed)));
        int[] lucky = new int[100];
        for (int step = 0; step < 68; step++) {
            List<Integer> admitted = admitted(scenario, step, users(100));
            assertEquals(10, admitted.size());
            admitted.forEach(user -> lucky[user]++);
        }
        int[] halves = {IntStream.range(0, 50).map(user -> lucky[user]).sum(), 0};
        assertEquals(340, halves[0], 4 * Math.sqrt(680 * 0.25));
    }

    @Test
    void whoIsAdmittedOfFewIsNotRefusedForOthersWithWorseLots() {
        Scenario few = Scenarios.small(EMPTY, limit("2024-12-01", "40"));
        Scenario many = Scenarios.small(EMPTY, limit("2024-12-01", "80"));
        assertTrue(admitted(many, 5, users(100)).containsAll(admitted(few, 5, users(100))));
    }

    @Test
    void inAStepThatIsLimitedInPartTheRestIsOpenToAll() {
        Scenario scenario = Scenarios.small(EMPTY, limit("2025-01-05T03:00", "40"));
        int step = (5 - 1 + 2) * 4;
        assertEquals(100, admitted(scenario, step - 1, users(100)).size());
        assertEquals(50 + 5, admitted(scenario, step, users(100)).size(), "half of them, and half of ten");
        assertEquals(10, admitted(scenario, step + 1, users(100)).size());
    }

    @Test
    void inARunNoDayHasMoreRegistrationsThanItsPlaces() {
        Scenario scenario = Scenarios.small(
                Map.of("platforms.refuge.accounts", "0 %", "platforms.refuge.attention", "20 %/d"),
                limit("2024-12-01", "13"));
        List<Integer> days = new ArrayList<>();
        Scenarios.run(scenario, 1, new Recorder() {
            private int opened;

            @Override
            public void step(World world) {
                for (int i = 0; i < world.arrivals().size(); i++) {
                    opened += world.arrivals().platform(i) == REFUGE ? 1 : 0;
                }
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                days.add(opened);
                opened = 0;
            }
        });
        assertEquals(17, days.size());
        assertEquals(Set.of(13), new HashSet<>(days), "so many want to come that all places are taken");
    }
}
