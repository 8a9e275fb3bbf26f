package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Origin;
import org.refugia.analysis.ResultFolder;
import org.refugia.report.View;

/** The brief of a folder of runs: one variant, a variant with its counterfactual, or several of them. */
final class RunBrief {
    /** With fewer pairs an interval is wide, and leans on the differences being normal. */
    private static final int FEW = 5;

    private final ResultFolder folder;
    private final Manifest manifest;
    private final Origin origin;
    private final List<String> variants;

    RunBrief(Path path) {
        folder = ResultFolder.open(path);
        manifest = folder.manifest();
        origin = Origin.read(path);
        variants = manifest.comparedVariants();
    }

    /** The whole page. */
    String page() {
        Page page = new Page(manifest.title());
        RunCharts charts = new RunCharts(page, folder);
        if (!manifest.question().isEmpty()) {
            page.open(Say.p(manifest.question()).look("question"));
        }
        page.open(Say.p("Scenario %s, %s to %s; variants: %s."
                        .formatted(
                                manifest.scenario(),
                                Say.date(manifest.start()),
                                Say.date(manifest.lastDay()),
                                String.join(", ", manifest.variants())))
                .look("small"));
        page.section("in-short", "In short", Html.all(warnings()), each(variant -> new Lead(folder, variant).html()));
        if (variants.size() > 1) {
            page.section("side-by-side", "Variants side by side", new SideBySide(page, folder).html());
        }
        page.section(
                "day-by-day",
                "Day by day",
                zooming(),
                Html.all(variants.stream().map(charts::of).toList()));
        page.section("timeline", "What happens when", each(variant -> new Timeline(new View(folder, variant)).html()));
        page.section("moves", "Who moved where", each(variant -> new Moves(new View(folder, variant)).html()));
        page.section("observed", "Held against what was observed", new Scores(folder).html());
        page.section("numbers", "Numbers that went in", new Numbers(folder.parameters()).html());
        page.section("repeat", "How to get these numbers again", new Repeat(origin).html());
        page.section("methods", "How the model works", Background.methods());
        page.section("words", "Words", Background.glossary());
        return page.toString();
    }

    static Html zooming() {
        return Say.p(
                        "Drag across days to zoom in; or hold Ctrl and turn the wheel; or pinch. Click a name to hide its curve:"
                                + " the axis follows, so that small curves can be seen. A"
                                + " chart in focus is read day by day with the arrow keys.")
                .look("small on-screen");
    }

    /** A part for each variant, under its name if there are several. */
    private Html each(Function<String, Html> part) {
        List<Html> parts = new ArrayList<>();
        for (String variant : variants) {
            Html made = part.apply(variant);
            if (!made.isNothing()) {
                parts.add(variants.size() > 1 ? Html.all(tag("h3", variant), made) : made);
            }
        }
        return Html.all(parts);
    }

    private List<Html> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!manifest.complete()) {
            warnings.add("The runs were interrupted: not all replicates are there.");
        }
        for (String variant : manifest.variants()) {
            int missing = manifest.replicates()
                    - folder.series().replicatesRun(variant).size();
            if (manifest.complete() && missing > 0) {
                warnings.add(
                        "%d of %s of %s failed; numbers are those of the others. The column error of runs.csv says why."
                                .formatted(missing, Say.count(manifest.replicates(), "run"), variant));
            }
        }
        if (manifest.replicates() == 1) {
            warnings.add("One replicate: nothing says how much is chance. Run it again with more (-n 8).");
        } else if (manifest.replicates() < FEW) {
            warnings.add("Few replicates (%d): intervals are wide and rough.".formatted(manifest.replicates()));
        }
        if (origin.scaledFrom().isPresent() && origin.agents().isPresent()) {
            warnings.add(
                    "Tried out with %d agents; the scenario was written for %d. Small groups are rougher than they would be."
                            .formatted(
                                    origin.agents().getAsInt(),
                                    origin.scaledFrom().getAsInt()));
        }
        return warnings.stream()
                .map(each -> tag("p", text(each)).look("warning").with("role", "note"))
                .toList();
    }
}
