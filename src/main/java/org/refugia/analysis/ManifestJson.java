package org.refugia.analysis;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;

/** An object of a folder's {@code manifest.json}, asked key by key; a key that is {@code null} counts as missing. */
record ManifestJson(JsonObject json) {
    /**
     * Reads the manifest of a folder.
     *
     * @param reader  may throw {@link IllegalArgumentException} with the sentence that does not hold
     * @throws InvalidInput if the file is missing, not JSON, or refused by the reader
     */
    static <T> T read(Path folder, Function<ManifestJson, T> reader) {
        Path file = folder.resolve(Manifest.FILE);
        try (Reader text = Files.newBufferedReader(file)) {
            return reader.apply(new ManifestJson(
                    new Gson().getAdapter(JsonElement.class).fromJson(text).getAsJsonObject()));
        } catch (NoSuchFileException e) {
            throw refused(file, "is missing: %s is not a result folder".formatted(folder));
        } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw refused(file, "is not the JSON expected: " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(file, e.getMessage());
        }
    }

    private static InvalidInput refused(Path file, String message) {
        return new InvalidInput(Problem.error(file.toString(), "", message));
    }

    /** Holds the manifest to a schema. */
    void requireSchema(String expected) {
        String schema = text("schema");
        Require.that(expected.equals(schema), "schema is '%s', expected '%s'".formatted(schema, expected));
    }

    boolean has(String key) {
        return json.has(key) && !json.get(key).isJsonNull();
    }

    String text(String key) {
        return value(key).getAsString();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int whole(String key) {
        return value(key).getAsInt();
    }

    ManifestJson object(String key) {
        return new ManifestJson(value(key).getAsJsonObject());
    }

    List<ManifestJson> objects(String key) {
        return elements(key).stream()
                .map(JsonElement::getAsJsonObject)
                .map(ManifestJson::new)
                .toList();
    }

    List<String> texts(String key) {
        return elements(key).stream().map(JsonElement::getAsString).toList();
    }

    private List<JsonElement> elements(String key) {
        return value(key).getAsJsonArray().asList();
    }

    private JsonElement value(String key) {
        Require.that(has(key), "key '%s' is missing".formatted(key));
        return json.get(key);
    }
}
