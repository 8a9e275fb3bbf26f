package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.Conditions;
import org.refugia.world.World;

/** What each kind of shock does to conditions, step by step. */
class ShockEffectTest {
    private static final int OLD = 0;
    private static final int REFUGE = 2;
    private static final int NORTH = 0;
    private static final int SOUTH = 1;
    private static final int VIEWERS = 0;
    private static final int CREATORS = 1;
    private static final int WARM_UP = 2;

    private static final Stage STAGE =
            new Stage(Map.of("network", "well-mixed", "platforms.refuge.translation", "20 %"));

    @ParameterizedTest
    @CsvSource({"8, 12, 0", "8, 18, .25", "9, 0, 1", "9, 6, 1", "9, 12, .0833333333333333", "9, 18, 0"})
    void aBanOfFourteenHoursActsOnThePartsOfTheStepsItCovers(int date, int hour, double dark) { // 22:30 to 12:30
        Conditions now = STAGE.at(date, hour, Scenarios.BAN);
        assertEquals(dark, now.dark(OLD, NORTH), 1e-15);
        assertEquals(dark > 0 ? 1 : 0, now.enforcement(OLD, NORTH));
        assertEquals(dark > 0 ? 0 : 1, now.circumvention(OLD, NORTH));
        assertEquals(dark > 0 ? 0.05 : 1, now.returnPerDay(OLD, NORTH));
        assertEquals(0, now.dark(REFUGE, NORTH));
    }

    @Test
    void aBanActsWhereItIsImposedAndOnThoseItReaches() {
        Scenario scenario = STAGE.scenario("{id: dark, type: ban, platform: old, where: [north], from: 2025-01-05,"
                + " enforcement: 80 %, circumvention: 25 %}");
        World world = Scenarios.at(Scenarios.world(scenario), scenario, 60);
        int[] cutOff = new int[2];
        int[] users = new int[2];
        for (int user = 0; user < world.population().size(); user++) {
            int region = world.population().region(user);
            users[region]++;
            cutOff[region] += world.darkness(user, OLD) == 1 ? 1 : 0;
        }
        assertEquals(0, cutOff[SOUTH]);
        double share = 0.8 * 0.75;
        assertEquals(share, (double) cutOff[NORTH] / users[NORTH], 4 * Math.sqrt(share * (1 - share) / users[NORTH]));
    }

    @Test
    void attentionReachesPeopleForItsTimeAndSignalsDefianceIfItDoes() {
        String wave = "{id: wave, type: attention, platform: refuge, where: [south], from: 2025-01-06T03:00,"
                + " until: 2025-01-06T12:00, reach: 4 %, salience: 0.2 /d, defiance: true}";
        STAGE.assertBaseline(STAGE.at(5, 18, wave));
        assertEquals(0.02, STAGE.at(6, 0, wave).media(REFUGE, SOUTH), 1e-15);
        assertEquals(0.5, STAGE.at(6, 0, wave).defiance(REFUGE, SOUTH));
        assertEquals(0.04, STAGE.at(6, 6, wave).media(REFUGE, SOUTH));
        assertEquals(0.2, STAGE.at(6, 6, wave).salience(REFUGE, SOUTH));
        assertEquals(0, STAGE.at(6, 6, wave).media(REFUGE, NORTH));
        assertEquals(1, STAGE.at(6, 6, wave).defiance(REFUGE, SOUTH));
        assertEquals(0, STAGE.at(6, 6, wave).defiance(REFUGE, NORTH));
        assertEquals(0, STAGE.at(6, 6, wave.replace("true", "false")).defiance(REFUGE, SOUTH));
        STAGE.assertBaseline(STAGE.at(6, 12, wave));
    }

