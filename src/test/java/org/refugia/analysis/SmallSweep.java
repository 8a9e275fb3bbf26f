package org.refugia.analysis;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.results.Columns;
import org.refugia.results.Numbers;
import org.refugia.results.SweepFolderColumns;
import org.refugia.results.Table;

/**
 * Writes the folder of a sweep that never ran: variants {@code no-shocks} (the counterfactual) and {@code as-happened},
 * platform {@code p}, three days, and whatever design, levers, factors, replicates and values a test wants.
 */
public final class SmallSweep {
    public static final String WITHOUT = "no-shocks";
    public static final String WITH = "as-happened";

    /** The value of a measure in a run; NaN leaves it empty, and a run of which all measures are infinite has failed. */
    @FunctionalInterface
    public interface Value {
        double of(String variant, SweepFolder.Point point, int replicate);
    }

    private final Path path;
    private final List<String> variants = new ArrayList<>(List.of(WITHOUT, WITH));
    private final List<Map<String, Object>> levers = new ArrayList<>();
    private final List<Map<String, Object>> factors = new ArrayList<>();
    private final Map<String, Object> design = new LinkedHashMap<>();
    private final Map<String, Value> measures = new LinkedHashMap<>();
    private final List<Map<String, Object>> measureUnits = new ArrayList<>();
    private List<List<String>> points = List.of(List.of());
    private int replicates = 3;
    private boolean hasCounterfactual = true;
    private boolean hasCurves;
    private String state = "complete";

    private SmallSweep(Path path) {
        this.path = path;
        design.put("type", "file");
    }

    /** A sweep of a single point, without a measure. */
    public static SmallSweep at(Path path) {
        return new SmallSweep(path);
    }

    public SmallSweep design(String type) {
        design.put("type", type);
        return this;
    }

    /** Anything else that a manifest says of its design, such as {@code indices}. */
    public SmallSweep design(String key, Object value) {
        design.put(key, value);
        return this;
    }

    /** One more variant, after the two that are there. */
    public SmallSweep variant(String name) {
        variants.add(name);
        return this;
    }

    public SmallSweep replicates(int count) {
        replicates = count;
        return this;
    }

    public SmallSweep lever(String leverPath, String unit, String... values) {
        levers.add(object("path", leverPath, "unit", unit, "values", List.of(values)));
        return this;
    }

    /** A factor with a list of values. */
    public SmallSweep factor(String factorPath, String unit, String... values) {
        factors.add(object("path", factorPath, "unit", unit, "values", List.of(values)));
        return this;
    }

    /** A factor with a range; the scale is {@code linear} or {@code log}. */
    public SmallSweep range(String factorPath, String unit, String low, String high, String scale) {
        factors.add(object("path", factorPath, "unit", unit, "low", low, "high", high, "scale", scale));
        return this;
    }

    /** The points of the design: texts of all factors, which every setting repeats. */
    public SmallSweep points(List<List<String>> texts) {
        points = texts;
        return this;
    }

    public SmallSweep measure(String id, String unit, Value value) {
        measureUnits.add(object("id", id, "unit", unit));
        measures.put(id, value);
        return this;
    }

    /** With a daily series {@code dau(p)}, the same bands around 100 + 10 · day in each setting. */
    public SmallSweep withCurves() {
        hasCurves = true;
        return this;
    }

    public SmallSweep withoutCounterfactual() {
        hasCounterfactual = false;
        return this;
    }

    public SmallSweep incomplete() {
        state = "incomplete";
        return this;
    }

    /** Writes manifest and tables. */
    public SmallSweep write() {
        List<List<String>> settings = settings();
        List<SweepFolder.Point> all = new ArrayList<>();
        for (int setting = 1; setting <= settings.size(); setting++) {
            for (List<String> point : points) {
                List<String> values = new ArrayList<>(settings.get(setting - 1));
                values.addAll(point);
                all.add(new SweepFolder.Point(all.size() + 1, setting, values));
            }
        }
        write("manifest.json", manifest(settings.size()));
        write("points.csv", pointTable(all).csv());
        write("runs.csv", runs(all).csv());
        write("curves.csv", curves(settings.size()).csv());
        write("events.csv", events(settings.size()).csv());
        return this;
    }

    public SweepFolder open() {
        write();
        return SweepFolder.open(path);
    }

