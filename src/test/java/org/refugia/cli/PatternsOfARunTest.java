package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the scenario file to the table, the line and the reproduction. */
class PatternsOfARunTest {
    private static final String LINE = "Patterns: 1 of 2 inside what was observed (not P2)";

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = folder.resolve("small.yaml");
        Files.writeString(scenario, """
                id: small
                title: Small
                question: Is it scored?
                time: {start: 2025-01-01, end: 2025-01-21}
                population: {agents: 200}
                network: {type: regular, degree: 6}
                platforms: {home: {accounts: 100 %, quality: 2}, other: {accounts: 50 %, quality: 0}}
                shocks: [{id: ban, type: ban, platform: home, from: 2025-01-10, until: 2025-01-12}]
                patterns:
                  - {id: P9, says: "People come back, as always", use: fitted, source: Somebody, observed: [0.5, 1.1],
                     measure: "dau(home, end) / dau(home, 2025-01-08)"}
                  - {id: P2, says: Nobody is left on the day of the ban, use: holdout, source: Somebody, observed: [3000, 4000],
                     measure: "dau(home, ban) / dau(home, 2025-01-08)"}
                """);
    }

    private Answer run(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", scenario.toString(), "-n", "2", "--no-charts", "--out"));
        arguments.add(out().toString());
        arguments.addAll(List.of(more));
        return Answer.of(arguments.toArray(new String[0]));
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void theyStandInATableOfTheFolderAndInALine() throws IOException {
        Answer answer = run();
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("\n" + LINE + "\n"), answer.out());
        String readme = Files.readString(out().resolve("README.txt"));
        assertTrue(readme.contains("\n\n" + LINE + "\n\n"), readme);
        assertTrue(readme.contains("\npatterns.csv "), readme);
        List<String> table = Files.readAllLines(out().resolve("patterns.csv"));
        assertEquals(3, table.size());
        assertTrue(
                table.get(1).startsWith("P9,\"People come back, as always\",as-happened,1,0.5,1.1,fitted,Somebody,2,"),
                table.get(1));
        assertTrue(table.get(1).endsWith(",inside"), table.get(1));
        assertTrue(Files.readString(out().resolve("manifest.json")).contains("\"patterns.csv\""));
        assertTrue(Files.readString(out().resolve("datapackage.json")).contains("\"patterns.csv\""));
        assertTrue(Files.readString(out().resolve("inputs/resolved.yaml")).contains("variant: as-happened"));
    }

    @Test
    void theyAreReproducedAndComparedLikeAnyTable() throws IOException {
        run();
        Answer same = Answer.of("reproduce", out().toString());
        assertEquals(0, same.code(), same.err());
        assertTrue(same.out().contains("7 tables"), same.out());
        Path table = out().resolve("patterns.csv");
        Files.writeString(table, Files.readString(table).replace(",inside", ",outside"));
        Answer changed = Answer.of("reproduce", out().toString());
        assertEquals(6, changed.code(), changed.out());
        assertTrue((changed.out() + changed.err()).contains("patterns.csv"), changed.out() + changed.err());
        Answer compared = Answer.of("compare", out().toString(), out().toString());
        assertTrue(compared.out().contains("  compared: Patterns: 0 of 2 inside"), compared.out());
    }

    @Test
    void theAnswerForProgramsHasThemAll() {
        Map<?, ?> document = new Gson().fromJson(run("--json").out(), Map.class);
        List<?> patterns = (List<?>) document.get("patterns");
        assertEquals(2, patterns.size());
        Map<?, ?> first = (Map<?, ?>) patterns.get(0);
        assertEquals("P9", first.get("id"));
        assertEquals("inside", first.get("verdict"));
        assertEquals(0.5, first.get("low"));
        assertTrue((Double) first.get("median") > 0.5);
    }

    @Test
    void withoutTheirVariantThereIsNoTable() throws IOException {
        Answer answer = run("--variant", "no-shocks");
        assertEquals(0, answer.code(), answer.err());
        assertFalse(answer.out().contains("Patterns"), answer.out());
        assertFalse(Files.exists(out().resolve("patterns.csv")));
        assertFalse(Files.readString(out().resolve("README.txt")).contains("patterns"));
        assertEquals(0, Answer.of("reproduce", out().toString()).code());
    }

    @Test
    void otherPeopleAreScoredToo() {
        Answer answer = run("--people", "100");
        assertTrue(answer.out().contains("\n" + LINE + "\n"), answer.out());
    }

    @Test
    void theLanguageExplainsThem() {
        assertTrue(Answer.of("explain", "patterns").out().contains("scored after its runs"));
        assertTrue(Answer.of("explain", "patterns.P9.observed").out().contains("least and greatest"));
        assertTrue(Answer.of("list", "parameters").out().contains("patterns"));
    }
}