    @Test
    void anExtensionMovesTheDeadlineAndWhatPeopleBelieve() {
        String news =
                "{id: news, type: announcement, platform: old, at: 2025-01-05, belief: 70 %, deadline: 2025-01-10}";
        String more = "{id: more, type: extension, platform: old, at: 2025-01-09, deadline: 2025-01-14, belief: 30 %}";
        STAGE.assertBaseline(STAGE.at(4, 18, news, more));
        assertEquals(0.7, STAGE.at(8, 18, news, more).belief(OLD, NORTH));
        assertEquals(1, STAGE.at(8, 18, news, more).eve(OLD, NORTH, 2));
        assertEquals(0.3, STAGE.at(9, 0, news, more).belief(OLD, NORTH));
        assertEquals(0, STAGE.at(9, 0, news, more).eve(OLD, NORTH, 2));
        assertEquals(1, STAGE.at(13, 0, news, more).eve(OLD, NORTH, 2));
        assertEquals(0, STAGE.at(14, 0, news, more).eve(OLD, NORTH, 2));
    }

    @Test
    void anInstallBlockKeepsNewAccountsOutAndNobodyElse() {
        String block = "{id: stores, type: install-block, platform: old, where: [south], from: 2025-01-05T21:00,"
                + " until: 2025-01-07}";
        assertEquals(1, STAGE.at(5, 12, block).entry().installable(OLD, SOUTH));
        assertEquals(0.5, STAGE.at(5, 18, block).entry().installable(OLD, SOUTH));
        assertEquals(0, STAGE.at(6, 0, block).entry().installable(OLD, SOUTH));
        assertEquals(1, STAGE.at(6, 0, block).entry().installable(OLD, NORTH));
        assertEquals(0, STAGE.at(6, 0, block).dark(OLD, SOUTH));
        STAGE.assertBaseline(STAGE.at(7, 0, block));
    }

