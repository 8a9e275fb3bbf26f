package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.refugia.analysis.Origin;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.SweepOrigin;
import org.refugia.report.SweepText;
import org.refugia.report.Writing;

/** The brief of a sweep: what was asked, what was run, what came out of each measure. */
final class SweepBrief {
    private static final int FIRST_POINTS = 12;

    private final SweepFolder folder;
    private final SweepManifest manifest;
    private final SweepOrigin runs;
    private final Origin origin;
    private final SweepText words;

    SweepBrief(Path path) {
        folder = SweepFolder.open(path);
        manifest = folder.manifest();
        runs = SweepOrigin.read(path);
        origin = Origin.read(path);
        words = new SweepText(folder, runs);
    }

    /** The whole page. */
    String page() {
        Page page = new Page(manifest.title());
        if (!manifest.question().isEmpty()) {
            page.open(Say.p(manifest.question()).look("question"));
        }
        page.open(Say.p("Sweep %s on scenario %s, %s to %s."
                        .formatted(
                                manifest.experiment(),
                                manifest.scenario(),
                                Say.date(manifest.start()),
                                Say.date(manifest.end().minusDays(1))))
                .look("small"));
        page.section("in-short", "In short", Html.all(warnings()), written("", words::headline));
        page.section("run", "What was run", written("What was varied", words::setup), points());
        SweepCurves curves = new SweepCurves(page, folder);
        SweepBars bars = new SweepBars(page, folder);
        for (int i = 0; i < manifest.measures().size(); i++) {
            SweepManifest.Measure measure = manifest.measures().get(i);
            page.section("measure-" + (i + 1), measure.id(), curves.of(measure), measure(measure, bars));
        }
        page.section("day-by-day", "Day by day", zoomed(new SweepFans(page, folder).html()));
        page.section(
                "certainty",
                "How sure this is",
                written("", words::certainty),
                written("", words::failures),
                written("", words::limits));
        page.section("repeat", "How to get these numbers again", new Repeat(origin).html(), again());
        page.section("methods", "How the model works", Background.methods());
        page.section("words", "Words", Background.glossary());
        return page.toString();
    }

    private static Html written(String caption, Consumer<Writing> part) {
        HtmlWriting writing = new HtmlWriting(caption);
        part.accept(writing);
        return writing.html();
    }

    private static Html zoomed(Html charts) {
        return charts.isNothing() ? charts : Html.all(RunBrief.zooming(), charts);
    }

    private Html measure(SweepManifest.Measure measure, SweepBars bars) {
        List<Html> parts = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            String caption = "%s in %s".formatted(measure.id(), variant);
            if (manifest.comparedVariants().size() > 1) {
                parts.add(tag("h3", variant));
            }
            parts.add(written(caption, text -> words.numbers(text, measure, variant)));
            bars.of(measure, variant, words.sensitivities(measure, variant)).ifPresent(parts::add);
        }
        return Html.all(parts);
    }

    /** The first points of the design. */
    private Html points() {
        List<SweepManifest.Factor> varied = manifest.varied();
        if (varied.isEmpty()) {
            return Html.nothing();
        }
        List<String> head = Stream.concat(Stream.of("point"), varied.stream().map(SweepManifest.Factor::path))
                .toList();
        List<List<Html>> rows = folder.points().stream()
                .limit(FIRST_POINTS)
                .map(point -> Stream.concat(
                                Stream.of(String.valueOf(point.number())),
                                point.values().stream().map(value -> value.isEmpty() ? "as in the scenario" : value))
                        .map(Html::text)
                        .toList())
                .toList();
        String caption = rows.size() < manifest.points()
                ? "The first %d of %d points; points.csv has all".formatted(rows.size(), manifest.points())
                : "All points";
        return Say.folded("Points of the design", Say.table(caption, "l" + "r".repeat(varied.size()), head, rows));
    }

    private static Html again() {
        return Html.all(
                Say.p("As a new sweep, from the experiment with every default filled in:"),
                tag("pre", Say.code("refugia sweep inputs/experiment.yaml")));
    }

    private List<Html> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!manifest.complete()) {
            warnings.add("The sweep is not complete: %d of %d runs are done.".formatted(runs.done(), runs.planned()));
        }
        if (runs.failed() > 0) {
            warnings.add("%s failed; means and intervals are those of the others."
                    .formatted(Say.count(runs.failed(), "run")));
        }
        if (manifest.replicates() == 1) {
            warnings.add("One replicate: nothing says how much is chance.");
        }
        if (origin.scaledFrom().isPresent() && origin.agents().isPresent()) {
            warnings.add("Tried out with %d agents; the scenario was written for %d."
                    .formatted(origin.agents().getAsInt(), origin.scaledFrom().getAsInt()));
        }
        return warnings.stream()
                .map(each -> tag("p", text(each)).look("warning").with("role", "note"))
                .toList();
    }
}
