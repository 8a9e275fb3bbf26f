package org.refugia.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.results.Hash;
import org.refugia.results.Numbers;
import org.refugia.results.Series;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/**
 * Each shipped scenario, small, compared byte for byte with what it gave when last looked at. Refreshed only by
 * {@code mvn test -Dtest=GoldenTest -Dgolden.refresh=true}, in a commit of its own.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theScenarioStillGivesItsRecordedNumbers(Path file) throws IOException {
        Overrides small = new Overrides(Map.of("population.agents", "800"), List.of(), List.of());
        ScenarioFile scenario = ScenarioReader.read(file, small);
        StringBuilder found = new StringBuilder("run,date,platform,measure,value\n");
        scenario.variants().forEach((variant, each) -> {
            Series series = Simulation.run(each, Seeds.of(Seeds.ofReplicate(1, 1)), List.of());
            for (Series.Row row : series.rows()) {
                if (row.segment().equals(Series.ALL)
                        && row.region().equals(Series.ALL)
                        && row.date().toEpochDay() % 14 == 0) {
                    found.append("%s/1,%s,%s,%s,%s\n"
                            .formatted(variant, row.date(), row.platform(), row.measure(), Numbers.text(row.value())));
                }
            }
            StringWriter all = new StringWriter();
            series.write(variant + "/1", all);
            found.append("%s/1: SHA-256 of all %d rows %s\n"
                    .formatted(variant, series.rows().size(), Hash.of(all.toString())));
        });
        Path golden = FOLDER.resolve(file.getFileName().toString().replace(".yaml", ".csv"));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(golden, found);
        }
        assertEquals(Files.readString(golden), found.toString());
    }
}
