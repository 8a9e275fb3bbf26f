package org.refugia.brief;

import static org.refugia.brief.Html.text;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.report.Palette;
import org.refugia.report.Pick;
import org.refugia.report.Sensitivities;
import org.refugia.report.SweepWords;
import org.refugia.report.Tornado;

/** How much each factor matters for a measure of a variant, as bars: a tornado. */
final class SweepBars {
    private static final int MOST_FACTORS = 15;
    private static final int MOST_SETTINGS = 5;

    private final Page page;
    private final SweepFolder folder;
    private final SweepManifest manifest;

    SweepBars(Page page, SweepFolder folder) {
        this.page = page;
        this.folder = folder;
        manifest = folder.manifest();
    }

    /** Empty with fewer than two factors. */
    Optional<Html> of(SweepManifest.Measure measure, String variant, List<Sensitivity> rows) {
        List<String> paths = Sensitivities.order(rows);
        if (paths.size() < 2) {
            return Optional.empty();
        }
        List<String> shown = paths.subList(0, Math.min(MOST_FACTORS, paths.size()));
        String method = rows.get(0).method();
        boolean isDifference = rows.get(0).of().equals(Sensitivity.DIFFERENCE);
        String unit = isDifference ? SweepWords.differenceUnit(measure.unit()) : SweepWords.unit(measure.unit());
        String title = "%s in %s: how much each factor matters%s"
                .formatted(measure.id(), variant, isDifference ? " for the difference" : "");
        JsonObject spec = new JsonObject();
        spec.addProperty("title", title);
        spec.addProperty("axis", Tornado.axis(method, unit));
        JsonArray factors = new JsonArray();
        shown.forEach(factors::add);
        spec.add("factors", factors);
        spec.add("series", series(rows, shown));
        String left =
                paths.size() > MOST_FACTORS ? " The %d most important factors are shown.".formatted(MOST_FACTORS) : "";
        String bars = method.equals("one-at-a-time") ? "" : " Thin lines: 95 % intervals by bootstrap.";
        return Optional.of(
                page.chart("bars", new Gson().toJson(spec), title, text(Tornado.reading(method) + bars + left)));
    }

    /** A bar of each factor for each setting of the levers; with one setting, for each main statistic. */
    private JsonArray series(List<Sensitivity> rows, List<String> paths) {
        JsonArray series = new JsonArray();
        List<Integer> settings =
                Pick.of(IntStream.rangeClosed(1, manifest.settings()).boxed().toList(), MOST_SETTINGS);
        List<String> statistics = rows.stream()
                .filter(row -> Tornado.isMain(row)
                        || settings.size() == 1 && row.statistic().equals("s1"))
                .map(Sensitivity::statistic)
                .distinct()
                .toList();
        for (int setting : settings) {
            for (String statistic : statistics) {
                String label = settings.size() == 1 ? Tornado.symbol(statistic) : SweepWords.setting(folder, setting);
                String colour = settings.size() == 1
                        ? Palette.hex(statistics.indexOf(statistic))
                        : Palette.hex(Palette.step(settings.indexOf(setting), settings.size()));
                series.add(bars(rows, paths, setting, statistic, label, colour));
            }
        }
        return series;
    }

    private static JsonObject bars(
            List<Sensitivity> rows, List<String> paths, int setting, String statistic, String label, String colour) {
        JsonObject bars = new JsonObject();
        bars.addProperty("id", label);
        bars.addProperty("label", label);
        bars.addProperty("colour", colour);
        bars.addProperty("isRange", statistic.equals("swing"));
        JsonArray values = new JsonArray();
        JsonArray low = new JsonArray();
        JsonArray high = new JsonArray();
        for (String path : paths) {
            Optional<Sensitivity> row = rows.stream()
                    .filter(each -> each.path().equals(path)
                            && each.setting() == setting
                            && each.statistic().equals(statistic))
                    .findFirst();
            add(values, row.map(Sensitivity::value));
            add(low, row.map(Sensitivity::low));
            add(high, row.map(Sensitivity::high));
        }
        bars.add("values", values);
        bars.add("low", low);
        bars.add("high", high);
        return bars;
    }

    private static void add(JsonArray array, Optional<Double> value) {
        array.add(value.filter(Double::isFinite).isPresent() ? TimeSpec.number(value.get()) : JsonNull.INSTANCE);
    }
}
