package org.refugia.analysis;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.refugia.parameter.InvalidInput;

/**
 * Where a result folder comes from: the part of {@value Manifest#FILE} that says how to make it again. Texts are empty
 * where the manifest does not say.
 *
 * @param refugia     version of the program
 * @param commit      of its source
 * @param jvm         name and version of the Java machine
 * @param arguments   of the command that wrote it, its name first
 * @param seed        of the replicates
 * @param agents      simulated users
 * @param scaledFrom  number of agents that the scenario was written for, if it is another
 * @param inputs      SHA-256 of each input, by its name
 * @param outputs     SHA-256 of each table, by its name
 */
public record Origin(
        String refugia,
        String commit,
        String jvm,
        List<String> arguments,
        String seed,
        OptionalInt agents,
        OptionalInt scaledFrom,
        Map<String, String> inputs,
        Map<String, String> outputs) {
    /**
     * Reads it from the folder of runs or of a sweep.
     *
     * @throws InvalidInput if the file is missing, or not the JSON expected
     */
    public static Origin read(Path folder) {
        return ManifestJson.read(folder, json -> {
            ManifestJson scenario = json.object("scenario");
            return new Origin(
                    json.text("refugia", ""),
                    json.text("commit", ""),
                    json.text("jvm", ""),
                    json.has("arguments") ? json.texts("arguments") : List.of(),
                    json.text("seed", ""),
                    whole(scenario, "agents"),
                    whole(scenario, "scaledFrom"),
                    hashes(json, "inputs"),
                    hashes(json, "outputs"));
        });
    }

    private static OptionalInt whole(ManifestJson json, String key) {
        return json.has(key) ? OptionalInt.of(json.whole(key)) : OptionalInt.empty();
    }

    private static Map<String, String> hashes(ManifestJson json, String key) {
        Map<String, String> hashes = new LinkedHashMap<>();
        if (json.has(key)) {
            for (Map.Entry<String, JsonElement> each : json.object(key).json().entrySet()) {
                hashes.put(each.getKey(), each.getValue().getAsString());
            }
        }
        return hashes;
    }
}
