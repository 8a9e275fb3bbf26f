package org.refugia.gui;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.refugia.model.Diary;
import org.refugia.model.MigrationModel;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.SocialGraph;
import org.refugia.observe.DailyRows;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.shock.Ban;
import org.refugia.shock.Shock;
import org.refugia.world.Calendar;
import org.refugia.world.Window;

/**
 * What a window plays: a run and another one beside it, on the same random numbers, which go on step by step while
 * numbers are moved and shocks added. Knows nothing of windows. One thread at a time.
 */
final class Session {
    private static final DailyRows NOWHERE = (day, platform, segment, region, measure, value, unit) -> {};

    private final Changes changes;
    private final String variant;
    private final Seeds seeds;
    private final DailyRows rows;
    private final List<Turn> turns = new ArrayList<>();
    private ScenarioFile file;
    private Beside beside = Beside.NO_SHOCKS;
    private final Map<List<Object>, SocialGraph> graphs = new LinkedHashMap<>();
    private MigrationModel played;
    private Curves curves;
    private MigrationModel other;
    private Curves otherCurves;

    /** From a step on, what is played is another scenario. */
    private record Turn(int step, ScenarioFile file) {}

    /**
     * Replicate 1 of a scenario, as {@code run} numbers them; warmed up, at the first recorded day.
     *
     * @param written  the scenario, with what the command line changes about it
     * @param variant  the variant that is played
     * @param seed     seed of the whole experiment
     * @param rows     takes what the scenario asks for, as a run would write it down
     */
    Session(Draft written, String variant, long seed, DailyRows rows) {
        changes = new Changes(written);
        this.variant = variant;
        this.rows = rows;
        seeds = Seeds.of(Seeds.ofReplicate(seed, 1));
        start();
    }

    /** Starts again: the numbers stay where they were moved to, the shocks that were added are gone. */
    void start() {
        changes.begin();
        file = changes.now().read();
        turns.clear();
        turns.add(new Turn(0, file));
        curves = noDays();
        played = begun(scenario(), graphOf(scenario()), List.of(curves), rows);
        playOther();
    }

    /** Starts again with the scenario as it is written. */
    void startAsWritten() {
        changes.forget();
        start();
    }

    private Curves noDays() {
        Calendar calendar = scenario().time().calendar();
        return new Curves(List.copyOf(scenario().platforms().keySet()), calendar.days());
    }

    /** Ties are made anew only where people or their network differ. */
    private SocialGraph graphOf(Scenario scenario) {
        List<Object> made = List.of(scenario.population(), scenario.network());
        if (!graphs.containsKey(made) && graphs.size() > 1) {
            graphs.clear();
        }
        return graphs.computeIfAbsent(made, of -> Simulation.graph(scenario, seeds));
    }

    private MigrationModel begun(Scenario scenario, SocialGraph ties, List<Recorder> recorders, DailyRows to) {
        MigrationModel model = Simulation.live(scenario, seeds, ties, recorders, to);
        model.start();
        Calendar calendar = scenario.time().calendar();
        for (int step = 0; step < calendar.warmUpDays() * calendar.stepsPerDay(); step++) {
            model.schedule.step(model);
        }
        return model;
    }

    private void playOther() {
        otherCurves = noDays();
        Scenario scenario = besideIn(turns.get(0).file);
        other = begun(scenario, graphOf(scenario), List.of(otherCurves), NOWHERE);
        for (Turn turn : turns.subList(1, turns.size())) {
            stepTo(other, turn.step);
            if (beside == Beside.NO_SHOCKS) {
                other.goOnAs(besideIn(turn.file));
            }
        }
        stepTo(other, played.stepsDone());
    }

    private static void stepTo(MigrationModel model, int step) {
        while (model.stepsDone() < step) {
            model.schedule.step(model);
        }
    }

    private Scenario besideIn(ScenarioFile changed) {
        return beside == Beside.AS_WRITTEN
                ? changes.written().read().variants().get(variant)
                : changed.variants().get(changed.counterfactual());
    }

    /** Whether all days are over. */
    boolean isOver() {
        return played.isOver();
    }

    /** Catches the run beside up with the played one, which somebody else takes from step to step. */
    void follow() {
        stepTo(other, played.stepsDone());
    }

    /** The run, on MASON's schedule. */
    MigrationModel played() {
        return played;
    }

    /** What is played now. */
    Scenario scenario() {
        return file.variants().get(variant);
    }

    /** The file it is read from, with all changes. */
    ScenarioFile file() {
        return file;
    }

    /** Ties between people. */
    SocialGraph graph() {
        return graphOf(scenario());
    }

