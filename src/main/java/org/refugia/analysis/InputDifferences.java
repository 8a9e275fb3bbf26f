package org.refugia.analysis;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;

/** In what two result folders differ before any number: what their manifests say, and the scenarios as resolved. */
public final class InputDifferences {
    /** Keys that are about the folder itself, or follow from others. */
    private static final Set<String> PASSED_OVER = Set.of("schema", "arguments", "inputs", "outputs", "runs");

    private InputDifferences() {}

    /**
     * A difference.
     *
     * @param file    where it is: {@code manifest.json}, or a file of {@code inputs/}
     * @param where   the key, or the keys around the line
     * @param first   what the first folder has; empty if nothing
     * @param second  what the second folder has; empty if nothing
     */
    public record Change(String file, String where, String first, String second) {}

    /**
     * What differs between two folders.
     *
     * @throws InvalidInput if a manifest is missing or no JSON
     */
    public static List<Change> between(Path first, Path second) {
        List<Change> changes = new ArrayList<>();
        manifests(changes, "", json(first), json(second));
        Set<String> files = new TreeSet<>(resolved(first));
        files.addAll(resolved(second));
        for (String file : files) {
            changes.addAll(LineDifferences.between("inputs/" + file, lines(first, file), lines(second, file)));
        }
        return changes;
    }

    private static JsonObject json(Path folder) {
        return ManifestJson.read(folder, ManifestJson::json);
    }

    private static void manifests(List<Change> changes, String within, JsonObject first, JsonObject second) {
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        keys.removeAll(PASSED_OVER);
        for (String key : keys) {
            JsonElement a = first.has(key) ? first.get(key) : JsonNull.INSTANCE;
            JsonElement b = second.has(key) ? second.get(key) : JsonNull.INSTANCE;
            if (a.isJsonObject() && b.isJsonObject()) {
                manifests(changes, within + key + ".", a.getAsJsonObject(), b.getAsJsonObject());
            } else if (!a.equals(b)) {
                changes.add(new Change(Manifest.FILE, within + key, text(a), text(b)));
            }
        }
    }

    private static String text(JsonElement element) {
        return element.isJsonNull() ? "" : element.isJsonPrimitive() ? element.getAsString() : element.toString();
    }

    /** The files of a folder that hold scenarios or experiments with every default filled in. */
    private static List<String> resolved(Path folder) {
        Path inputs = folder.resolve("inputs");
        if (!Files.isDirectory(inputs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inputs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("resolved") && name.endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + inputs, e);
        }
    }

    private static List<String> lines(Path folder, String file) {
        Path path = folder.resolve("inputs").resolve(file);
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
