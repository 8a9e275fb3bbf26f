package org.refugia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.SweepOrigin;

/** What a sweep consists of: variants, design, replicates, and a table of what was varied. */
final class ReportSetup {
    private static final int MOST_VALUES = 12;

    private final SweepManifest manifest;
    private final SweepOrigin origin;

    ReportSetup(SweepFolder folder, SweepOrigin origin) {
        manifest = folder.manifest();
        this.origin = origin;
    }

    void putInto(Writing text) {
        List<String> items = new ArrayList<>();
        items.add("Experiment %s on scenario %s, %s to %s."
                .formatted(
                        Markdown.code(manifest.experiment()),
                        Markdown.code(manifest.scenario()),
                        manifest.start(),
                        manifest.end().minusDays(1)));
        items.add("Variants: " + variants() + ".");
        items.add("Design: %s, %s%s."
                .formatted(
                        manifest.designType(),
                        SweepWords.count(manifest.pointsPerSetting(), "point"),
                        manifest.settings() == 1
                                ? ""
                                : " in each of %d settings of the levers, %d in all"
                                        .formatted(manifest.settings(), manifest.points())));
        items.add("%s of each variant at each point%s; replicates of one number share their random draws."
                .formatted(
                        SweepWords.count(manifest.replicates(), "replicate"),
                        origin.seed().isEmpty() ? "" : ", seed " + origin.seed()));
        items.add("Runs: %d planned, %d done, %d failed%s."
                .formatted(
                        origin.planned(),
                        origin.done(),
                        origin.failed(),
                        origin.planned() == origin.done() + origin.failed()
                                ? ""
                                : ", %d missing".formatted(origin.planned() - origin.done() - origin.failed())));
        if (!origin.refugia().isEmpty()) {
            items.add("Program: Refugia %s%s."
                    .formatted(origin.refugia(), origin.commit().isEmpty() ? "" : ", commit " + origin.commit()));
        }
        text.list(items);
        if (!manifest.varied().isEmpty()) {
            text.table("lll", varied());
        }
    }

    private String variants() {
        return manifest.variants().stream()
                .map(variant -> Markdown.code(variant)
                        + (manifest.counterfactual().filter(variant::equals).isPresent()
                                        && manifest.variants().size() > 1
                                ? " (the counterfactual)"
                                : ""))
                .collect(Collectors.joining(", "));
    }

    private List<List<String>> varied() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("varied", "as", "values"));
        manifest.levers().forEach(lever -> rows.add(List.of(Markdown.code(lever.path()), "lever", values(lever))));
        manifest.factors().forEach(factor -> rows.add(List.of(Markdown.code(factor.path()), "factor", values(factor))));
        return rows;
    }

    private static String values(SweepManifest.Factor factor) {
        if (factor.values().isEmpty()) {
            return "%s to %s%s".formatted(factor.low(), factor.high(), factor.isLog() ? ", log scale" : "");
        }
        return Markdown.plain(SweepWords.some(factor.values(), MOST_VALUES));
    }
}
