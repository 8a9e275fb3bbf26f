package org.refugia.verification;

import java.util.List;
import java.util.Locale;

/** The page that says what was claimed and what was found: docs/VALIDATION.md. */
public final class ValidationPage {
    private ValidationPage() {}

    /** The page as Markdown; the same bytes on every machine. */
    public static String text(List<Verdict> verdicts) {
        StringBuilder page = new StringBuilder("""
                # Validation

                Does the program compute what it says? Every row below is a claim of theory, tested by a scenario of `scenarios/theory` through the
                production engine: the same schedule, network, shocks, draws and rules that policy scenarios use. *Within* is four standard
                errors of the number found; rows without chance must be exact. A number with decimals is known to half of its last digit.

                The numbers expected do not come from the engine. Each was solved anew by a method of its own: fixed points by bisection, exact
                Markov chains, generating functions, peeling of the network (`src/test/java/org/refugia/verification/*NumbersTest.java`).

                *Command* runs the scenario behind a row, with charts; numbers that need many replicates want `-n`. What was found comes from seeds
                1, 2, 3 …; `run` derives seeds of its own, so its numbers are like these and not the same. Some rows read what no table holds (a
                variance between replicates, chances by number of arrivals): they are computed in `src/main/java/org/refugia/verification`.

                This page is written by `./refugia verify --markdown > docs/VALIDATION.md`; a test keeps it current. `./refugia verify` makes the
                same table on your machine. Rows on ego-Facebook need SNAP's edge list
                (McAuley & Leskovec 2012, `facebook_combined.txt.gz`), which is not part of the project: `./refugia verify --facebook FILE`. For their commands,
                put a copy at `scenarios/theory/ego-facebook.txt.gz`.

                """);
        page.append(summary(verdicts)).append("\n");
        Topic topic = null;
        for (Verdict verdict : verdicts) {
            if (verdict.topic() != topic) {
                topic = verdict.topic();
                page.append("\n## %s%n%nSource: %s.%n%n%s%n%n"
                        .formatted(topic.title(), topic.source(), topic.convention()));
                page.append("| claim | expected | found | within | | command |\n");
                page.append("| --- | --- | --- | --- | --- | --- |\n");
            }
            page.append(row(verdict)).append('\n');
        }
        return page.toString();
    }

    /** How many claims hold. */
    public static String summary(List<Verdict> verdicts) {
        return "%d claims: %d passed, %d failed, %d skipped."
                .formatted(
                        verdicts.size(),
                        count(verdicts, Verdict.Outcome.PASSED),
                        count(verdicts, Verdict.Outcome.FAILED),
                        count(verdicts, Verdict.Outcome.SKIPPED));
    }

    private static long count(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    /** The row of a claim. */
    static String row(Verdict verdict) {
        return "| %s | %s | %s | %s | %s | `%s` |"
                .formatted(
                        verdict.claim().says().replace("|", "\\|"),
                        verdict.claim().expected(),
                        verdict.foundText(),
                        verdict.withinText(),
                        verdict.outcome().name().toLowerCase(Locale.ROOT),
                        verdict.claim().setup().command());
    }
}
