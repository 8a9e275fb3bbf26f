package org.refugia.serve;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.analysis.Manifest;

/** The results that are there: runs and sweeps in one folder and the folders in it. */
final class ResultShelf {
    private static final int DEEPEST = 4;
    private static final int MOST = 500;
    private static final long LARGEST_MANIFEST = 8L << 20;

    private static final List<String> DOCUMENTS = List.of("report.html", "report.md", "README.txt");

    private final Folder folder;

    ResultShelf(Path root) {
        folder = new Folder(root);
    }

    /** A file of a result; empty if there is none, or none that is handed out. */
    Optional<Reply> file(List<String> names) {
        return folder.file(names)
                .flatMap(file -> ContentType.of(file.getFileName().toString()).map(type -> Reply.of(type, file)));
    }

    /** All of them by the names of their folders. */
    List<Object> list() {
        if (!Files.isDirectory(folder.root())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.root(), DEEPEST)) {
            List<Object> list = new ArrayList<>();
            files.filter(file -> file.endsWith(Manifest.FILE))
                    .map(Path::getParent)
                    .filter(each -> isShown(each))
                    .sorted()
                    .limit(MOST)
                    .forEach(each -> entry(each).ifPresent(list::add));
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + folder.root(), e);
        }
    }

    /** Whether its files are handed out: it is not hidden, and lies here. */
    private boolean isShown(Path result) {
        return !result.equals(folder.root())
                && folder.file(names(result.resolve(Manifest.FILE))).isPresent();
    }

    private List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        folder.root().relativize(path).forEach(name -> names.add(name.toString()));
        return names;
    }

    private Optional<Map<String, Object>> entry(Path result) {
        try {
            Path file = result.resolve(Manifest.FILE);
            if (Files.size(file) > LARGEST_MANIFEST) {
                return Optional.empty();
            }
            JsonObject manifest = Json.object(Files.readString(file));
            JsonObject scenario = part(manifest, "scenario");
            JsonObject about = manifest.has("experiment") ? part(manifest, "experiment") : scenario;
            return Optional.of(Json.object(
                    "folder", String.join("/", names(result)),
                    "isSweep", text(manifest, "schema").startsWith("sweep"),
                    "title", text(about, "title"),
                    "question", text(about, "question"),
                    "seed", text(manifest, "seed"),
                    "replicates", text(manifest, "replicates"),
                    "agents", text(scenario, "agents"),
                    "state", text(manifest, "state"),
                    "changes", changes(manifest),
                    "documents", documents(result),
                    "charts", files(result.resolve("charts"), "charts/", ".svg"),
                    "tables", files(result, "", ".csv")));
        } catch (IOException | RuntimeException noManifest) {
            return Optional.empty();
        }
    }

    /** The texts of a result that are there, the one to begin with first. */
    static List<String> documents(Path result) {
        return DOCUMENTS.stream()
                .filter(each -> Files.exists(result.resolve(each)))
                .toList();
    }

    private static JsonObject part(JsonObject json, String key) {
        return json.has(key) && json.get(key).isJsonObject() ? json.getAsJsonObject(key) : new JsonObject();
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) && json.get(key).isJsonPrimitive() ? json.get(key).getAsString() : "";
    }

    /** What the command line, or a page, had changed: the values that follow {@code --set}. */
    private static List<String> changes(JsonObject manifest) {
        List<String> changes = new ArrayList<>();
        if (manifest.has("arguments") && manifest.get("arguments").isJsonArray()) {
            String before = "";
            for (var each : manifest.getAsJsonArray("arguments")) {
                if (before.equals("--set")) {
                    changes.add(each.getAsString());
                }
                before = each.getAsString();
            }
        }
        return changes;
    }

    private static List<String> files(Path folder, String prefix, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .sorted()
                    .map(name -> prefix + name)
                    .toList();
        }
    }
}
