package org.refugia.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.model.Diary;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.Series;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** What a window plays, without the window. */
class SessionTest {
    private static final String US = "us-tiktok-2025";
    private static final String TWO = "two-platforms";

    @TempDir
    private Path folder;

    private static Draft draft(String id) {
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(600));
        return Draft.of(Path.of("scenarios", id + ".yaml"), few);
    }

    private static Session session(String id) {
        return new Session(draft(id), ScenarioFile.AS_HAPPENED, 1, (d, p, s, r, m, v, u) -> {});
    }

    private static void play(Session session, int steps) {
        for (int step = 0; step < steps && !session.isOver(); step++) {
            session.played().schedule.step(session.played());
            session.follow();
        }
    }

    private static void playOut(Session session) {
        play(session, Integer.MAX_VALUE);
    }

    private static Series run(Scenario scenario) {
        return Simulation.run(scenario, Seeds.of(Seeds.ofReplicate(1, 1)), List.of());
    }

    private static List<Double> dau(Curves curves, int platform, int days) {
        List<Double> values = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            values.add(curves.dau(platform, day));
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {US, TWO, "tipping-point", "theory/hysteresis"})
    void leftAloneItGivesTheSeriesOfARun(String id) {
        ScenarioFile file = draft(id).read();
        Scenario scenario = file.variants().get(ScenarioFile.AS_HAPPENED);
        Series rows = new Series();
        Session session = new Session(
                draft(id),
                ScenarioFile.AS_HAPPENED,
                1,
                (day, platform, segment, region, measure, value, unit) -> rows.add(new Series.Row(
                        scenario.time().calendar().date(day), platform, segment, region, measure, value, unit)));
        playOut(session);
        assertEquals(run(scenario).rows(), rows.rows());
        Series beside = run(file.variants().get(file.counterfactual()));
        for (Series.Row row : beside.rows()) {
            boolean isDau = row.measure().equals("dau") && row.segment().equals(Series.ALL);
            int platform = List.copyOf(scenario.platforms().keySet()).indexOf(row.platform());
            if (isDau && platform >= 0) {
                int day =
                        (int) (row.date().toEpochDay() - scenario.time().start().toEpochDay());
                assertEquals(row.value(), session.otherCurves().dau(platform, day));
            }
        }
    }

    @Test
    void bothCurvesAreOneUntilTheFirstShock() {
        Session session = session(US);
        playOut(session);
        int days = 26; // the first news is of 10 January
        assertEquals(dau(session.curves(), 0, days), dau(session.otherCurves(), 0, days));
        assertNotEquals(
                dau(session.curves(), 0, session.curves().days()),
                dau(session.otherCurves(), 0, session.curves().days()));
    }

    @Test
    void aBanTakesTheUsersAwayUntilItIsLifted() {
        Session session = session(TWO);
        play(session, 20);
        int before = session.curves().days();
        String big = List.copyOf(session.scenario().platforms().keySet()).get(0);
        assertEquals("ban-1", session.happen(Intervention.BAN, big));
        play(session, 12);
        int dark = session.curves().days() - 1;
        assertTrue(session.curves().dau(0, dark) < 0.5 * session.curves().dau(0, before - 1));
        assertTrue(session.otherCurves().dau(0, dark) > 0.9 * session.curves().dau(0, before - 1));
        assertEquals(List.of("ban-1"), session.lift(big));
        assertEquals(List.of(), session.lift(big), "no ban is in force any more");
        play(session, 60);
        int later = session.curves().days() - 1;
        assertTrue(session.curves().dau(0, later) > 0.5 * session.curves().dau(0, before - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"THREAT", "BAN", "OUTAGE", "WAVE"})
    void everyInterventionChangesWhatComesAndIsInTheExportedFile(String name) throws IOException {
        Series rows = new Series();
        Scenario scenario = draft(TWO).read().variants().get(ScenarioFile.AS_HAPPENED);
        Session session = new Session(
                draft(TWO),
                ScenarioFile.AS_HAPPENED,
                1,
                (day, platform, segment, region, measure, value, unit) -> rows.add(new Series.Row(
                        scenario.time().calendar().date(day), platform, segment, region, measure, value, unit)));
        play(session, 24);
        session.happen(
                Intervention.valueOf(name),
                List.copyOf(scenario.platforms().keySet()).get(1));
        playOut(session);
        assertNotEquals(run(scenario).rows(), rows.rows());
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, session.export(file));
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(600));
        Scenario exported = ScenarioReader.read(file, few).variants().get(ScenarioFile.AS_HAPPENED);
        assertEquals(run(exported).rows(), rows.rows());
    }

    @Test
    void aSliderBendsBothCurvesFromNowOn() {
        Session untouched = session(TWO);
        playOut(untouched);
        Session session = session(TWO);
        play(session, 40);
        Dial contacts = dial(session, "choice.terms.contacts.weight");
        assertTrue(contacts.isLive());
        session.set(contacts, contacts.high());
        playOut(session);
        int days = untouched.curves().days();
        int moved = 9;
        assertEquals(dau(untouched.curves(), 1, moved), dau(session.curves(), 1, moved));
        assertNotEquals(dau(untouched.curves(), 1, days), dau(session.curves(), 1, days));
        assertNotEquals(dau(untouched.otherCurves(), 1, days), dau(session.otherCurves(), 1, days));
        assertEquals(
                contacts.high(), dial(session, "choice.terms.contacts.weight").value());
    }

    private static Dial dial(Session session, String path) {
        return session.dials().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyDialThatIsSaidToActAtOnceDoes() {
        Session session = session(US);
        play(session, 8);
        List<Dial> dials = session.dials();
        assertTrue(dials.size() > 15, "dials " + dials.size());
        for (Dial dial : dials) {
            session.set(dial, dial.low());
            session.set(dial, dial.high());
            session.set(dial, dial.value());
        }
        play(session, 4);
    }

    @Test
    void aDialKnowsWhereItStoodAtFirst() {
        Session session = session(US);
        play(session, 8);
        Dial contacts = dial(session, "choice.terms.contacts.weight");
        assertTrue(session.set(contacts, 1.6));
        session.happen(Intervention.THREAT, "tiktok");
        Dial moved = dial(session, contacts.path());
        assertEquals(1.6, moved.value());
        assertEquals(1.0, moved.origin());
        Dial threat = dial(session, "shocks.threat-1.belief");
        assertEquals(0.5, threat.origin());
        assertTrue(session.set(moved, moved.origin()));
        assertEquals(1.0, dial(session, contacts.path()).value());
    }

    @Test
    void theNumbersOfAShockThatIsForgottenAreForgottenWithIt() {
        Session session = session(US);
        session.happen(Intervention.THREAT, "tiktok");
        session.set(dial(session, "shocks.threat-1.belief"), 0.9);
        session.set(dial(session, "shocks.hearing.belief"), 0.2);
        session.start();
        assertEquals(0.2, dial(session, "shocks.hearing.belief").value());
        assertTrue(session.dials().stream().noneMatch(dial -> dial.path().contains("threat-1")));
    }

    @Test
    void aNumberThatTheVariantSetsItselfStaysAsItIs() {
        Session session = new Session(draft("tipping-point"), "long-ban", 1, (d, p, s, r, m, v, u) -> {});
        assertFalse(session.set(dial(session, "shocks.ban.until"), 8));
    }

    @Test
    void whatPeopleRememberChangesWhenTheRunStartsAgain() {
        Session session = session(US);
        Dial build = dial(session, "choice.terms.habit.build");
        assertFalse(build.isLive());
        session.set(build, 3);
        assertEquals(3, dial(session, build.path()).value());
        play(session, 40);
        List<Double> before = dau(session.curves(), 0, 10);
        session.start();
        play(session, 40);
        assertNotEquals(before, dau(session.curves(), 0, 10));
        session.startAsWritten();
        play(session, 40);
        assertEquals(before, dau(session.curves(), 0, 10));
    }

    @Test
    void anotherRunBesideIsTheSameAsIfItHadBeenThereFromTheStart() {
        Session session = session(US);
        play(session, 60);
        session.set(dial(session, "choice.terms.contacts.weight"), 1.6);
        session.happen(Intervention.WAVE, "rednote");
        play(session, 60);
        List<Double> noShocks = dau(session.otherCurves(), 0, session.curves().days());
        session.setBeside(Beside.AS_WRITTEN);
        Session untouched = session(US);
        play(untouched, 120);
        assertEquals(
                dau(untouched.curves(), 3, session.curves().days()),
                dau(session.otherCurves(), 3, session.curves().days()));
        session.setBeside(Beside.NO_SHOCKS);
        assertEquals(noShocks, dau(session.otherCurves(), 0, session.curves().days()));
    }

    @Test
    void aDiaryTellsWhatWasDoneInTheWindow() {
        Session session = session(TWO);
        play(session, 20);
        String big = List.copyOf(session.scenario().platforms().keySet()).get(0);
        session.happen(Intervention.BAN, big);
        play(session, 8);
        String title = session.scenario().platformTitle(big);
        boolean anybody = false;
        for (int user = 0; user < 20 && !anybody; user++) {
            Diary diary = session.diary(user).get();
            anybody = diary.text().contains(title + " goes dark");
        }
        assertTrue(anybody);
    }

    @Test
    void afterTheLastDayNothingHappens() {
        Session session = session(TWO);
        playOut(session);
        String big = List.copyOf(session.scenario().platforms().keySet()).get(0);
        InvalidInput error = assertThrows(InvalidInput.class, () -> session.happen(Intervention.BAN, big));
        assertTrue(error.getMessage().contains("time.end"), error.getMessage());
    }
}
