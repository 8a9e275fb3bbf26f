package org.refugia.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.refugia.results.Columns;
import org.refugia.results.Numbers;
import org.refugia.results.WholeFile;

/** What the shocks did: every variant against the counterfactual of its result folder. */
public final class PairedDifferences {

    private final ResultFolder folder;

    /** Over a whole result folder; without a counterfactual there is no difference. */
    public PairedDifferences(ResultFolder folder) {
        this.folder = folder;
    }

    /** A variant's series minus the counterfactual's; empty if either lacks the series, or is the other. */
    public Optional<Difference> of(String variant, SeriesKey key) {
        return folder.manifest()
                .counterfactual()
                .filter(counterfactual -> !counterfactual.equals(variant))
                .flatMap(counterfactual -> folder.series().of(counterfactual, key))
                .flatMap(without -> folder.series().of(variant, key).map(with -> Difference.between(with, without)));
    }

    /**
     * Writes the differences of all totals as a table: by variant, by series in the order of {@code series.csv}, by date.
     * Numbers have seven significant digits; the interval is empty where only one pair of replicates is there.
     *
     * @param file  usually {@code differences.csv} in the folder itself; replaced if it is there
     */
    public void write(Path file) {
        WholeFile.write(file, bytes -> {
            try (CsvWriter table = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                table.writeRecord(Columns.DIFFERENCES.header());
                for (String variant : folder.manifest().comparedVariants()) {
                    folder.series().keys().stream()
                            .filter(SeriesKey::isTotal)
                            .forEach(key ->
                                    of(variant, key).ifPresent(difference -> rows(table, variant, key, difference)));
                }
            }
        });
    }

    private void rows(CsvWriter table, String variant, SeriesKey key, Difference difference) {
        String counterfactual = folder.manifest().counterfactual().orElseThrow();
        for (int day = 0; day < difference.days(); day++) {
            if (difference.pairs(day) > 0) {
                table.writeRecord(
                        variant,
                        counterfactual,
                        folder.date(day).toString(),
                        key.platform(),
                        key.segment(),
                        key.region(),
                        key.measure(),
                        number(difference.mean(day)),
                        number(difference.low(day)),
                        number(difference.high(day)),
                        Integer.toString(difference.pairs(day)),
                        folder.series().unit(key));
            }
        }
    }

    /** Empty where there is none, as for the limits of a single replicate. */
    static String number(double value) {
        return Double.isNaN(value) ? "" : Numbers.text(value);
    }
}
