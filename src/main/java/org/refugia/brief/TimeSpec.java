package org.refugia.brief;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.refugia.analysis.Event;
import org.refugia.analysis.Observation;

/** What a chart over the days of a run shows, as {@code charts.js} reads it. */
final class TimeSpec {
    private static final MathContext DIGITS = new MathContext(4);

    private final JsonObject spec = new JsonObject();
    private final JsonArray series = new JsonArray();
    private final JsonArray events = new JsonArray();
    private final JsonArray observations = new JsonArray();
    private final int days;

    TimeSpec(String title, String unit, LocalDate start, int days) {
        this.days = days;
        spec.addProperty("title", title);
        spec.addProperty("unit", unit);
        spec.addProperty("start", start.toString());
        spec.addProperty("days", days);
        spec.add("series", series);
        spec.add("events", events);
        spec.add("observations", observations);
    }

    /** What a word of the page is to be instead of the usual one: counterfactual, bands, interval. */
    TimeSpec word(String key, String words) {
        spec.addProperty(key, words);
        return this;
    }

    /** A curve, to which bands and a counterfactual are added. */
    final class Line {
        private final JsonObject line = new JsonObject();

        private Line(String id, String label, String colour) {
            line.addProperty("id", id);
            line.addProperty("label", label);
            line.addProperty("colour", colour);
            series.add(line);
        }

        Line median(IntToDoubleFunction value) {
            line.add("median", daily(value));
            return this;
        }

        Line counterfactual(IntToDoubleFunction value) {
            line.add("counterfactual", daily(value));
            return this;
        }

        Line band90(IntToDoubleFunction low, IntToDoubleFunction high) {
            return band("band90", low, high);
        }

        Line band50(IntToDoubleFunction low, IntToDoubleFunction high) {
            return band("band50", low, high);
        }

        private Line band(String name, IntToDoubleFunction low, IntToDoubleFunction high) {
            JsonArray edges = new JsonArray();
            edges.add(daily(low));
            edges.add(daily(high));
            line.add(name, edges);
            return this;
        }
    }

    /** Adds a curve. */
    Line line(String id, String label, String colour) {
        return new Line(id, label, colour);
    }

    /** Whether there is a curve. */
    boolean isEmpty() {
        return series.isEmpty();
    }

    /** Adds event lines. */
    TimeSpec events(List<Event> all) {
        for (Event event : all) {
            JsonObject json = new JsonObject();
            json.addProperty("label", event.label());
            json.addProperty("from", event.from().toString());
            event.until().ifPresent(until -> json.addProperty("until", until.toString()));
            events.add(json);
        }
        return this;
    }

    /** Adds observed points to a curve. */
    TimeSpec observations(String line, List<Observation> all) {
        for (Observation observation : all) {
            JsonObject json = new JsonObject();
            json.addProperty("series", line);
            json.addProperty("label", "observed (" + observation.id() + ")");
            json.addProperty("date", observation.date().toString());
            json.add("value", number(observation.value()));
            observation.low().ifPresent(low -> json.add("low", number(low)));
            observation.high().ifPresent(high -> json.add("high", number(high)));
            observations.add(json);
        }
        return this;
    }

    private JsonArray daily(IntToDoubleFunction value) {
        JsonArray numbers = new JsonArray();
        for (int day = 0; day < days; day++) {
            double number = value.applyAsDouble(day);
            numbers.add(Double.isNaN(number) ? JsonNull.INSTANCE : number(number));
        }
        return numbers;
    }

    /** With four digits: more than a screen has. */
    static JsonPrimitive number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return new JsonPrimitive(rounded);
    }

    @Override
    public String toString() {
        return new Gson().toJson(spec);
    }
}
