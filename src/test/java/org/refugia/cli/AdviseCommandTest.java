package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.analysis.SmallSweep;

class AdviseCommandTest {
    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    /** Differences of 0, 10 and 20 people to a counterfactual of 200, and of 1 % always. */
    @BeforeEach
    void sweep() {
        SmallSweep.at(folder)
                .design("grid")
                .factor("w", "weight", "2")
                .points(List.of(List.of("2")))
                .measure(
                        "dau(p, end)",
                        "people",
                        (variant, point, replicate) ->
                                200 + (variant.equals(SmallSweep.WITH) ? 10 * (replicate - 1) : 0))
                .measure("left", "%", (variant, point, replicate) -> variant.equals(SmallSweep.WITH) ? 1 : 0)
                .write();
    }

    private Answer advise(String... more) {
        List<String> arguments = new ArrayList<>(List.of("advise", folder.toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Refugia.execute(
                arguments.toArray(new String[0]), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString(), err.toString());
    }

    @Test
    void itSaysHowManyReplicatesAreEnoughWhereItTakesMost() { // s = 10, h = 2
        Answer answer = advise("--half-width", "2", "--measure", "dau(p, end)");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("Differences to no-shocks"), answer.out());
        assertTrue(answer.out().contains("point 1: w=2"), answer.out());
        assertTrue(answer.out().endsWith("99 replicates are enough for all of these.\n"), answer.out());
        assertEquals("", answer.err());
    }

    @Test
    void quietItAnswersWithTheNumberAlone() {
        assertEquals(
                "99\n",
                advise("--half-width", "1 %", "--relative", "-q", "--measure", "dau(p, end)")
                        .out());
        assertEquals("unknown\n", advise("--half-width", "0.0001", "-q").out());
    }

    @Test
    void withJsonItAnswersWithOneDocument() {
        Map<?, ?> document =
                new Gson().fromJson(advise("--half-width", "2", "--json").out(), Map.class);
        assertEquals(99.0, document.get("replicates"));
        assertEquals(2, ((List<?>) document.get("advice")).size());
        assertEquals(99.0, ((Map<?, ?>) ((List<?>) document.get("advice")).get(0)).get("needed"));
    }

    @Test
    void oneNumberForSeveralUnitsIsRemarkedOn() {
        assertTrue(advise("--half-width", "2").err().contains("note: measures have several units"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--half-width=0.05 --relative       | --half-width is '0.05', must be a share such as '5 %' above 0; did you mean '5 %'?",
                "--half-width=much                  | --half-width is 'much', must be a number in the unit of the measure, above 0",
                "--half-width=0                     | must be a number in the unit of the measure, above 0",
                "--half-width=2 --measure=dau       | --measure: there is no 'dau'; there are dau(p, end), left",
                "--half-width=2 --variant=no-shocks | --variant: 'no-shocks' is not compared",
                "--half-width=2 --set=a=1           | --set, --people and --without change a scenario",
                "-q                                 | Missing required option: '--half-width=H'"
            })
    void wrongUseIsExplained(String arguments, String message) {
        Answer answer = advise(arguments.split(" "));
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains(message), answer.err());
    }

    @Test
    void aFolderWithoutResultsIsNoInput(@TempDir Path empty) {
        folder = empty;
        Answer answer = advise("--half-width", "2");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("is not a result folder"), answer.err());
    }
}
