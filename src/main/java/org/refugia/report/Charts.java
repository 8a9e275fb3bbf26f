package org.refugia.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.analysis.ResultFolder;
import org.refugia.parameter.InvalidInput;

/** All the charts there are, and how they come into a folder. */
public final class Charts {
    private static final List<Chart> ALL = List.of(
            new MeasureChart("dau", "dau", "Daily active users"),
            new MeasureChart("accounts", "accounts", "Accounts"),
            new MeasureChart("registrations", "registrations", "Registrations per day"),
            new MeasureChart("deletions", "deletions", "Deleted accounts per day"),
            new MeasureChart("opens", "opens", "App opens per day"),
            new MeasureChart("posts", "posts", "Posts per day"),
            new MeasureChart("time-share", "time-share", "Share of people's time"),
            new MeasureChart("home-share", "home-share", "Share of people who have their home there"),
            new MarketChart("market"),
            new CohortChart("cohorts"),
            new SegmentChart("dau-segments", "dau", "Daily active users by segment"),
            new FlowChart("flows"),
            new DifferenceChart("dau-difference", "dau", "Daily active users"),
            new DifferenceChart("time-share-difference", "time-share", "Share of people's time"));

    private Charts() {}

    /**
     * Says no before anything is run where charts could not be drawn.
     *
     * @throws NoFontsException if the machine has no fonts
     */
    public static void requireFonts() {
        Fonts.require();
    }

    /** What the measures that have a chart of their own are called in words, by measure. */
    public static Map<String, String> measures() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Chart chart : ALL) {
            if (chart instanceof MeasureChart of) {
                titles.put(of.measure(), of.what());
            }
        }
        titles.putAll(MarketChart.HEADINGS);
        return titles;
    }

    /** The names of all charts, in the order in which they are drawn. */
    public static List<String> names() {
        return ALL.stream().map(Chart::name).toList();
    }

    /**
     * Draws every chart that the result folder has numbers for, each as PNG and SVG. With several variants beside the
     * counterfactual there is a set of each, named {@code dau-<variant>.png}.
     *
     * @param into  is made if it is not there; files of the same names are replaced
     * @return the files written, in the order of {@link #names()}
     * @throws NoFontsException      if the machine has no fonts
     * @throws InvalidInput          if the options ask for a chart that does not exist
     * @throws UncheckedIOException  naming the file, if one cannot be written
     */
    public static List<Path> draw(ResultFolder folder, Path into, ChartOptions options) {
        options.refuseUnknown(names());
        Fonts.require();
        try {
            Files.createDirectories(into);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make folder " + into, e);
        }
        List<String> variants = folder.manifest().comparedVariants();
        List<Path> written = new ArrayList<>();
        for (String variant : variants) {
            View view = new View(folder, variant);
            String suffix = variants.size() > 1 ? "-" + variant : "";
            for (Chart chart : ALL) {
                if (options.wants(chart.name())) {
                    chart.of(view)
                            .map(figure -> Picture.write(figure, into, chart.name() + suffix, options))
                            .ifPresent(written::addAll);
                }
            }
        }
        return written;
    }
}
