package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.observe.DailyRows;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/** A run that is changed on the way. */
class LiveRunTest {
    private static final Seeds SEEDS = Seeds.of(Seeds.ofReplicate(1, 1));
    private static final int CHANGED_STEP = 20;

    private record Row(
            int day, String platform, String segment, String region, String measure, double value, String unit) {}

    private static DailyRows into(List<Row> rows) {
        return (day, platform, segment, region, measure, value, unit) ->
                rows.add(new Row(day, platform, segment, region, measure, value, unit));
    }

    private static List<Row> whole(Scenario scenario) {
        List<Row> rows = new ArrayList<>();
        Simulation.run(
                scenario, SEEDS, Simulation.graph(scenario, SEEDS), List.of(), into(rows), () -> false, Workers.ONE);
        return rows;
    }

    private static List<Row> live(Scenario scenario, BiConsumer<MigrationModel, Integer> change) {
        List<Row> rows = new ArrayList<>();
        MigrationModel model =
                Simulation.live(scenario, SEEDS, Simulation.graph(scenario, SEEDS), List.of(), into(rows));
        model.start();
        while (!model.isOver()) {
            change.accept(model, model.stepsDone());
            model.schedule.step(model);
        }
        return rows;
    }

    private static Draft draft(String id) {
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(600));
        return Draft.of(Path.of("scenarios", id + ".yaml"), few);
    }

    private static Scenario played(Draft draft) {
        return draft.read().variants().get(ScenarioFile.AS_HAPPENED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-tiktok-2025",
                "brazil-x-2024",
                "tipping-point",
                "late-entrant",
                "theory/hysteresis",
                "theory/lock-in",
                "theory/waiting",
                "benchmarks/contagion"
            })
    void leftAloneItIsTheRun(String id) {
        Scenario scenario = played(draft(id));
        assertEquals(whole(scenario), live(scenario, (model, step) -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-tiktok-2025", "two-platforms", "tipping-point", "brazil-x-2024"})
    void aShockThatBeginsNowIsTheSameShockKnownFromTheStart(String id) {
        Draft draft = draft(id);
        Scenario scenario = played(draft);
        String platform = scenario.platforms().keySet().iterator().next();
        String now = scenario.time()
                .calendar()
                .local(scenario.time().calendar().stepStart(CHANGED_STEP))
                .toString();
        Draft banned = draft.add("{id: now, type: ban, platform: %s, from: %s}".formatted(platform, now));
        Draft lifted = banned.add("{id: lift, type: reversal, reverses: now, at: %s}"
                .formatted(scenario.time()
                        .calendar()
                        .local(scenario.time().calendar().stepStart(CHANGED_STEP + 9))));
        List<Row> rows = live(scenario, (model, step) -> {
            if (step == CHANGED_STEP) {
                model.goOnAs(played(banned));
            } else if (step == CHANGED_STEP + 9) {
                model.goOnAs(played(lifted));
            }
        });
        assertEquals(whole(played(lifted)), rows);
        assertNotEquals(whole(scenario), rows);
    }

    @Test
    void aWeightThatIsMovedChangesWhatComesAndNotWhatWas() {
        Draft draft = draft("two-platforms");
        Scenario scenario = played(draft);
        Scenario other = played(draft.set("choice.terms.contacts.weight", "0")
                .set("choice.terms.habit.weight", "0.2")
                .set("registration.per_exposure", "0.2"));
        List<Row> before = whole(scenario);
        List<Row> rows = live(scenario, (model, step) -> {
            if (step == CHANGED_STEP) {
                model.goOnAs(other);
            }
        });
        int day = scenario.time().calendar().day(CHANGED_STEP);
        assertEquals(until(before, day), until(rows, day));
        assertNotEquals(before, rows);
    }

    private static List<Row> until(List<Row> rows, int day) {
        return rows.stream().filter(row -> row.day < day).toList();
    }

    @Test
    void movedThereAndBackAtOnceNothingHasChanged() {
        Draft draft = draft("us-tiktok-2025");
        Scenario scenario = played(draft);
        Scenario other = played(draft.set("choice.terms.contacts.weight", "0.6"));
        assertEquals(whole(scenario), live(scenario, (model, step) -> {
            model.goOnAs(other);
            model.goOnAs(scenario);
        }));
    }

    @Test
    void itStartsAgainFromTheBeginning() {
        Scenario scenario = played(draft("two-platforms"));
        List<Row> rows = new ArrayList<>();
        MigrationModel model =
                Simulation.live(scenario, SEEDS, Simulation.graph(scenario, SEEDS), List.of(), into(rows));
        model.start();
        for (int step = 0; step < CHANGED_STEP; step++) {
            model.schedule.step(model);
        }
        rows.clear();
        model.start();
        while (!model.isOver()) {
            model.schedule.step(model);
        }
        assertEquals(whole(scenario), rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "population.agents: 300",
                "platforms.rednote.quality: 2",
                "choice.terms.habit.build: 3 d",
                "registration.memory: 9 d",
                "time.step: 1 d",
                "choice.homing: single"
            })
    void whatPeopleAreMadeOfCannotChangeOnTheWay(String change) {
        Draft draft = Draft.of(Path.of("scenarios", "us-tiktok-2025.yaml"), Overrides.NONE);
        Scenario scenario = played(draft);
        Scenario other = played(draft.set(change.split(": ")[0], change.split(": ")[1]));
        MigrationModel model =
                Simulation.live(scenario, SEEDS, SocialGraph.empty(0), List.of(), into(new ArrayList<>()));
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> model.goOnAs(other));
        assertTrue(error.getMessage().contains("start it again"), error.getMessage());
    }
}
