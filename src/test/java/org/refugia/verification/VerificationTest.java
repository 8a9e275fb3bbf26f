package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of {@code refugia verify}, on the same engine and scenarios; and the page that says so is current. */
class VerificationTest {
    private static final Path FOLDER = Path.of("scenarios", "theory");
    private static final Path PAGE = Path.of("docs", "VALIDATION.md");

    private static List<Verdict> verdicts;

    @BeforeAll
    static void testEveryClaim() throws InterruptedException {
        Map<Claim.NamedFile, Path> files = Verification.usualFiles(Optional.empty());
        int jobs = Runtime.getRuntime().availableProcessors();
        verdicts = new Verification(FOLDER, files).run(Verification.topics(), jobs, verdict -> {});
    }

    static Stream<Arguments> claims() {
        return verdicts.stream()
                .map(verdict -> Arguments.of(
                        verdict.topic().title() + ": " + verdict.claim().says(), verdict));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void theEngineAgreesWithTheory(String name, Verdict verdict) {
        assumeTrue(
                verdict.outcome() != Verdict.Outcome.SKIPPED,
                "SNAP's ego-Facebook is not at data/ or ../shared/data/, so this claim is skipped");
        assertEquals(
                Verdict.Outcome.PASSED,
                verdict.outcome(),
                () -> "expected %s, found %s %s %s"
                        .formatted(
                                verdict.claim().expected(),
                                verdict.foundText(),
                                verdict.withinText(),
                                verdict.remark()));
    }

    /** Rows that need a file which is not there are left out of the comparison. */
    private static String comparable(String page, boolean all) {
        return page.lines()
                .filter(line -> all || !line.contains("ego-Facebook,") && !line.contains(" claims: "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void thePageOfFindingsIsCurrent() throws IOException {
        boolean all = verdicts.stream().noneMatch(verdict -> verdict.outcome() == Verdict.Outcome.SKIPPED);
        assertEquals(
                comparable(ValidationPage.text(verdicts), all),
                comparable(Files.readString(PAGE), all),
                "write it anew: ./refugia verify --markdown > docs/VALIDATION.md");
    }

    @Test
    void everyScenarioOfTheoryServesAClaimOrSaysWhyNot() throws IOException {
        List<String> claimed = verdicts.stream()
                .map(verdict -> verdict.claim().setup().file())
                .distinct()
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> idle = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !claimed.contains(name))
                    .toList();
            // Communities of one size have no closed form here; the scenario is for students.
            assertEquals(List.of("communities"), idle);
        }
    }

    @Test
    void aClaimHoldsWithinFourStandardErrorsAndHalfItsLastDigit() {
        Claim claim = Claim.of("half", Setup.of("bass"), "0.50", 0.1, trial -> Estimate.exact(0));
        assertTrue(claim.agreesWith(new Estimate(0.5 + 0.08 + 0.004, 0.02)));
        assertFalse(claim.agreesWith(new Estimate(0.5 + 0.08 + 0.006, 0.02)));
        assertFalse(claim.agreesWith(new Estimate(0.5, 0.026)), "too coarse to tell");
        Claim exact = Claim.exact("seven", Setup.of("bass"), "7", trial -> Estimate.exact(0));
        assertTrue(exact.agreesWith(Estimate.exact(7)));
        assertFalse(exact.agreesWith(Estimate.exact(7.001)));
    }

    @Test
    void everyCommandOnThePageNamesAScenarioThatCanBeRead() {
        for (Verdict verdict : verdicts) {
            String command = verdict.claim().setup().command();
            assertTrue(command.startsWith(
                    "refugia run scenarios/theory/" + verdict.claim().setup().file() + ".yaml"));
            if (verdict.outcome() != Verdict.Outcome.SKIPPED
                    && verdict.claim().needs().isEmpty()) {
                assertNotEquals(0, new Trial(FOLDER, verdict.claim().setup()).agents());
            }
        }
    }
}
