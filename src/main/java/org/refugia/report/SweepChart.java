package org.refugia.report;

import java.util.List;
import org.refugia.analysis.SweepFolder;

/** One kind of chart of a sweep. To add one: a class, and a line in {@link SweepCharts}. */
interface SweepChart {
    /** Lower-case word that the names of its files begin with: {@code response}. */
    String name();

    /** Its charts for a folder; none if the folder has nothing to show on them. */
    List<Named> of(SweepFolder folder);

    /**
     * A chart and the name of its files.
     *
     * @param name  without the end that says the format
     */
    record Named(String name, Figure figure) {}
}
