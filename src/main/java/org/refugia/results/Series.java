package org.refugia.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tidy table of one run: one row a day for each platform, segment, region and measure. */
public final class Series {
    /** Columns of {@code series.csv}. */
    public static final List<String> HEADER = Columns.SERIES.header();

    /** What stands for a total. */
    public static final String ALL = "all";

    /** Time spent, or homes, on none of the platforms. */
    public static final String OUTSIDE = "outside";

    private final List<Row> rows = new ArrayList<>();

    /**
     * One number.
     *
     * @param platform  id, {@link #OUTSIDE} or {@link #ALL}
     * @param segment   name or {@link #ALL}
     * @param region    name or {@link #ALL}
     */
    public record Row(
            LocalDate date,
            String platform,
            String segment,
            String region,
            String measure,
            double value,
            String unit) {}

    /** Adds a number. */
    public void add(Row row) {
        rows.add(row);
    }

    /** All numbers in the order in which they came. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Writes all rows, without a header. */
    public void write(String run, Writer out) {
        try (CsvWriter csv = csv(out)) {
            for (Row row : rows) {
                csv.writeRecord(
                        run,
                        row.date.toString(),
                        row.platform,
                        row.segment,
                        row.region,
                        row.measure,
                        Numbers.text(row.value),
                        row.unit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