    private List<List<String>> settings() {
        List<List<String>> settings = List.of(List.of());
        for (Map<String, Object> lever : levers) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> setting : settings) {
                for (Object value : (List<?>) lever.get("values")) {
                    List<String> extended = new ArrayList<>(setting);
                    extended.add((String) value);
                    longer.add(extended);
                }
            }
            settings = longer;
        }
        return settings;
    }

    private String manifest(int settings) {
        design.put("points", points.size());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema", "sweep/1");
        manifest.put("experiment", object("id", "small-sweep", "title", "Small sweep", "question", "What if?"));
        manifest.put("scenario", object("id", "small", "title", "Small", "start", "2025-01-01", "end", "2025-01-04"));
        manifest.put("platforms", List.of(object("id", "p", "title", "Place")));
        manifest.put("variants", variants);
        manifest.put("replicates", replicates);
        manifest.put("seed", "1");
        manifest.put("design", design);
        manifest.put("levers", levers);
        manifest.put("factors", factors);
        manifest.put("settings", settings);
        manifest.put("points", settings * points.size());
        manifest.put("measures", measureUnits);
        manifest.put("curves", hasCurves ? List.of(object("id", "dau(p)", "unit", "people")) : List.of());
        int runs = variants.size() * settings * points.size() * replicates;
        manifest.put("runs", object("planned", runs, "done", runs, "failed", 0));
        manifest.put("state", state);
        if (hasCounterfactual) {
            manifest.put("counterfactual", WITHOUT);
        }
        return new GsonBuilder().setPrettyPrinting().create().toJson(manifest);
    }

    private List<String> header(Columns columns) {
        List<String> header = new ArrayList<>(columns.header());
        levers.forEach(lever -> header.add((String) lever.get("path")));
        factors.forEach(factor -> header.add((String) factor.get("path")));
        return header;
    }

    private Table pointTable(List<SweepFolder.Point> all) {
        Table table = new Table(header(SweepFolderColumns.POINTS));
        for (SweepFolder.Point point : all) {
            List<String> row = new ArrayList<>(List.of(text(point.number()), text(point.setting())));
            row.addAll(point.values());
            table.add(row);
        }
        return table;
    }

    private Table runs(List<SweepFolder.Point> all) {
        List<String> header = header(SweepFolderColumns.RUNS);
        header.addAll(measures.keySet());
        Table table = new Table(header);
        for (String variant : variants) {
            for (SweepFolder.Point point : all) {
                for (int replicate = 1; replicate <= replicates; replicate++) {
                    table.add(run(variant, point, replicate));
                }
            }
        }
        return table;
    }

    private List<String> run(String variant, SweepFolder.Point point, int replicate) {
        List<String> numbers = new ArrayList<>();
        boolean failed = !measures.isEmpty();
        for (Value value : measures.values()) {
            double number = value.of(variant, point, replicate);
            failed &= Double.isInfinite(number);
            numbers.add(Double.isFinite(number) ? Numbers.text(number) : "");
        }
        List<String> row = new ArrayList<>(List.of(
                "%s/%d/%d".formatted(variant, point.number(), replicate),
                variant,
                text(point.number()),
                text(point.setting()),
                text(replicate),
                text(1000 + replicate),
                failed ? "failed" : "done",
                failed ? "the utility of p is no number" : "",
                failed || variant.equals(WITHOUT) ? "" : "2025-01-02"));
        row.addAll(point.values());
        row.addAll(numbers);
        return row;
    }

    private Table curves(int settings) {
        Table table = new Table(SweepFolderColumns.CURVES.header());
        for (String variant : variants) {
            for (int setting = 1; hasCurves && setting <= settings; setting++) {
                for (int day = 0; day < 3; day++) {
                    double mean = 100 + 10 * day;
                    table.add(List.of(
                            variant,
                            text(setting),
                            "dau(p)",
                            LocalDate.of(2025, 1, 1).plusDays(day).toString(),
                            text(points.size() * replicates),
                            Numbers.text(mean),
                            Numbers.text(mean - 9),
                            Numbers.text(mean - 4),
                            Numbers.text(mean),
                            Numbers.text(mean + 4),
                            Numbers.text(mean + 9),
                            "people"));
                }
            }
        }
        return table;
    }

    private Table events(int settings) {
        Table table = new Table(SweepFolderColumns.EVENTS.header());
        for (int setting = 1; setting <= settings; setting++) {
            table.add(List.of(text(setting), WITH, "e", "ban", "p", "2025-01-02T00:00", "", "Place: ban"));
        }
        return table;
    }

    /** Puts other text in the place of a file's. */
    public SmallSweep edit(String file, String found, String replacement) {
        try {
            String content = Files.readString(path.resolve(file));
            if (!content.contains(found)) {
                throw new IllegalStateException("what a test edits is there, but not " + found + " in " + content);
            }
            return write(file, content.replace(found, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallSweep write(String file, String content) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
