package org.refugia.brief;

import static org.refugia.brief.Html.text;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.report.Palette;
import org.refugia.report.Quantity;
import org.refugia.report.Response;
import org.refugia.report.ResponsePlan;
import org.refugia.report.SweepWords;
import org.refugia.report.TippingMarks;
import org.refugia.report.Varied;

/** How a measure responds to each lever and factor, as interactive charts. */
final class SweepCurves {
    private static final int MOST_TICKS = 5;

    private final Page page;
    private final SweepFolder folder;

    SweepCurves(Page page, SweepFolder folder) {
        this.page = page;
        this.folder = folder;
    }

    /** A chart for each lever and factor; nothing if nothing was varied. */
    Html of(SweepManifest.Measure measure) {
        List<Html> charts = new ArrayList<>();
        for (ResponsePlan plan : ResponsePlan.of(folder)) {
            for (ResponsePlan.Panel panel : plan.panels()) {
                chart(measure, plan, panel).ifPresent(charts::add);
            }
        }
        return Html.all(charts);
    }

    private Optional<Html> chart(SweepManifest.Measure measure, ResponsePlan plan, ResponsePlan.Panel panel) {
        boolean isDifference = plan.counterfactual().isPresent();
        Varied x = panel.x();
        JsonArray series = new JsonArray();
        JsonArray tipping = new JsonArray();
        for (ResponsePlan.Line line : panel.lines()) {
            Response response =
                    Response.of(folder, line.points(), x, new Quantity(measure.id(), line.variant(), isDifference));
            if (DoubleStream.of(response.line()).anyMatch(Double::isFinite)) {
                series.add(series(line, response, panel.lines().size() == 1));
                tips(tipping, x, response);
            }
        }
        if (series.isEmpty()) {
            return Optional.empty();
        }
        String of = plan.variants().size() == 1
                        && folder.manifest().comparedVariants().size() > 1
                ? " in " + plan.variants().get(0)
                : "";
        String title = "%s%s by %s".formatted(measure.id(), of, x.path());
        JsonObject spec = new JsonObject();
        spec.addProperty("title", title);
        spec.addProperty("x", x.isSampled() ? x.labelWithUnit() : x.label());
        spec.addProperty("unit", unit(measure, plan));
        spec.addProperty("isConnected", x.isNumeric());
        spec.add("ticks", ticks(x));
        spec.add("series", series);
        spec.add("tipping", tipping);
        return Optional.of(page.chart("response", new Gson().toJson(spec), title, text(plan.reading())));
    }

    private static String unit(SweepManifest.Measure measure, ResponsePlan plan) {
        return plan.counterfactual()
                .map(other -> "difference to %s, %s"
                        .formatted(other, SweepWords.differenceUnit(measure.unit()))
                        .replaceAll(", $", ""))
                .orElse(SweepWords.unit(measure.unit()));
    }

    private static JsonObject series(ResponsePlan.Line line, Response response, boolean isAlone) {
        JsonObject json = new JsonObject();
        json.addProperty("id", line.label());
        json.addProperty("label", line.label());
        json.addProperty("colour", Palette.hex(line.colour()));
        json.add("x", numbers(response.positions()));
        json.add("line", numbers(response.line()));
        json.add("low", numbers(response.low()));
        json.add("high", numbers(response.high()));
        if (isAlone) {
            json.add("spreadLow", numbers(response.spreadLow()));
            json.add("spreadHigh", numbers(response.spreadHigh()));
        }
        JsonArray cloud = new JsonArray();
        response.cloud().stream().filter(dot -> Double.isFinite(dot.mean())).forEach(dot -> {
            JsonArray point = new JsonArray();
            point.add(TimeSpec.number(dot.at()));
            point.add(TimeSpec.number(dot.mean()));
            cloud.add(point);
        });
        json.add("cloud", cloud);
        return json;
    }

    static JsonArray numbers(double[] values) {
        JsonArray numbers = new JsonArray();
        for (double value : values) {
            numbers.add(Double.isFinite(value) ? TimeSpec.number(value) : JsonNull.INSTANCE);
        }
        return numbers;
    }

    private static void tips(JsonArray tipping, Varied x, Response response) {
        if (x.isNumeric() && !x.isSampled()) {
            TippingMarks.of(response).forEach(point -> {
                JsonObject json = new JsonObject();
                json.add("at", TimeSpec.number((point.from() + point.to()) / 2));
                json.addProperty("label", TippingMarks.words(x, point));
                if (!tipping.contains(json)) {
                    tipping.add(json);
                }
            });
        }
    }

    /** Positions of an axis with what is written there: the values themselves, or, of a sample, even steps. */
    private static JsonArray ticks(Varied x) {
        JsonArray ticks = new JsonArray();
        if (!x.isSampled()) {
            x.levels().forEach(level -> ticks.add(tick(x.position(level), Varied.shown(level))));
            return ticks;
        }
        IntStream.range(0, MOST_TICKS).forEach(i -> {
            double at = x.first() + i * (x.last() - x.first()) / (MOST_TICKS - 1);
            ticks.add(tick(at, Say.number(x.isLog() ? StrictMath.pow(10, at) : at)));
        });
        return ticks;
    }

    private static JsonArray tick(double at, String label) {
        JsonArray tick = new JsonArray();
        tick.add(at);
        tick.add(label);
        return tick;
    }
}
