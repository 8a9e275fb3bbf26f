package org.refugia.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;
import org.refugia.world.Commitments;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * One person's life in a run, in words: what they heard of, joined, lost, waited for, moved away from, came back to and
 * deleted, and the utilities behind it. Looks and touches nothing, as every recorder.
 */
public final class Diary implements Recorder {
    /**
     * One thing that happened.
     *
     * @param date       date of the step, as 2025-01-19
     * @param time       time of day at which the step begins, as 18:00
     * @param text       what happened; after a weighing, a line of utilities for each option
     * @param utilities  what a decision rested on: utils by term for each platform, with their {@code sum}; else empty
     */
    public record Entry(String date, String time, String text, Map<String, Map<String, Double>> utilities) {}

    private final int user;
    private final Wording wording;
    private final List<Entry> entries = new ArrayList<>();
    private Scenario scenario;
    private Hearing hearing;
    private Weighings weighings;
    private Life before;
    private LocalDateTime now;
    private Reasons reasons;
    private int reach;
    private boolean worthTelling;
    private int waits;
    private int leftBehind;

    /**
     * The diary of a user, for one run of a scenario.
     *
     * @param user  number of the user, from 0
     */
    public Diary(Scenario scenario, int user) {
        this.scenario = scenario;
        this.user = user;
        wording = new Wording(scenario);
    }

    /** The run goes on as if the scenario had been another one: what is weighed is weighed as that says. */
    public void goOnAs(Scenario other) {
        scenario = other;
    }

    @Override
    public void begin(World world) {
        hearing = new Hearing(world, user);
        now = time(world);
        before = Life.of(world, user);
        weighings = new Weighings(wording, before, new Reasons(scenario, world, user, 0), now.toLocalDate());
        tell(wording.person(world, user));
        tell(wording.life("Spends", before));
    }

    @Override
    public void decided(World world) {
        now = time(world);
        Life then = Life.of(world, user);
        for (int platform : Life.each(~before.held() & (1 << wording.ids().size()) - 1)) {
            String heard = hearing.of(world, platform);
            if (!heard.isEmpty()) {
                tell("Hears of " + wording.title(platform) + ": " + heard + ".");
            }
        }
        goDark(world, then);
        if (hasWeighed(world)) {
            reasons = new Reasons(scenario, world, user, then.moved() & ~before.moved());
            reach = Life.each(then.held()).stream()
                    .filter(platform -> world.darkness(user, platform) < 1)
                    .mapToInt(platform -> 1 << platform)
                    .sum();
            int noticed = (before.dark() | before.unaware()) & then.held() & ~(then.dark() | then.unaware());
            int opened = then.held() & ~before.held();
            worthTelling = (noticed | opened) != 0;
            Opening opening = new Opening(scenario, world, user, before, reasons);
            for (int platform : Life.each(opened)) {
                tell(opening.said(platform), reasons.byPlatform());
            }
            if (noticed != 0) {
                tell("Notices that " + wording.titles(noticed) + (Integer.bitCount(noticed) == 1 ? " is" : " are")
                        + " back.");
            }
            waitOrMove(world, then);
        }
        keepPromise(world);
    }

    /** A promise leaves no choice, so there is nothing to weigh. */
    private void keepPromise(World world) {
        Commitments commitments = world.commitments();
        if (commitments.bind(user, world.step()) && commitments.begin(user, world.step())) {
            tell("Is committed to " + wording.title(commitments.platform(user)) + ": gives it "
                    + Wording.share(commitments.share(user))
                    + " of the time and does not weigh the platforms for a while.");
            reasons = null;
        }
    }

    @Override
    public void step(World world) {
        Life life = Life.of(world, user);
        if (reasons != null) {
            String text = weighings.pass(life, reasons, reach, worthTelling, now.toLocalDate());
            if (!text.isEmpty()) {
                tell(text, reasons.byPlatform());
            }
            reasons = null;
        }
        int unnoticed = life.unaware() & ~before.unaware();
        if (unnoticed != 0) {
            tell(wording.titles(unnoticed) + (Integer.bitCount(unnoticed) == 1 ? " is" : " are")
                    + " back; they have yet to notice.");
        }
        leaveBehind(world, life);
        Moves deletions = world.deletions();
        for (int i = 0; i < deletions.size(); i++) {
            if (deletions.user(i) == user) {
                tell("Deletes the account on " + wording.title(deletions.platform(i)) + ".");
                leftBehind &= ~(1 << deletions.platform(i));
            }
        }
        hearing.pass(world);
        before = life;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {}

    private void goDark(World world, Life then) {
        int around = then.darkAround() & ~before.darkAround() & before.held();
        int dark = then.dark() & ~before.dark();
        for (int platform : Life.each(around | dark)) {
            double part = world.conditions().dark(platform, world.population().region(user));
            tell(wording.title(platform) + " goes dark"
                    + ((dark >> platform & 1) != 0 ? " for them" : ", but not for them: they are not cut off")
                    + (part < 1 ? " (for %s of the step).".formatted(Wording.share(part)) : "."));
        }
        waits &= then.dark();
    }

    private boolean hasWeighed(World world) {
        for (int entry = 0; entry < world.intentions().size(); entry++) {
            if (world.intentions().user(entry) == user) {
                return true;
            }
        }
        return false;
    }

    /** Waiting is told once for as long as a platform is dark, moving whenever it happens. */
    private void waitOrMove(World world, Life then) {
        Verdict verdict = new Verdict(scenario, world, user, then, reasons);
        for (int platform : Life.each(then.dark() & ~before.moved())) {
            boolean moves = (then.moved() >> platform & 1) != 0;
            if (moves || (waits >> platform & 1) == 0) {
                tell(verdict.said(platform, moves), reasons.byPlatform());
            }
            waits |= moves ? 0 : 1 << platform;
        }
    }

    private void leaveBehind(World world, Life life) {
        int left = world.accounts().left(user) & ~life.dark() & ~life.unaware();
        for (int platform : Life.each(left & ~leftBehind)) {
            tell("Has left " + wording.title(platform) + " behind (less than 5 % of the time), but keeps the account.");
        }
        leftBehind |= left;
    }

    private void tell(String text) {
        tell(text, Map.of());
    }

    private void tell(String text, Map<String, Map<String, Double>> utilities) {
        entries.add(new Entry(now.toLocalDate().toString(), now.toLocalTime().toString(), text, utilities));
    }

    private static LocalDateTime time(World world) {
        return world.calendar().local(world.calendar().stepStart(world.step()));
    }

    /** All that happened so far, who it happened to first, how they live now last. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(
                now.toLocalDate().toString(),
                now.toLocalTime().toString(),
                wording.life("In the end spends", before) + weighings.rest(),
                Map.of()));
        return all;
    }

    private static String indented(String text) {
        return text.replace("\n", "\n" + " ".repeat("2025-01-19 18:00  ".length()));
    }

    /** The same as text: each entry a line, and the utilities that a weighing rested on below it. */
    public String text() {
        List<Entry> all = entries();
        return all.get(0).text() + "\n"
                + all.stream()
                        .skip(1)
                        .map(entry -> "%s %s  %s\n".formatted(entry.date(), entry.time(), indented(entry.text())))
                        .collect(Collectors.joining());
    }
}
