package org.refugia.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.analysis.SweepFolder;
import org.refugia.parameter.InvalidInput;

/** All the kinds of charts there are of a sweep, and how they come into a folder. */
public final class SweepCharts {
    private static final List<SweepChart> ALL = List.of(
            new ResponseChart("response"), new HeatChart("heatmap"), new FanChart("fan"), new TornadoChart("tornado"));

    private SweepCharts() {}

    /** The names of all kinds of charts, in the order in which they are drawn. */
    public static List<String> names() {
        return ALL.stream().map(SweepChart::name).toList();
    }

    /**
     * Draws every chart that the folder of a sweep has numbers for, each as PNG and SVG: of each kind one for each
     * measure or curve, named {@code response-<measure>.png}; and for each variant, if they do not go into one.
     *
     * @param into  is made if it is not there; files of the same names are replaced
     * @return the files written, in the order of {@link #names()}
     * @throws NoFontsException      if the machine has no fonts
     * @throws InvalidInput          if the options ask for a kind of chart that does not exist
     * @throws UncheckedIOException  naming the file, if one cannot be written
     */
    public static List<Path> draw(SweepFolder folder, Path into, ChartOptions options) {
        options.refuseUnknown(names());
        Fonts.require();
        try {
            Files.createDirectories(into);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make folder " + into, e);
        }
        List<Path> written = new ArrayList<>();
        for (SweepChart kind : ALL) {
            if (options.wants(kind.name())) {
                for (SweepChart.Named chart : kind.of(folder)) {
                    written.addAll(Picture.write(chart.figure(), into, chart.name(), options));
                }
            }
        }
        return written;
    }
}
