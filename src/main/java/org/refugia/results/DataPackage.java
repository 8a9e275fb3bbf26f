package org.refugia.results;

import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Describes the tables of a result folder for other programs, as a Frictionless Data Package (version 1). */
final class DataPackage {
    private static final List<String> NUMBERS = List.of("value", "mean", "low", "high");
    private static final List<String> WHOLE = List.of("n", "replicate");
    private static final List<String> DATES = List.of("date", "relative_from", "relative_until");

    private DataPackage() {}

    /** The description of those tables that are there, as JSON. */
    static String of(Path folder, String id, String title) throws IOException {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("profile", "tabular-data-package");
        description.put("name", id);
        description.put("title", title);
        List<Map<String, Object>> resources = new ArrayList<>();
        for (String table : RunFolder.TABLES) {
            if (Files.exists(folder.resolve(table))) {
                resources.add(resource(folder, table));
            }
        }
        description.put("resources", resources);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(description) + "\n";
    }

    private static Map<String, Object> resource(Path folder, String table) throws IOException {
        String name = table.substring(0, table.indexOf('.'));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("path", table);
        resource.put("format", "csv");
        if (table.endsWith(".gz")) {
            resource.put("compression", "gz");
        }
        List<Map<String, String>> fields = new ArrayList<>();
        for (String column : header(folder.resolve(table))) {
            Map<String, String> field = new LinkedHashMap<>();
            field.put("name", column);
            field.put("type", type(name, column));
            fields.add(field);
        }
        resource.put("schema", Map.of("fields", fields));
        return resource;
    }

    private static List<String> header(Path table) throws IOException {
        try (InputStream file = Files.newInputStream(table);
                InputStream in = table.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return List.of(reader.readLine().split(","));
        }
    }

    private static String type(String table, String column) {
        boolean endMeasure = table.equals("runs") && column.contains("(");
        if (NUMBERS.contains(column) || endMeasure) {
            return "number";
        } else if (WHOLE.contains(column)) {
            return "integer";
        } else if (DATES.contains(column)) {
            return "date";
        }
        return "string";
    }
}
