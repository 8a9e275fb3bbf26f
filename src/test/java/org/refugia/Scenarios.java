package org.refugia;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.SocialGraph;
import org.refugia.observe.Recorder;
import org.refugia.population.Population;
import org.refugia.random.Draws;
import org.refugia.results.Series;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.shock.Timelines;
import org.refugia.world.Moves;
import org.refugia.world.Platforms;
import org.refugia.world.World;

/** Small scenarios for tests, and worlds made from them. */
public final class Scenarios {
    /** Ban of 14 hours that begins at 22:30, on steps of six hours. */
    public static final String BAN = "{id: dark, type: ban, platform: old, from: 2025-01-08T22:30,"
            + " until: 2025-01-09T12:30, enforcement: 100 %, circumvention: 0 %}";

    /** Where everybody is. */
    public static final String OLD = "old: {accounts: 100 %, quality: 1.0, languages: [en]}";

    /** Where many are besides. */
    public static final String RIVAL = "rival: {accounts: 60 %, quality: 0.6}";

    /** Where few are, and in another language. */
    public static final String REFUGE = "refuge: {accounts: 1 %, quality: 0.5, languages: [zh], friction: 0.5 utils}";

    /** News of a refuge in which people signal defiance. */
    public static final String WAVE = "{id: wave, type: attention, platform: refuge, from: 2025-01-06,"
            + " until: 2025-01-10, reach: 10 %, defiance: true}";

    private static final String SMALL = """
            id: small
            title: Small
            question: Does it hold?
            time: {start: 2025-01-01, end: 2025-01-16, step: 6 h, zone: America/New_York, warm_up: 2 d}
            population:
              agents: 2000
              regions: {north: 60 %, south: 40 %}
              segments:
                viewers: {share: 90 %, sessions: {dist: lognormal, median: 6 /d, spread: 2.0}, reactance: {share: 20 %}}
                creators: {share: 10 %, role: creator, posts: 0.6 /d, cross_posting: 45 %}
              languages: {en: 80 %, zh: 20 %}
            network: {type: regular, degree: 8}
            outputs: {by: [platform, segment, region]}
            """;

    private Scenarios() {}

    /** 2,000 viewers and creators in two regions on three platforms for 15 days, and the shocks given. */
    public static Scenario small(String... shocks) {
        return small(Map.of(), shocks);
    }

    /** The same with some values set by path, as {@code --set} does. */
    public static Scenario small(Map<String, String> set, String... shocks) {
        return file(set, shocks).variants().get(ScenarioFile.AS_HAPPENED);
    }

    /** The same with all its variants. */
    public static ScenarioFile file(Map<String, String> set, String... shocks) {
        return file(List.of(OLD, RIVAL, REFUGE), set, shocks);
    }

    /** The same on other platforms. */
    public static ScenarioFile file(List<String> platforms, Map<String, String> set, String... shocks) {
        String lists =
                "platforms: {%s}\nshocks: [%s]\n".formatted(String.join(", ", platforms), String.join(", ", shocks));
        return read(SMALL + lists, set);
    }

    /** Reads a scenario's text. */
    public static ScenarioFile read(String text, Map<String, String> set) {
        return ScenarioReader.parse(text, "test.yaml", Path.of("."), new Overrides(set, List.of(), List.of()));
    }

    /** People who hold their first accounts and have spent no time yet, at the beginning of the warm-up. */
    public static World world(Scenario scenario) {
        return world(scenario, Simulation.graph(scenario, Seeds.of(1)));
    }

    /** The same with ties of one's own. */
    public static World world(Scenario scenario, SocialGraph graph) {
        Seeds seeds = Seeds.of(1);
        Draws people = new Draws(seeds.population());
        Draws behaviour = new Draws(seeds.behaviour());
        Population population = new Population(scenario.population(), people);
        return new World(
                scenario.time().calendar(),
                population,
                graph,
                new Platforms(scenario.platforms(), population),
                Timelines.of(scenario.shocks(), scenario.time().calendar(), behaviour),
                scenario.dynamics(),
                people,
                behaviour);
    }

    /** Takes a world to the beginning of a step, and lets the shocks of the scenario shape its conditions. */
    public static World at(World world, Scenario scenario, int step) {
        world.begin(step);
        scenario.shocks().forEach(shock -> shock.shape(world.conditions()));
        return world;
    }

    /** Lets a user spend a share of their time on a platform, and the rest elsewhere; gives them an account. */
    public static void spend(World world, int user, int platform, double share) {
        world.grant(user, platform);
        world.intentions().spend(user);
        world.intentions().setShare(platform, share);
        world.spend(world.intentions().size() - 1);
    }

    /** Lets users spend all their time on a platform. */
    public static void live(World world, int platform, int... users) {
        for (int user : users) {
            spend(world, user, platform, 1);
        }
    }

    /** Who means to open an account on a platform, in the order in which they were proposed. */
    public static List<Integer> registering(World world, int platform) {
        Moves moves = world.intentions().registrations();
        return IntStream.range(0, moves.size())
                .filter(i -> moves.platform(i) == platform)
                .map(moves::user)
                .boxed()
                .toList();
    }

    /** Runs a scenario. */
    public static Series run(Scenario scenario, long seed, Recorder... recorders) {
        return Simulation.run(scenario, Seeds.of(seed), List.of(recorders));
    }

    /** Runs a scenario and returns the world as its last step left it. */
    public static World after(Scenario scenario) {
        World[] last = new World[1];
        run(scenario, 1, (world, day, rows) -> last[0] = world);
        return last[0];
    }

    /** A series as it stands in the result. */
    public static String csv(Series series) {
        StringWriter text = new StringWriter();
        series.write("run", text);
        return text.toString();
    }
}
