package org.refugia.batch;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Arrays;
import org.refugia.results.Numbers;

/**
 * What a sweep keeps of one run.
 *
 * @param key     the run's identity
 * @param error   what went wrong; empty if it was finished
 * @param values  numbers asked for, with seven significant digits; NaN where one is not defined
 * @param prints  fingerprints of the recorded days
 * @param curves  daily values of each curve, with seven significant digits; NaN where there is none
 */
record RunRecord(String key, String error, double[] values, DayPrints prints, double[][] curves) {
    /** To be counted on whenever a record is worked out or written otherwise than before: old ones are then void. */
    static final String FORM = "run/1";

    /** A run that was finished; numbers are rounded to what tables show. */
    static RunRecord done(String key, double[] values, DayPrints prints, double[][] curves) {
        return new RunRecord(
                key,
                "",
                rounded(values),
                prints,
                Arrays.stream(curves).map(RunRecord::rounded).toArray(double[][]::new));
    }

    /** A run that went wrong. */
    static RunRecord failed(String key, String error) {
        return new RunRecord(key, error, new double[0], DayPrints.NONE, new double[0][]);
    }

    boolean isFailed() {
        return !error.isEmpty();
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? Double.parseDouble(Numbers.text(value)) : Double.NaN)
                .toArray();
    }

    /** As one line of JSON; the same run always gives the same text. */
    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("run", key);
        if (isFailed()) {
            json.addProperty("error", error);
            return new Gson().toJson(json);
        }
        json.add("values", array(values));
        json.addProperty("days", prints.text());
        JsonArray series = new JsonArray();
        for (double[] curve : curves) {
            series.add(array(curve));
        }
        json.add("curves", series);
        return json.toString();
    }

    private static JsonArray array(double[] values) {
        JsonArray array = new JsonArray(values.length);
        for (double value : values) {
            array.add(Double.isNaN(value) ? JsonNull.INSTANCE : new JsonPrimitive(new BigDecimal(Numbers.text(value))));
        }
        return array;
    }

    /** Reads what {@link #json} wrote. */
    static RunRecord parse(String line) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        String key = json.get("run").getAsString();
        if (json.has("error")) {
            return failed(key, json.get("error").getAsString());
        }
        JsonArray series = json.getAsJsonArray("curves");
        double[][] curves = new double[series.size()][];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = doubles(series.get(i).getAsJsonArray());
        }
        return new RunRecord(
                key,
                "",
                doubles(json.getAsJsonArray("values")),
                DayPrints.parse(json.get("days").getAsString()),
                curves);
    }

    private static double[] doubles(JsonArray array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            JsonElement value = array.get(i);
            values[i] = value.isJsonNull() ? Double.NaN : value.getAsDouble();
        }
        return values;
    }
}