    /** The days of the run. */
    Curves curves() {
        return curves;
    }

    /** The days of the run beside it. */
    Curves otherCurves() {
        return otherCurves;
    }

    /** What the run beside is. */
    Beside beside() {
        return beside;
    }

    /** Plays another run beside, from the beginning up to now. */
    void setBeside(Beside what) {
        beside = what;
        playOther();
    }

    /** When the next step begins, in the scenario's time zone. */
    LocalDateTime now() {
        Calendar calendar = scenario().time().calendar();
        return calendar.local(calendar.stepStart(played.stepsDone()));
    }

    /**
     * Moves a number, from the next step on or, if it is one that people, ties or platforms are made of, when the run starts
     * again.
     *
     * @return whether the played variant changes; not if it sets the number itself
     * @throws org.refugia.parameter.InvalidInput if the scenario does not allow it; nothing is changed then
     */
    boolean set(Dial dial, double value) {
        String text = dial.written(value);
        Scenario before = atNextStart();
        if (dial.isLive()) {
            change(changes.now().set(dial.path(), text));
        } else {
            changes.keepForLater(dial.path(), text);
        }
        return !atNextStart().equals(before);
    }

    private Scenario atNextStart() {
        return changes.atNextStart().read().variants().get(variant);
    }

    /**
     * Something happens to a platform now.
     *
     * @return id of the shock
     * @throws org.refugia.parameter.InvalidInput if the run is over
     */
    String happen(Intervention what, String platform) {
        String id = free(what.stem());
        change(changes.now().add(what.shock(id, platform, now())));
        return id;
    }

    /**
     * Lifts all bans of a platform that are in force.
     *
     * @return ids of the bans; empty if none is in force
     */
    List<String> lift(String platform) {
        List<String> lifted = bansInForce(platform);
        Draft changed = changes.now();
        for (String ban : lifted) {
            changed = changed.add(
                    "{id: %s, type: reversal, reverses: %s, at: %s}".formatted(free(ban + "-lifted"), ban, now()));
        }
        if (!lifted.isEmpty()) {
            change(changed);
        }
        return lifted;
    }

    private List<String> bansInForce(String platform) {
        Calendar calendar = scenario().time().calendar();
        long second = calendar.stepStart(played.stepsDone());
        return scenario().shocks().stream()
                .filter(shock -> shock instanceof Ban ban && ban.platform().equals(platform))
                .map(Shock::id)
                .filter(id -> {
                    Window window = played.world().conditions().window(id);
                    return window.from() <= second && second < window.until();
                })
                .toList();
    }

    private String free(String stem) {
        Set<String> taken = scenario().shocks().stream().map(Shock::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    private void change(Draft changed) {
        ScenarioFile read = changed.read();
        played.goOnAs(read.variants().get(variant));
        if (beside == Beside.NO_SHOCKS) {
            other.goOnAs(besideIn(read));
        }
        turns.add(new Turn(played.stepsDone(), read));
        file = read;
        changes.hold(changed);
    }

    /** What a user has lived through so far; found out, by playing it once more, when it is asked for, in whatever thread. */
    Supplier<Diary> diary(int user) {
        List<Turn> past = List.copyOf(turns);
        int end = played.stepsDone();
        Scenario first = past.get(0).file.variants().get(variant);
        SocialGraph ties = graphOf(first);
        return () -> {
            Diary diary = new Diary(first, user);
            MigrationModel again = begun(first, ties, List.of(diary), NOWHERE);
            for (Turn turn : past.subList(1, past.size())) {
                stepTo(again, turn.step);
                Scenario scenario = turn.file.variants().get(variant);
                again.goOnAs(scenario);
                diary.goOnAs(scenario);
            }
            stepTo(again, end);
            return diary;
        };
    }

    /** Whether anything was moved or added. */
    boolean isChanged() {
        return changes.areAny();
    }

    /**
     * What is played as a scenario file.
     *
     * @param target  where it is to be written; its name is the scenario's id
     */
    String export(Path target) {
        return changes.export(target);
    }

    /** The numbers that can be moved, with what they are now, or will be when the run starts again. */
    List<Dial> dials() {
        ScenarioFile read = changes.atNextStart().read();
        ScenarioFile written = changes.written().read();
        Map<String, Double> origins = new HashMap<>();
        Dial.of(written, written.variants().get(variant)).forEach(dial -> origins.put(dial.path(), dial.value()));
        return Dial.of(read, read.variants().get(variant)).stream()
                .map(dial -> dial.movedFrom(origins.getOrDefault(dial.path(), dial.value())))
                .toList();
    }
}
