package org.refugia.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.analysis.SmallSweep;
import org.refugia.report.SyntheticFolder;

/** What a brief says, without looking at it in a browser. */
class BriefTest {
    @TempDir
    private Path folder;

    private String brief(SyntheticFolder synthetic) throws IOException {
        synthetic.writeTo(folder);
        return Files.readString(Brief.write(folder));
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        assertEquals(brief(SyntheticFolder.quick()), Files.readString(Brief.write(folder)));
    }

    @Test
    void nothingCanBeFetchedAndOnlyWhatWasWrittenHereRuns() throws IOException {
        String page = brief(SyntheticFolder.quick());
        assertTrue(page.contains("default-src 'none'; script-src 'sha256-"), "policy");
        assertFalse(page.contains("unsafe-inline"));
        assertFalse(
                Pattern.compile("<(link|img|iframe|script[^>]* src)")
                        .matcher(page)
                        .find(),
                "references");
        assertFalse(page.contains("sourceMappingURL"));
    }

    @Test
    void itSaysWhoChangesMostWithAnInterval() throws IOException {
        String page = brief(SyntheticFolder.usual());
        assertTrue(
                page.contains(
                        "as-happened, compared with no-shocks: the same people on the same random numbers, 8 pairs of"
                                + " replicates."),
                "opening");
        assertTrue(
                Pattern.compile(
                                "<li>TikTok has [\\d.]+ M people a day, [\\d.]+ M fewer than in no-shocks \\(−[\\d.]+ %; 95 %"
                                        + " interval [\\d.]+ to [\\d.]+ M\\)\\.")
                        .matcher(page)
                        .find(),
                "TikTok");
        assertTrue(page.contains("<li>RedNote (Xiaohongshu) has "), "RedNote");
    }

    @Test
    void whatIsMissingIsSaidFirst() throws IOException {
        assertTrue(brief(new SyntheticFolder(3, 2, List.of()))
                .contains("The runs were interrupted: not all replicates are there."));
        assertTrue(brief(new SyntheticFolder(3, 3, List.of())).contains("Few replicates (3)"));
        String one = brief(new SyntheticFolder(1, 1, List.of()));
        assertTrue(one.contains("One replicate: nothing says how much is chance."));
        assertTrue(one.contains("one pair of replicates: no interval"));
    }

    @Test
    void aFolderWithoutEventsHasNoTimeline() throws IOException {
        assertFalse(brief(new SyntheticFolder(2, 2, List.of())).contains("What happens when"));
        assertTrue(brief(SyntheticFolder.quick()).contains("What happens when"));
    }

    @Test
    void everyLicenceIsInThePage() throws IOException {
        String page = brief(SyntheticFolder.quick());
        PageAssets.libraries().forEach(library -> {
            assertTrue(library.licence().contains("Permission is hereby granted, free of charge"), library.name());
            assertTrue(page.contains("<h3>%s %s</h3>".formatted(library.name(), library.version())), library.name());
        });
    }

    @Test
    void aSweepHasCurvesBarsAndItsDesign() throws IOException {
        SmallSweep.at(folder)
                .design("grid")
                .lever("shocks.ban.until", "days", "1 d", "9 d")
                .measure("kept", "people", (variant, point, replicate) -> variant.length() * point.number() + replicate)
                .write();
        String page = Files.readString(Brief.write(folder));
        assertTrue(page.contains("data-kind=\"response\""));
        assertTrue(page.contains("<caption>What was varied</caption>"));
        assertTrue(page.contains("Points of the design"));
    }
}
