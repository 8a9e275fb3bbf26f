package org.refugia.batch;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.Hash;

/** A result folder of any kind that is to be made again: what its manifest says, and the inputs it kept. */
public final class StoredFolder {
    /** The manifest's name in a result folder. */
    static final String MANIFEST = "manifest.json";

    private static final String INPUTS = "inputs";

    private final Path path;
    private final JsonObject manifest;

    private StoredFolder(Path path, JsonObject manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /**
     * Reads the manifest.
     *
     * @throws InvalidInput if there is none, or it is not JSON
     */
    public static StoredFolder open(Path path) {
        Path file = path.resolve(MANIFEST);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new StoredFolder(
                    path,
                    new Gson().getAdapter(JsonElement.class).fromJson(reader).getAsJsonObject());
        } catch (NoSuchFileException e) {
            throw refused(path, "is no result folder: it has no " + MANIFEST);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            String reason =
                    Files.isDirectory(path) ? MANIFEST + " is not the JSON expected: " : "is no result folder: ";
            throw refused(path, reason + e.getMessage());
        }
    }

    private static InvalidInput refused(Path place, String message) {
        return new InvalidInput(Problem.error(place.toString(), "", message));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** A file of the inputs. */
    public Path input(String name) {
        return path.resolve(INPUTS).resolve(name);
    }

    /**
     * A text or number of the manifest.
     *
     * @throws InvalidInput if it is not there
     */
    public String text(String key) {
        JsonElement value = value(key);
        if (!value.isJsonPrimitive()) {
            throw refused(path.resolve(MANIFEST), "key '%s' must be a text or a number".formatted(key));
        }
        return value.getAsString();
    }

    /**
     * A list of texts of the manifest.
     *
     * @throws InvalidInput if it is not there
     */
    public List<String> texts(String key) {
        try {
            return value(key).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            throw refused(path.resolve(MANIFEST), "key '%s' must be a list of texts".formatted(key));
        }
    }

    /** Hashes of the files that a run makes, by name. */
    public Map<String, String> outputs() {
        return hashes("outputs");
    }

    /**
     * Checks that the inputs are those that were run.
     *
     * @throws InvalidInput naming each that is missing or was changed
     */
    public void checkInputs() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> input : hashes(INPUTS).entrySet()) {
            Path file = input(input.getKey());
            if (!Files.isRegularFile(file)) {
                problems.add(Problem.error(file.toString(), "", "is missing: what was run cannot be run again"));
            } else if (!Hash.of(file).equals(input.getValue())) {
                problems.add(Problem.error(
                        file.toString(),
                        "",
                        "is not what was run: it was changed afterwards (SHA-256 differs from the manifest's)"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Map<String, String> hashes(String key) {
        if (!(value(key) instanceof JsonObject object)) {
            throw refused(path.resolve(MANIFEST), "key '%s' must be names and hashes".formatted(key));
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        object.asMap()
                .forEach((name, hash) -> hashes.put(name, hash.isJsonPrimitive() ? hash.getAsString() : "no hash"));
        return hashes;
    }

    private JsonElement value(String key) {
        if (!manifest.has(key) || manifest.get(key).isJsonNull()) {
            throw refused(path.resolve(MANIFEST), "key '%s' is missing".formatted(key));
        }
        return manifest.get(key);
    }
}