    @Test
    void aReversalEndsTheBanEarly() {
        String back = "{id: back, type: reversal, reverses: dark, at: 2025-01-09T09:00, trust_loss: 0.4 utils,"
                + " belief: 15 %, win_back: 0.3 /d, push: 1 d}";
        assertEquals(1, STAGE.at(9, 0, Scenarios.BAN, back).dark(OLD, NORTH));
        Conditions then = STAGE.at(9, 6, Scenarios.BAN, back);
        assertEquals(0.5, then.dark(OLD, NORTH));
        assertEquals(0.15, then.belief(OLD, NORTH));
        assertEquals(0.2, then.offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
        assertEquals(0.15, then.winBack(OLD, NORTH), 1e-15);
        Conditions later = STAGE.at(9, 12, Scenarios.BAN, back);
        assertEquals(0, later.dark(OLD, NORTH));
        assertEquals(0.4, later.offer().discontent(OLD, NORTH, CREATORS));
        assertEquals(0.3, later.winBack(OLD, NORTH));
        assertEquals(0.15, STAGE.at(10, 6, Scenarios.BAN, back).winBack(OLD, NORTH), 1e-15);
        assertEquals(0, STAGE.at(10, 12, Scenarios.BAN, back).winBack(OLD, NORTH));
        assertEquals(0.4, STAGE.at(15, 18, Scenarios.BAN, back).offer().discontent(OLD, NORTH, CREATORS));
    }

    @Test
    void aReversalWithoutATimeHappensWhenTheBanEndsByItself() {
        String back = "{id: back, type: reversal, reverses: dark, trust_loss: 0.6 utils}";
        assertEquals(0, STAGE.at(9, 6, Scenarios.BAN, back).offer().discontent(OLD, NORTH, VIEWERS));
        assertEquals(
                0.6 * 11 / 12, STAGE.at(9, 12, Scenarios.BAN, back).offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
        assertEquals(1 / 12.0, STAGE.at(9, 12, Scenarios.BAN, back).dark(OLD, NORTH), 1e-15);
        assertEquals(0.6, STAGE.at(9, 18, Scenarios.BAN, back).offer().discontent(OLD, NORTH, VIEWERS));
    }

    @Test
    void aReversalActsWhereTheBanDid() {
        String ban = Scenarios.BAN.replace("platform: old", "platform: old, where: [south]");
        String back = "{id: back, type: reversal, reverses: dark, belief: 20 %, win_back: 0.3 /d}";
        assertEquals(0.2, STAGE.at(9, 18, ban, back).belief(OLD, SOUTH));
        assertEquals(0, STAGE.at(9, 18, ban, back).belief(OLD, NORTH));
        assertEquals(0.3, STAGE.at(9, 18, ban, back).winBack(OLD, SOUTH));
        assertEquals(0, STAGE.at(9, 18, ban, back).winBack(OLD, NORTH));
    }

    @Test
    void aReversalEndsAnInstallBlockThatWouldNeverEnd() {
        String block = "{id: stores, type: install-block, platform: old, from: 2025-01-05}";
        String back = "{id: back, type: reversal, reverses: stores, at: 2025-01-07}";
        assertEquals(0, STAGE.at(6, 18, block, back).entry().installable(OLD, NORTH));
        assertEquals(1, STAGE.at(7, 0, block, back).entry().installable(OLD, NORTH));
        assertEquals(0, STAGE.at(7, 0, block).entry().installable(OLD, NORTH));
    }

    @Test
    void aTranslationRisesEvenlyAndStays() {
        assertEquals(0, Course.progress(-1, 4));
        assertEquals(0.25, Course.progress(1, 4));
        assertEquals(1, Course.progress(5, 4));
        assertEquals(0, Course.progress(0, 0));
        assertEquals(1, Course.progress(0.1, 0));
        String ramp = "{id: ramp, type: translation, platform: refuge, from: 2025-01-05, until: 2025-01-07, to: 80 %}";
        assertEquals(0.2, STAGE.at(4, 18, ramp).offer().translation(REFUGE));
        assertEquals(0.2 + 0.6 * 0.125 / 2, STAGE.at(5, 0, ramp).offer().translation(REFUGE), 1e-15);
        assertEquals(0.2 + 0.6 * 1.125 / 2, STAGE.at(6, 0, ramp).offer().translation(REFUGE), 1e-15);
        assertEquals(0.8, STAGE.at(7, 0, ramp).offer().translation(REFUGE), 1e-15);
        assertEquals(0.8, STAGE.at(15, 0, ramp).offer().translation(REFUGE), 1e-15);
        String atOnce = "{id: once, type: translation, platform: refuge, from: 2025-01-05, to: 10 %}";
        assertEquals(0.2, STAGE.at(4, 18, atOnce).offer().translation(REFUGE));
        assertEquals(0.1, STAGE.at(5, 0, atOnce).offer().translation(REFUGE), 1e-15);
    }

    @Test
    void whatAPolicyChangeLeavesHalvesInItsHalfLife() {
        assertEquals(0.5, Course.left(14, 14));
        assertEquals(1, Course.left(0, 3));
        String change = "{id: paywall, type: policy-change, platform: old, at: 2025-01-05, half_life: 3 d,"
                + " salience: 0.4 /d, severity: {creators: 2 utils, others: 1 utils}}";
        STAGE.assertBaseline(STAGE.at(4, 18, change));
        double first = STAGE.at(5, 0, change).offer().discontent(OLD, NORTH, VIEWERS);
        assertEquals(Math.pow(2, -0.125 / 3), first, 1e-15);
        assertEquals(2 * first, STAGE.at(5, 0, change).offer().discontent(OLD, NORTH, CREATORS), 1e-15);
        assertEquals(first / 2, STAGE.at(8, 0, change).offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
        assertEquals(0.4 * first / 4, STAGE.at(11, 0, change).salience(OLD, NORTH), 1e-15);
        String within = change.replace("2025-01-05", "2025-01-05T03:00");
        assertEquals(0.5, STAGE.at(5, 0, within).offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
    }

    @Test
    void beforeAPlatformOpensNobodyCanUseItOrJoin() {
        String opens = "{id: opens, type: platform-opens, platform: refuge, at: 2025-01-05T03:00}";
        assertShut(1, STAGE.at(4, 18, opens));
        assertShut(0.5, STAGE.at(5, 0, opens));
        STAGE.assertBaseline(STAGE.at(5, 6, opens));
    }

    @Test
    void afterAPlatformClosesNobodyCanUseItOrJoin() {
        String closes = "{id: closes, type: platform-closes, platform: refuge, at: 2025-01-05T03:00}";
        STAGE.assertBaseline(STAGE.at(4, 18, closes));
        assertShut(0.5, STAGE.at(5, 0, closes));
        assertShut(1, STAGE.at(15, 18, closes));
    }

    private static void assertShut(double share, Conditions now) {
        for (int region : new int[] {NORTH, SOUTH}) {
            assertEquals(share, now.dark(REFUGE, region));
            assertEquals(1 - share, now.entry().installable(REFUGE, region));
            assertEquals(1, now.enforcement(REFUGE, region));
            assertEquals(0, now.circumvention(REFUGE, region));
            assertEquals(0, now.returnPerDay(REFUGE, region));
        }
        assertEquals(0, now.dark(OLD, NORTH));
    }

    @Test
    void aPlatformThatClosesEmptiesAndTheAccountsRemain() {
        World world =
                Scenarios.after(STAGE.scenario("{id: closes, type: platform-closes, platform: old, at: 2025-01-05}"));
        int accounts = 0;
        for (int user = 0; user < world.population().size(); user++) {
            assertEquals(0, world.accounts().share(user, OLD));
            accounts += world.accounts().holds(user, OLD) ? 1 : 0;
        }
        assertTrue(accounts > 1950, "some are deleted, few");
    }

    @Test
    void thatAnOutageIsOverIsNoticedWithinHours() {
        String outage = "{id: down, type: outage, platform: old, from: 2025-01-08T12:00, until: 2025-01-08T18:00}";
        Scenario scenario = STAGE.scenario(outage);
        Scenario calm = STAGE.scenario();
        double[] kept = new double[18];
        double[] usual = new double[18];
        Scenarios.run(scenario, 1, (world, day, rows) -> kept[WARM_UP + day] = world.timeShare(OLD));
        Scenarios.run(calm, 1, (world, day, rows) -> usual[WARM_UP + day] = world.timeShare(OLD));
        assertEquals(usual[WARM_UP + 6], kept[WARM_UP + 6], 0, "the day before");
        assertEquals(usual[WARM_UP + 8], kept[WARM_UP + 8], 0.03 * usual[WARM_UP + 8], "the day after");
    }

    @Test
    void regionsThatHardlyEverFollowABanDoNotFollowItAtOnce() {
        String ban = "{id: dark, type: ban, platform: old, where: [north], from: 2025-01-05}";
        String copy = "{id: copy, type: copycat-ban, follows: dark, hazard: 0.000000000000000001 /d}";
        assertEquals(1, STAGE.at(6, 0, ban, copy).dark(OLD, NORTH));
        assertEquals(0, STAGE.at(6, 0, ban, copy).dark(OLD, SOUTH));
        assertEquals(0, STAGE.at(15, 18, ban, copy).dark(OLD, SOUTH));
    }

    @Test
    void creatorsGoNowhereWhileTheDoorsAreShut() {
        String opens = "{id: opens, type: platform-opens, platform: refuge, at: 2025-01-10}";
        String move = "{id: stars, type: prominent-move, platform: refuge, at: 2025-01-05, committed: 2 d,"
                + " who: {by: fraction, fraction: 100 %}}";
        int[] accounts = new int[18];
        Scenario scenario =
                Scenarios.small(Map.of("network", "well-mixed", "platforms.refuge.accounts", "0 %"), opens, move);
        Scenarios.run(scenario, 1, (world, day, rows) -> accounts[WARM_UP + day] = holders(world));
        assertEquals(0, accounts[WARM_UP + 6]);
    }

    private static int holders(World world) {
        return (int) IntStream.range(0, world.population().size())
                .filter(user -> world.accounts().holds(user, REFUGE))
                .count();
    }
}
