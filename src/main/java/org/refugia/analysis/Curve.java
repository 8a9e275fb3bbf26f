package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.SweepFolderColumns;

/**
 * How a daily series spreads over all points of a setting and their replicates, day by day.
 *
 * @param variant  where it happens
 * @param setting  number of the setting, from 1
 * @param curve    id of the series
 * @param unit     of its numbers
 * @param days     in the order of dates
 */
public record Curve(String variant, int setting, String curve, String unit, List<Day> days) {
    /**
     * The spread on one day; numbers are NaN where no run has one.
     *
     * @param date    the day
     * @param n       runs that have a number
     * @param mean    mean over these
     * @param q05     5 % of the runs lie below
     * @param q25     25 % of the runs lie below
     * @param median  half of the runs lie below
     * @param q75     75 % of the runs lie below
     * @param q95     95 % of the runs lie below
     */
    public record Day(
            LocalDate date, int n, double mean, double q05, double q25, double median, double q75, double q95) {}

    private record Key(String variant, int setting, String curve) {}

    public Curve {
        days = List.copyOf(days);
    }

    /**
     * Reads {@code curves.csv} of a sweep's folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static List<Curve> read(Path folder, SweepManifest manifest) {
        Map<Key, List<Day>> days = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        manifest.curves().forEach(curve -> units.put(curve.id(), curve.unit()));
        SweepColumns columns = new SweepColumns(manifest);
        TableFile.in(folder, "curves.csv", SweepFolderColumns.CURVES.header()).forEachRow(row -> {
            if (!row.text(11).equals(units.get(row.text(2)))) {
                throw row.refused("found curve '%s' in '%s', expected one of %s"
                        .formatted(row.text(2), row.text(11), manifest.curves()));
            }
            Key key = new Key(columns.variant(row, 0), columns.setting(row, 1), row.text(2));
            List<Day> before = days.computeIfAbsent(key, k -> new ArrayList<>());
            Day day = day(row, columns);
            if (!before.isEmpty()
                    && !day.date().isAfter(before.get(before.size() - 1).date())) {
                throw row.refused(3, "a date after that of the row above");
            }
            before.add(day);
        });
        return days.entrySet().stream()
                .map(each -> new Curve(
                        each.getKey().variant(),
                        each.getKey().setting(),
                        each.getKey().curve(),
                        units.get(each.getKey().curve()),
                        each.getValue()))
                .toList();
    }

    private static Day day(TableFile.Row row, SweepColumns columns) {
        double[] numbers = new double[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.optionalNumber(5 + i).orElse(Double.NaN);
        }
        return new Day(
                columns.date(row, 3),
                row.whole(4, 0, Integer.MAX_VALUE),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5]);
    }
}
