package org.refugia.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refugia.Scenarios;
import org.refugia.choice.UtilityTerm;
import org.refugia.contract.Examples;
import org.refugia.observe.Recorder;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/**
 * A scenario of 300 users and 12 days, drawn from the whole language by a seed, in parts that can be put in another
 * order or left out.
 *
 * @param seed       the scenario's seed, and that of its runs
 * @param head       calendar, people, network and rules
 * @param terms      terms of the utility
 * @param platforms  platforms
 * @param shocks     shocks
 */
record RandomScenario(int seed, String head, List<String> terms, List<String> platforms, List<String> shocks) {
    private static final String[] NETWORKS = {
        "well-mixed",
        "{type: erdos-renyi, mean_degree: 8}",
        "{type: erdos-renyi, mean_degree: 6, directed: true}",
        "{type: regular, degree: 6}",
        "{type: watts-strogatz, degree: 6, rewiring: 0.1}",
        "{type: barabasi-albert, ties: 3}",
        "{type: social, mean_degree: 10}",
        "{type: block, by: region, mean_degree: 8, within: 80 %}"
    };

    private static final String HEAD = """
            id: random
            title: Random
            question: Does it hold?
            time: {start: 2025-01-01, end: 2025-01-13, step: %s, zone: America/New_York, warm_up: %s}
            population:
              agents: 300
              regions: {north: 60 %%, south: 40 %%}
              segments:
                viewers: {share: 80 %%, sessions: {dist: lognormal, median: 6 /d, spread: 2.0}, reactance: {share: 20 %%}}
                creators: {share: 20 %%, role: creator, posts: 0.6 /d, cross_posting: 45 %%}
              languages: {en: 80 %%, zh: 20 %%}
            network: %s
            registration: %s
            outputs: {by: [platform, segment, region]}
            choice:
              homing: %s
              outside: %s
              reconsider: {rate: %s /d}
            """;

    /** Homes and zealots make who is where depend on the order in the file; scenarios without them do not. */
    static RandomScenario withoutHomes(int seed) {
        return of(seed, false);
    }

    static RandomScenario of(int seed) {
        return of(seed, true);
    }

    private static RandomScenario of(int seed, boolean withHomes) {
        Lots lots = new Lots(seed);
        String homing = lots.oneOf("multi", "single", "imitate", exit(lots));
        boolean homes = withHomes & (lots.chance(0.3) | homing.equals("imitate"));
        String head = HEAD.formatted(
                lots.oneOf("3 h", "6 h", "12 h", "1 d"),
                lots.oneOf("0 d", "2 d"),
                lots.oneOf(NETWORKS),
                registration(lots),
                homing,
                lots.oneOf("0 utils", "0 utils", "0.5 utils", "none"),
                lots.oneOf("0.14", "0.5", "2"));
        List<String> ids =
                lots.shuffled(List.of("old", "rival", "refuge", "fourth")).subList(0, 2 + lots.below(3));
        List<String> all = new ArrayList<>(ids);
        if (!all.contains("old")) {
            all.set(0, "old");
        }
        return new RandomScenario(seed, head, terms(lots), platforms(lots, all, homes), shocks(lots, all));
    }

    private static String exit(Lots lots) {
        return "{rule: exit, contacts: %d, fraction: %d %%}".formatted(lots.below(3), lots.oneOf(0, lots.below(30)));
    }

    private static String registration(Lots lots) {
        return switch (lots.below(4)) {
            case 0 -> "{rule: hazard, per_exposure: %s}".formatted(lots.between(0, 0.2));
            case 1 ->
                lots.oneOf(
                        "{rule: threshold, threshold: {dist: uniform, from: 0, to: 1}}",
                        "{rule: threshold, of: number, threshold: 2}");
            case 2 -> lots.oneOf("bass", "{rule: bass, among: contacts}");
            default -> "{rule: independent-cascade, transmission: %d %%}".formatted(lots.below(101));
        };
    }

    private static List<String> terms(Lots lots) {
        return Examples.words(UtilityTerm.class).words().keySet().stream()
                .filter(word -> lots.chance(0.7))
                .map(word -> word + ": {}")
                .toList();
    }

    private static List<String> platforms(Lots lots, List<String> ids, boolean homes) {
        List<String> platforms = new ArrayList<>();
        for (String id : ids) {
            int accounts = id.equals("old") ? 70 + lots.below(31) : lots.oneOf(0, lots.below(10), lots.below(70));
            String home = homes ? ", home: " + Math.min(accounts, 90 / ids.size()) + " %" : "";
            String first = lots.chance(0.4) ? ", first_adopters: {by: number, count: " + lots.below(20) + "}" : "";
            String zealots = homes && lots.chance(0.3) ? ", zealots: {by: number, count: " + lots.below(9) + "}" : "";
            platforms.add(
                    "%s: {accounts: %d %%, quality: %s, languages: [%s], friction: %s utils, attention: %s /d, translation: %d %%, moderation: %d %%, privacy_risk: %d %%%s%s%s%s}"
                            .formatted(
                                    id,
                                    accounts,
                                    lots.between(0, 1.5),
                                    lots.oneOf("en", "zh", "en, zh"),
                                    lots.between(0, 1),
                                    lots.oneOf(0.0, lots.between(0, 0.1)),
                                    lots.below(101),
                                    lots.below(101),
                                    lots.below(101),
                                    lots.oneOf("", ", capacity: 20 %"),
                                    home,
                                    first,
                                    zealots));
        }
        return platforms;
    }

    private static List<String> shocks(Lots lots, List<String> platforms) {
        RandomShock shock = new RandomShock(lots, platforms);
        List<String> words = List.copyOf(RandomShock.words().words().keySet());
        List<String> shocks = new ArrayList<>();
        for (int count = lots.below(6); count > 0; count--) {
            shocks.add(shock.of(words.get(lots.below(words.size())), "shock-" + count));
        }
        boolean hang = shocks.stream().anyMatch(each -> each.contains(": " + RandomShock.TARGET));
        if (hang) {
            shocks.add(shock.target());
        }
        return shocks;
    }

    RandomScenario with(List<String> otherTerms, List<String> otherPlatforms, List<String> otherShocks) {
        return new RandomScenario(seed, head, otherTerms, otherPlatforms, otherShocks);
    }

    RandomScenario withShocks(List<String> others) {
        return with(terms, platforms, others);
    }

    Scenario scenario() {
        return Scenarios.read(text(), Map.of()).variants().get(ScenarioFile.AS_HAPPENED);
    }

    Series run(Recorder... recorders) {
        return Scenarios.run(scenario(), seed, recorders);
    }

    String text() {
        return head
                + "  terms: {" + String.join(", ", terms) + "}\n"
                + list("platforms: {", platforms, "}\n")
                + list("shocks: [", shocks, "]\n");
    }

    private static String list(String open, List<String> items, String close) {
        return open + String.join(",\n  ", items) + close;
    }

    /** For messages: whatever is needed to do it again. */
    @Override
    public String toString() {
        return "seed " + seed + ":\n" + text();
    }
}
