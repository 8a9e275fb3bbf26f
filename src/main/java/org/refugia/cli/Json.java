package org.refugia.cli;

import com.google.gson.GsonBuilder;

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
}
