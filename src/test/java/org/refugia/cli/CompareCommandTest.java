package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.analysis.SmallSweep;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    private Answer refugia(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Refugia.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString(), err.toString());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String name, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "scenarios/two-platforms.yaml", "--no-charts", "-q", "--out", at(name)));
        arguments.addAll(List.of(
                "--set", "population.agents=100", "--set", "time.end=2025-03-10", "--without", "rally", "-n", "2"));
        arguments.addAll(List.of(more));
        Answer answer = refugia(arguments.toArray(new String[0]));
        assertEquals(0, answer.code(), answer.err());
    }

    private void sweep(String name, String unit, double value) {
        SmallSweep.at(folder.resolve(name))
                .design("grid")
                .factor("w", "weight", "1", "2")
                .points(List.of(List.of("1"), List.of("2")))
                .measure("left", unit, (variant, point, replicate) -> value + replicate)
                .write();
    }

    @Test
    void runsOfTheSameSeedArePairedAndTheirInputsTold() {
        run("a");
        run("b", "--set", "choice.terms.habit.weight=3");
        Answer answer = refugia("compare", at("a"), at("b"), "--measure", "dau(big)", "--variant", "as-happened");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out().contains("inputs/resolved.yaml: choice.terms\n    - habit: {weight: 1.5"), answer.out());
        assertTrue(answer.out().contains("    + habit: {weight: 3"), answer.out());
        assertTrue(answer.out().contains("as-happened  dau(big)  2025-03-09"), answer.out());
        assertTrue(answer.out().contains("as-happened  dau(big)  peak"), answer.out());
        assertTrue(answer.out().contains("2 pairs"), answer.out());
        assertFalse(answer.out().contains("no-shocks"), answer.out());
    }

    @Test
    void runsOfOtherSeedsAreComparedAsIndependentOnTheLastDayOfBoth() {
        run("a");
        run("c", "--seed", "2", "--set", "time.end=2025-03-05");
        Answer answer = refugia("compare", at("a"), at("c"), "--measure", "dau(big)");
        assertTrue(answer.out().contains("manifest.json: seed\n    - 1\n    + 2"), answer.out());
        assertTrue(answer.out().contains("dau(big)  2025-03-04"), answer.out());
        assertTrue(answer.out().contains("2 and 2, unpaired"), answer.out());
    }

    @Test
    void sweepsAreComparedPointByPoint() {
        sweep("a", "people", 1);
        sweep("b", "people", 4);
        sweep("c", "people", 1);
        Answer answer = refugia("compare", at("a"), at("b"), at("c"));
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out()
                        .contains("as-happened  left     w=2          3         6           3  3 to 3         3 pairs"),
                answer.out());
        assertTrue(answer.out().contains("manifests and resolved scenarios say the same"), answer.out());
        assertFalse(refugia("compare", at("a"), at("b"), "-q").out().contains("manifests"));
    }

    @Test
    void aPageOfTheComparisonIsWrittenWhereAsked() throws IOException {
        sweep("a", "people", 1);
        sweep("b", "people", 4);
        Path page = Path.of(at("c.html"));
        Answer answer = refugia("compare", at("a"), at("b"), "--html", page.toString());
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().endsWith("Brief: " + page + "\n"), answer.out());
        assertTrue(Files.readString(page).contains("left in as-happened, w=2: 6 instead of 3 people"));
    }

    @Test
    void withJsonItAnswersWithOneDocument() {
        sweep("a", "people", 1);
        sweep("b", "people", 4);
        Map<?, ?> document = new Gson()
                .fromJson(refugia("compare", at("a"), at("b"), "--json").out(), Map.class);
        assertEquals(at("a"), document.get("reference"));
        Map<?, ?> compared = (Map<?, ?>) ((List<?>) document.get("compared")).get(0);
        Map<?, ?> row = (Map<?, ?>) ((List<?>) compared.get("comparisons")).get(0);
        assertEquals(3.0, row.get("difference"));
        assertEquals(true, row.get("paired"));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        sweep("a", "people", 1);
        sweep("b", "%", 1);
        Answer answer = refugia("compare", at("a"), at("b"));
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("has no measure in common with " + at("a")), answer.err());
        answer = refugia("compare", at("a"), at("a"), "--measure", "right");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("they share the measures left"), answer.err());
        answer = refugia("compare", at("a"), at("nowhere"));
        assertEquals(3, answer.code());
        assertEquals(2, refugia("compare", at("a")).code());
    }

    @Test
    void aSweepIsNotComparedWithARun() {
        run("a");
        sweep("b", "people", 1);
        Answer answer = refugia("compare", at("a"), at("b"));
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains(at("b") + "  error  is a sweep, but " + at("a") + " is none"), answer.err());
    }
}
