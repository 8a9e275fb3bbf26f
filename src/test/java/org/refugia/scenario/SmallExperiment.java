package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Experiments for tests, written beside a small scenario. */
final class SmallExperiment {
    /** Recorded from 1 January to 28 February: 59 days. */
    static final String SCENARIO = """
            id: small
            title: Small
            question: Does it read?
            time: {start: 2025-01-01, end: 2025-03-01}
            population:
              agents: 100
              regions: {north: 60 %, south: 40 %}
              segments: {young: {share: 40 %}, old: {share: 60 %}}
            network: {type: social, mean_degree: 10}
            platforms:
              home:   {title: Home, accounts: 100 %, quality: 1.0}
              refuge: {accounts: {value: 2 %, range: [1 %, 4 %], source: Somebody (2020)}, quality: 0.5}
            choice: {terms: {contacts: {weight: 1.0}, habit: {weight: 1.5, build: 7 d, fade: 35 d}}}
            shocks:
              - {id: ban, type: ban, platform: home, from: 2025-02-01, until: 14 d}
              - {id: back, type: reversal, reverses: ban}
            observations:
              - {id: seen, measure: dau, platform: refuge, cohort: {registered: {from: 2025-02-01, until: 2025-02-10}}, source: x, data: {2025-02-12: 3}}
            variants:
              calm: {without: [ban, back]}
              as-happened: {}
              longer: {set: {shocks.ban.until: 20 d}}
            """;

    /** Line 6 is the first key under what every experiment says. */
    static final String HEAD = """
            schema: experiment/1
            id: sweep
            title: Sweep
            question: Does it read?
            scenario: small.yaml
            """;

    /** Two settings of six points, after a head. */
    static final String BODY = """
            variants: [no-shocks, as-happened]
            replicates: {count: 2, seed: 7}
            levers:
              - {path: shocks.ban.until, values: [3 d, 7 d]}
            vary:
              - {path: registration.per_exposure, range: [0.01, 0.03]}
              - {path: choice.terms.contacts.weight, values: [0.5, 1]}
            design: {type: grid, levels: 3}
            measures:
              - {id: kept, of: "dau(refuge, ban.end + 7 d)"}
              - peak(dau(refuge))
            curves: [dau(refuge)]
            """;

    private final Path folder;

    /** Writes into a folder. */
    SmallExperiment(Path folder) {
        this.folder = folder;
        write("small.yaml", SCENARIO);
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExperimentFile read(String body) {
        return read(body, Overrides.NONE);
    }

    ExperimentFile read(String body, Overrides overrides) {
        return ExperimentReader.read(write("sweep.yaml", HEAD + body), ExperimentOptions.of(overrides));
    }

    ExperimentFile read(String body, int replicates, int seed) {
        return ExperimentReader.read(
                write("sweep.yaml", HEAD + body),
                new ExperimentOptions(Overrides.NONE, OptionalInt.of(replicates), OptionalInt.of(seed)));
    }

    /** What is wrong, file names without their folder. */
    List<String> problems(String body) {
        return problems(body, Overrides.NONE);
    }

    List<String> problems(String body, Overrides overrides) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> read(body, overrides));
        return texts(refused.problems());
    }

    List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    /** What a value is set to on the command line. */
    static Overrides set(String path, String value) {
        return new Overrides(Map.of(path, value), List.of(), List.of());
    }
}
