package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static Answer verify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Answer.of(all);
    }

    @Test
    void itPrintsClaimExpectedFoundAndWithin() {
        Answer answer = verify("--only", "0 … 99");
        assertEquals(ExitCode.DONE, answer.code(), answer.err());
        assertTrue(answer.out().contains("Granovetter (1978)"), answer.out());
        assertTrue(
                answer.out().matches("(?s).*passed +thresholds 0 … 99.*expected +100 +found +100 +exact.*"),
                answer.out());
        assertTrue(answer.out().contains("1 claims: 1 passed, 0 failed, 0 skipped."), answer.out());
    }

    @Test
    void itAnswersAsOneJsonDocument() {
        Answer answer = verify("--json", "--only", "the 1 becomes 2");
        assertEquals(ExitCode.DONE, answer.code());
        assertTrue(answer.out().startsWith("["), answer.out());
        assertTrue(answer.out().contains("\"outcome\": \"passed\""), answer.out());
    }

    @Test
    void aScenarioThatGivesAnotherNumberFailsTheClaim(@TempDir Path folder) throws IOException {
        String changed = Files.readString(Path.of("scenarios", "theory", "granovetter.yaml"))
                .replace("[0, 1, 2,", "[0, 2, 2,");
        Files.writeString(folder.resolve("granovetter.yaml"), changed);
        Answer answer = verify("--scenarios", folder.toString(), "--only", "0 … 99");
        assertEquals(ExitCode.DIFFERS, answer.code(), answer.out());
        assertTrue(answer.out().matches("(?s).*failed +thresholds 0 … 99.*found +1 .*"), answer.out());
        assertTrue(answer.out().contains("refugia run scenarios/theory/granovetter.yaml"), answer.out());
    }

    @Test
    void anotherNetworkIsNotEgoFacebook(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("few.txt"), "1 2\n2 3\n");
        Answer answer = verify("--facebook", file.toString(), "--only", "K 50");
        assertEquals(ExitCode.INVALID_INPUT, answer.code(), answer.out());
        assertTrue(answer.err().contains("holds 3 people and 2 ties, must be SNAP's ego-Facebook"), answer.err());
    }

    @Test
    void whatCannotBeIsAUsageError() {
        assertEquals(ExitCode.USAGE, verify("--only", "no such claim").code());
        assertEquals(ExitCode.USAGE, verify("--jobs", "0").code());
        assertEquals(ExitCode.USAGE, verify("--scenarios", "no-such-folder").code());
        assertEquals(ExitCode.USAGE, verify("--facebook", "no-such-file").code());
        assertEquals(ExitCode.USAGE, verify("--set", "population.agents=5").code());
    }
}
