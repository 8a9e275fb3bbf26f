package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of two experiments go into one folder only if all is the same that makes them what they are. */
class ExperimentIdentityTest {
    private static final String BODY = """
            title: T
            question: Q?
            look_for: [a]
            sources: [s]
            variants: {no-shocks: {}, lax: {set: {shocks.ban.enforcement: 50 %}}}
            replicates: {count: 6, seed: 7}
            levers:
              - {path: shocks.ban.until, values: [3 d, 7 d]}
            vary:
              - {path: registration.per_exposure, range: [0.01, 0.03]}
              - {path: choice.terms.habit.build, values: [3 d, 7 d]}
            design: {type: latin-hypercube, points: 4, seed: 7}
            constraints: ["registration.per_exposure < 0.035"]
            measures: [{id: kept, of: "dau(refuge, ban.end + 7 d)"}, peak(dau(refuge))]
            curves: [dau(refuge)]
            """;

    @TempDir
    private Path folder;

    private SmallExperiment small;

    @BeforeEach
    void write() {
        small = new SmallExperiment(folder);
    }

    private Map<String, String> identity(String body) {
        String head = "schema: experiment/1\nid: sweep\nscenario: small.yaml\n";
        return ExperimentReader.read(small.write("sweep.yaml", head + body), ExperimentOptions.NONE)
                .identity();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: T                | title: Another
            question: Q?            | question: Another?
            look_for: [a]           | look_for: [b, c]
            sources: [s]            | sources: [t]
            count: 6                | count: 9
            values: [3 d, 7 d]}     | values: [ 3 d , 7 d ], scale: linear, also: []}
            peak(dau(refuge))       | "peak(dau(refuge))"
            points: 4, seed: 7      | seed: 7, points: 4
            """)
    void wordsAndTheNumberOfReplicatesMayChange(String before, String after) {
        assertEquals(identity(BODY), identity(BODY.replace(before, after)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {no-shocks: {}, lax: {set: {shocks.ban.enforcement: 50 %}}} | {lax: {set: {shocks.ban.enforcement: 50 %}}, no-shocks: {}} | variants
            enforcement: 50 %       | enforcement: 60 %                         | variants.lax
            lax: {set               | laxer: {set                               | variants
            seed: 7}\\nlevers       | seed: 8}\\nlevers                         | replicates.seed
            count: 6, seed: 7       | count: 6, seed: 7, stop_when: {measure: kept, half_width: 5} | replicates.stop_when
            values: [3 d, 7 d]}\\nvary | values: [3 d, 8 d]}\\nvary             | levers.shocks.ban.until
            [0.01, 0.03]            | [0.01, 0.02]                              | vary.registration.per_exposure
            range: [0.01, 0.03]     | range: [0.01, 0.03], scale: log           | vary.registration.per_exposure
            build, values           | build, also: [choice.terms.habit.fade], values | vary.choice.terms.habit.build
            points: 4               | points: 5                                 | design
            points: 4, seed: 7      | points: 4, seed: 8                        | design
            per_exposure < 0.035    | per_exposure < 0.02                       | constraints
            ban.end + 7 d           | ban.end + 8 d                             | measures.kept
            id: kept                | id: held                                  | measures
            curves: [dau(refuge)]   | curves: [dau(home)]                       | curves
            """)
    void everythingElseIsPartOfIt(String before, String after, String named) {
        String changed = BODY.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
        assertFalse(changed.equals(BODY), before);
        Map<String, String> old = identity(BODY);
        Map<String, String> now = identity(changed);
        assertNotEquals(old.get(named), now.get(named));
    }

    @Test
    void theOrderOfWhatIsVariedAndAskedIsPartOfIt() {
        Map<String, String> before = identity(BODY);
        String vary = "  - {path: registration.per_exposure, range: [0.01, 0.03]}\n";
        String build = "  - {path: choice.terms.habit.build, values: [3 d, 7 d]}\n";
        assertNotEquals(
                before.get("vary"),
                identity(BODY.replace(vary + build, build + vary)).get("vary"));
        assertNotEquals(
                before.get("measures"),
                identity(BODY.replace(
                                "[{id: kept, of: \"dau(refuge, ban.end + 7 d)\"}, peak(dau(refuge))]",
                                "[peak(dau(refuge)), {id: kept, of: \"dau(refuge, ban.end + 7 d)\"}]"))
                        .get("measures"));
    }

    @Test
    void theScenarioIsPartOfItButItsTitlesAreNot() {
        Map<String, String> before = identity(BODY);
        small.write(
                "small.yaml",
                SmallExperiment.SCENARIO.replace("title: Home", "title: Other").replace("Small", "Big"));
        assertEquals(before, identity(BODY));
        small.write("small.yaml", SmallExperiment.SCENARIO.replace("mean_degree: 10", "mean_degree: 12"));
        assertEquals("10", before.get("network.mean_degree"));
        assertEquals("12", identity(BODY).get("network.mean_degree"));
    }

    @Test
    void severalThreadsReadCellsAtOnce() {
        ExperimentFile file = small.read(SmallExperiment.BODY);
        List<Scenario> alone = file.points().stream()
                .map(point -> file.cell("as-happened", point).scenario())
                .toList();
        List<Scenario> together = IntStream.range(0, 1200)
                .parallel()
                .mapToObj(
                        i -> file.cell("as-happened", file.points().get(i % 12)).scenario())
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertEquals(alone.get(i % 12), together.get(i));
        }
    }
}
