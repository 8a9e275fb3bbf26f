package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.choice.Logit;
import org.refugia.observe.HomeFlows;
import org.refugia.observe.Recorder;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.World;

class DiaryTest {
    private static final int USERS = 400;
    private static final List<String> IDS = List.of("old", "rival", "refuge");
    private static final String HOPELESS = Scenarios.BAN.replace("circumvention: 0 %", "expected_return: 0 /d");
    private static final String RETURN = "{id: return, type: reversal, reverses: dark, trust_loss: 0.1 utils}";

    /** What the engine decided for a user in a step, seen by another recorder than the diary. */
    private record Seen(int step, int held, int moved, double[] dark, double[] shares) {}

    private record Run(List<Diary> diaries, Map<String, Seen> seen) {}

    private static Run run(Scenario scenario) {
        List<Diary> diaries = IntStream.range(0, USERS)
                .mapToObj(user -> new Diary(scenario, user))
                .toList();
        Map<String, Seen> seen = new HashMap<>();
        List<Recorder> recorders = new ArrayList<>(diaries);
        recorders.add(new Recorder() {
            @Override
            public void decided(World world) {
                for (int entry = 0; entry < world.intentions().size(); entry++) {
                    int user = world.intentions().user(entry);
                    double[] dark = new double[3];
                    double[] shares = new double[3];
                    for (int platform = 0; platform < 3; platform++) {
                        dark[platform] = world.darkness(user, platform);
                        shares[platform] = world.intentions().share(entry, platform);
                    }
                    int held = world.accounts().held(user);
                    int moved = world.accounts().moved(user);
                    seen.put(key(world, user), new Seen(world.step(), held, moved, dark, shares));
                }
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        Scenarios.run(scenario, 7, recorders.toArray(Recorder[]::new));
        return new Run(diaries, seen);
    }

    private static String key(World world, int user) {
        return world.calendar().local(world.calendar().stepStart(world.step())) + " " + user;
    }

    private static String key(Diary.Entry entry, int user) {
        return entry.date() + "T" + entry.time() + " " + user;
    }

    private static Matcher match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }

    @Test
    void aLifeUnderABanIsToldInOrder() {
        String hopeful = Scenarios.BAN.replace("circumvention: 0 %", "expected_return: 0.9 /d");
        Run run = run(Scenarios.small(Scenarios.WAVE, hopeful, RETURN));
        List<String> order = List.of(
                "User ",
                "Spends ",
                "2025-01-06 00:00  Hears of refuge: in the news (10 % a day)",
                "Opens an account on refuge. Utility ",
                "2025-01-08 18:00  old goes dark for them (for 25 % of the step).",
                "2025-01-08 18:00  Waits for old: ",
                "old is back; they have yet to notice.",
                "Notices that old is back.",
                "Weighs the platforms again",
                "2025-01-15 18:00  In the end spends ");
        int told = 0;
        for (Diary diary : run.diaries()) {
            String text = diary.text();
            if (order.stream().allMatch(text::contains) && text.indexOf("Opens") < text.indexOf("dark")) {
                int from = 0;
                for (String each : order) {
                    from = text.indexOf(each, from);
                    assertTrue(from >= 0, each + " in order in " + text);
                }
                told++;
            }
        }
        assertTrue(told > 3, told + " lives have it all");
    }

    /** Multi-homing divides time by the logit formula, so the shares show which utilities the engine had. */
    @Test
    void itsUtilitiesAreThoseTheDecisionRestedOn() {
        Run run = run(Scenarios.small(Scenarios.WAVE, HOPELESS, RETURN));
        int checked = 0;
        int movers = 0;
        for (int user = 0; user < USERS; user++) {
            for (Diary.Entry entry : run.diaries().get(user).entries()) {
                if (entry.utilities().isEmpty()) {
                    continue;
                }
                Seen seen = run.seen().get(key(entry, user));
                double[] shares = shares(entry.utilities(), seen);
                for (int platform = 0; platform < 3; platform++) {
                    assertEquals(seen.shares()[platform], shares[platform], 1e-6, entry.toString());
                }
                checked++;
                movers += entry.text().contains("for good") && seen.dark()[0] < 1 ? 1 : 0;
            }
        }
        assertTrue(checked > USERS && movers > 20, checked + " decisions, " + movers + " of them moves");
    }

    /** Shares of a step in which at most one platform is dark for a part: the mean of both parts. */
    private static double[] shares(Map<String, Map<String, Double>> utilities, Seen seen) {
        double[] mean = new double[3];
        double part = 0;
        for (double dark : seen.dark()) {
            part = dark > 0 && dark < 1 ? dark : part;
        }
        for (boolean first : new boolean[] {true, false}) {
            double[] values = new double[4];
            for (int platform = 0; platform < 3; platform++) {
                boolean open = (seen.held() >> platform & 1) != 0
                        && (first ? seen.dark()[platform] == 0 : seen.dark()[platform] < 1);
                values[platform] = open ? utilities.get(IDS.get(platform)).get("sum") : Double.NEGATIVE_INFINITY;
            }
            values[3] = utilities.get("outside").get("sum");
            Logit.shares(values, 4, 1);
            for (int platform = 0; platform < 3; platform++) {
                mean[platform] += (first ? part : 1 - part) * values[platform];
            }
        }
        return mean;
    }

    @Test
    void theSumIsThatOfItsTerms() {
        for (Diary diary : run(Scenarios.small(Scenarios.WAVE, Scenarios.BAN)).diaries()) {
            for (Diary.Entry entry : diary.entries()) {
                for (String id : entry.utilities().isEmpty() ? List.<String>of() : IDS) {
                    Map<String, Double> terms = entry.utilities().get(id);
                    double sum =
                            terms.values().stream().mapToDouble(utils -> utils).sum() - terms.get("sum");
                    assertEquals(terms.get("sum"), sum, 1e-9);
                }
            }
        }
    }

    @Test
    void whoWaitsAndWhoMovesIsWhatTheEngineDecided() {
        Run run = run(Scenarios.small(Map.of("choice.outside", "1 utils"), HOPELESS));
        int moved = 0;
        int waited = 0;
        for (int user = 0; user < USERS; user++) {
            for (Diary.Entry entry : run.diaries().get(user).entries()) {
                boolean moves = entry.text().startsWith("Moves away from old for good: ");
                if (!moves && !entry.text().startsWith("Waits for old: ")) {
                    continue;
                }
                Seen seen = run.seen().get(key(entry, user));
                assertEquals(moves, (seen.moved() & 1) != 0, entry.text());
                if (entry.text().contains("nothing within reach")) {
                    assertFalse(moves);
                    continue;
                }
                Matcher sum = match("gains (.*) utils a day, worth (.*) in all .* it costs (.*)\\.", entry.text());
                double gain = (seen.held() & 2) == 0
                        ? Double.NEGATIVE_INFINITY
                        : entry.utilities().get("rival").get("sum");
                if ((seen.held() & 4) != 0) {
                    gain = Math.max(gain, entry.utilities().get("refuge").get("sum"));
                }
                assertEquals(gain - 1, number(sum.group(1)), 0.006, entry.text());
                assertEquals((gain - 1) / 0.01, number(sum.group(2)), 0.006, "δ is 0.99, r is 0");
                assertEquals(moves, number(sum.group(3)) < number(sum.group(2)), entry.text());
                moved += moves ? 1 : 0;
                waited += moves ? 0 : 1;
            }
        }
        assertTrue(moved > 20 && waited > 0, moved + " moved, " + waited + " waited");
    }

    @Test
    void whoOpensAnAccountDidSoAtTheRateThatIsTold() {
        String news =
                "{id: news, type: announcement, platform: old, at: 2025-01-05, belief: 50 %, deadline: 2025-02-01}";
        Scenario scenario = Scenarios.small(Scenarios.WAVE, news);
        Draws draws = new Draws(Seeds.of(7).behaviour());
        Run run = run(scenario);
        int opened = 0;
        for (int user = 0; user < USERS; user++) {
            for (Diary.Entry entry : run.diaries().get(user).entries()) {
                if (!entry.text().startsWith("Opens an account on refuge")) {
                    continue;
                }
                double utility = entry.utilities().get("refuge").get("sum");
                Matcher best = match("against (\\S+) for the best they had \\((\\w+)\\)", entry.text());
                double had = entry.utilities().get(best.group(2)).get("sum");
                assertEquals(had, number(best.group(1)), 0.006);
                assertEquals(
                        best.group(2).equals("old") && entry.date().compareTo("2025-01-05") >= 0,
                        entry.text().contains("with 1.00 for the fear"));
                double fear = entry.text().contains("fear") ? 1 : 0;
                double gain = utility - had - 0.5 + fear;
                assertEquals(
                        gain,
                        number(match("would bring (\\S+) utils", entry.text()).group(1)),
                        0.006);
                double heard = 0;
                Matcher source = Pattern.compile("\\((\\S+) % a day\\)").matcher(entry.text());
                while (source.find()) {
                    heard += number(source.group(1)) / 100;
                }
                double rate = number(match("at a rate of (\\S+) % a day", entry.text())
                                .group(1))
                        / 100;
                assertEquals(Math.min(1, heard * Math.exp(gain)), rate, 0.1 * rate, entry.text());
                int step = run.seen().get(key(entry, user)).step();
                double draw = draws.stream(Decision.REGISTER, step).uniform(user, Mix.text("refuge"));
                assertTrue(draw < 1 - Math.exp(-1.05 * rate * 0.25), entry.text());
                opened++;
            }
        }
        assertTrue(opened > 20, opened + " opened an account");
    }

    @Test
    void newsAreToldAgainWhenTheyAreTwiceAsLoud() {
        String louder =
                "{id: louder, type: attention, platform: refuge, from: 2025-01-08, until: 2025-01-10, reach: %s}";
        String[] twice = {Scenarios.WAVE, louder.formatted("10 %")};
        String[] little = {Scenarios.WAVE, louder.formatted("9 %")};
        assertTrue(run(Scenarios.small(twice)).diaries().stream()
                .anyMatch(
                        diary -> diary.text().contains("2025-01-08 00:00  Hears of refuge: in the news (20 % a day)")));
        assertTrue(run(Scenarios.small(little)).diaries().stream()
                .noneMatch(diary -> diary.text().matches("(?s).*Hears of refuge: in the news \\(19 % a day\\)\\..*")));
    }

    @Test
    void whatMovesNothingIsCountedOnly() {
        int weighed = 0;
        for (Diary diary : run(Scenarios.small()).diaries()) {
            List<Diary.Entry> entries = diary.entries();
            assertTrue(entries.get(0).text().startsWith("User "));
            Matcher rest = Pattern.compile("Weighed the platforms (\\d+) more times?; no share moved by 5 points")
                    .matcher(entries.get(entries.size() - 1).text());
            weighed += rest.find() ? Integer.parseInt(rest.group(1)) : 0;
        }
        assertEquals(USERS * 17 * 0.14, weighed, 4 * Math.sqrt(USERS * 17 * 0.14) + 60);
    }

    @Test
    void anAccountThatIsDeletedIsHeldNoLonger() {
        Scenario scenario = Scenarios.small(
                Map.of(
                        "choice.waiting.deleted", "99.9 %",
                        "choice.terms.novelty.half_life", "1 d",
                        "choice.reconsider.rate", "1 /d",
                        "choice.outside", "2 utils"),
                Scenarios.WAVE);
        int deleted = 0;
        for (Diary diary : run(scenario).diaries()) {
            String text = diary.text();
            if (text.lastIndexOf("Deletes the account on refuge") > text.lastIndexOf("Opens an account on refuge")) {
                String end = text.substring(text.indexOf("In the end"));
                assertFalse(end.contains("refuge"), text);
                deleted += text.contains("Has left refuge behind") ? 1 : 0;
            }
        }
        assertTrue(deleted > 3, deleted + " left the refuge behind and deleted the account");
    }

    @Test
    void whoIsNotCutOffIsToldSo() {
        Scenario scenario = Scenarios.small(Scenarios.BAN.replace("enforcement: 100 %", "enforcement: 50 %"));
        long spared = run(scenario).diaries().stream()
                .filter(diary -> diary.text().contains("old goes dark, but not for them"))
                .peek(diary -> assertFalse(diary.text().contains("Waits")))
                .count();
        assertEquals(USERS / 2.0, spared, 4 * Math.sqrt(USERS / 4.0));
    }

    @Test
    void aDiaryDoesNotChangeTheRun() {
        for (String homing : List.of("multi", "single")) {
            Scenario scenario = Scenarios.file(Map.of("choice.homing", homing), Scenarios.WAVE, Scenarios.BAN, RETURN)
                    .variants()
                    .get(ScenarioFile.AS_HAPPENED);
            HomeFlows without = new HomeFlows("run");
            HomeFlows with = new HomeFlows("run");
            String series = Scenarios.csv(Scenarios.run(scenario, 7, without));
            assertEquals(
                    series,
                    Scenarios.csv(Scenarios.run(scenario, 7, new Diary(scenario, 3), with, new Diary(scenario, 17))));
            assertEquals(without.table().csv(), with.table().csv());
        }
    }
}
