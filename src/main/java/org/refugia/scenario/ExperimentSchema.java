package org.refugia.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of experiments, made from the descriptors the reader uses, for editors to complete and check. */
public final class ExperimentSchema {
    private static final List<String> LISTS_OF_VARIED = List.of("levers", "vary");

    private ExperimentSchema() {}

    /** The schema as JSON (draft 2020-12). */
    public static String text() {
        JsonSchema parts = new JsonSchema();
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of("schema"));
        Map<String, Object> read = parts.properties(Experiment.class);
        for (Field field : Field.of(Experiment.class)) {
            properties.put(field.key(), read.get(field.key()));
            if (field.key().equals("scenario")) {
                properties.put("variants", variants());
            }
            if (field.isRequired()) {
                required.add(field.key());
            }
        }
        properties.put("schema", JsonSchema.object("const", ExperimentReader.SCHEMA));
        LISTS_OF_VARIED.forEach(key -> orText(properties, key, varied(parts)));
        orText(properties, "measures", parts.record(Wanted.class));
        return parts.whole("Refugia " + ExperimentReader.SCHEMA, properties, required);
    }

    private static Map<String, Object> variants() {
        Map<String, Object> names =
                JsonSchema.object("type", "array", "items", JsonSchema.object("type", "string"), "minItems", 1);
        return JsonSchema.object(
                "description",
                "names of variants of the scenario, or named changes; the first is the counterfactual",
                "anyOf",
                List.of(names, JsonSchema.patches("named changes")));
    }

    /** What is varied; its values may be anything that a scenario writes. */
    private static Map<String, Object> varied(JsonSchema parts) {
        Map<String, Object> properties = parts.properties(Varied.class);
        Map<String, Object> end = JsonSchema.object("type", List.of("number", "string"));
        replaceItems(properties, "range", end).put("maxItems", 2);
        replaceItems(properties, "values", JsonSchema.object());
        return JsonSchema.object(
                "type", "object", "properties", properties, "required", List.of("path"), "additionalProperties", false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> replaceItems(Map<String, Object> properties, String key, Object items) {
        Map<String, Object> list = (Map<String, Object>) properties.get(key);
        list.put("items", items);
        return list;
    }

    /** A list each of whose items is a text, or what it is short for. */
    private static void orText(Map<String, Object> properties, String key, Map<String, Object> whole) {
        replaceItems(properties, key, JsonSchema.anyOf(List.of(JsonSchema.object("type", "string"), whole)));
    }
}
