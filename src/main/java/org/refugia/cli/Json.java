package org.refugia.cli;

import com.google.gson.GsonBuilder;
import java.util.Map;

/** Answers for other programs. */
final class Json {
    private Json() {}

    /** A value as one JSON document. */
    static String text(Object value) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(value);
    }

    /** Adds a number to a document, unless it is NaN: JSON has no word for what is not there. */
    static void put(Map<String, Object> document, String key, double value) {
        if (!Double.isNaN(value)) {
            document.put(key, value);
        }
    }
}
