package org.refugia.batch;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.scenario.Scenario;

/** What the manifests of runs and of sweeps have in common. */
final class ManifestParts {
    private ManifestParts() {}

    /** A value as one JSON document, as every manifest is written. */
    static String json(Object value) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(value) + "\n";
    }

    /** What a thing is called, and what it asks. */
    static Map<String, Object> named(String id, String title, String question) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", id);
        named.put("title", title);
        named.put("question", question);
        return named;
    }

    /** The scenario, its days, and how many agents it has. */
    static Map<String, Object> scenario(Scenario scenario) {
        Map<String, Object> json = named(scenario.id(), scenario.title(), scenario.question());
        json.put("zone", scenario.time().zone().getId());
        json.put("start", scenario.time().start().toString());
        json.put("end", scenario.time().end().toString());
        json.put("agents", scenario.population().agents());
        if (scenario.isScaled()) {
            json.put("scaledFrom", scenario.scaledFrom());
        }
        return json;
    }

    /** Its platforms in their order. */
    static List<Map<String, String>> platforms(Scenario scenario) {
        List<Map<String, String>> platforms = new ArrayList<>();
        scenario.platforms().keySet().forEach(id -> {
            Map<String, String> platform = new LinkedHashMap<>();
            platform.put("id", id);
            platform.put("title", scenario.platformTitle(id));
            platforms.add(platform);
        });
        return platforms;
    }
}
