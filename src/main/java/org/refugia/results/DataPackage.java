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
        resource.put("description", Columns.of(name).what());
        List<Map<String, String>> fields = new ArrayList<>();
        for (String title : header(folder.resolve(table))) {
            Columns.Column column = Columns.of(name).column(title);
            Map<String, String> field = new LinkedHashMap<>();
            field.put("name", title);
            field.put("type", column.type());
            field.put("description", column.meaning());
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
}
