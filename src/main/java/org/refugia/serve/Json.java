package org.refugia.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.refugia.parameter.Problem;

/** Values as JSON, and back. */
final class Json {
    /** HTML in texts is escaped, so that a document is harmless wherever it ends up. */
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private Json() {}

    static String text(Object value) {
        return GSON.toJson(value);
    }

    /** An object of keys and values, in their order. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** Numbers by day; null where there is none. Seven digits are enough to draw them. */
    static List<Float> days(int days, IntToDoubleFunction numbers) {
        List<Float> list = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            list.add(number(numbers.applyAsDouble(day)));
        }
        return list;
    }

    /** A number, or null for one that is none. */
    static Float number(double value) {
        return Double.isFinite(value) ? (Float) (float) value : null;
    }

    /** Problems, each in its parts and as the command line says it. */
    static List<Object> problems(List<Problem> problems) {
        List<Object> list = new ArrayList<>();
        problems.forEach(each -> list.add(object(
                "isError", each.isError(),
                "place", each.place(),
                "subject", each.subject(),
                "message", each.message())));
        return list;
    }

    /**
     * Reads an object.
     *
     * @throws Refusal if the text is no JSON, or no object
     */
    static JsonObject object(String text) {
        try {
            JsonElement element = GSON.getAdapter(JsonElement.class).fromJson(text);
            if (element != null && element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (IOException | JsonParseException | NumberFormatException malformed) {
            // told below, as for what is JSON but no object
        }
        throw new Refusal(Refusal.MALFORMED, "the body is no JSON object");
    }
}
