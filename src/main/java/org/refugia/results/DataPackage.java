package org.refugia.results;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Describes the tables of a result folder for other programs.
 * Source: Frictionless Standards, version 1 (2017–2021): Data Package, Tabular Data Package, Data Resource, Table Schema, CSV Dialect.
 */
public final class DataPackage {
    /** The file's name in a result folder. */
    public static final String FILE = "datapackage.json";

    private DataPackage() {}

    /**
     * The description of those tables that are there, as JSON.
     *
     * @param id     letters, digits and hyphens
     * @param title  for people
     */
    public static String of(Path folder, FolderKind kind, String id, String title) throws IOException {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("profile", "tabular-data-package");
        description.put("name", id.toLowerCase(Locale.ROOT));
        description.put("title", title);
        List<Map<String, Object>> resources = new ArrayList<>();
        for (String file : kind.files(folder)) {
            resources.add(resource(folder.resolve(file), kind.columns(file).orElseThrow()));
        }
        description.put("resources", resources);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(description) + "\n";
    }

    private static Map<String, Object> resource(Path file, Columns columns) throws IOException {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", columns.table());
        resource.put("path", file.getFileName().toString());
        resource.put("description", columns.what());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        if (file.toString().endsWith(".gz")) {
            resource.put("compression", "gz");
        }
        resource.put("encoding", "utf-8");
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + Hash.of(file));
        resource.put("dialect", dialect());
        resource.put("schema", schema(columns.of(TableBytes.header(file))));
        return resource;
    }

    /** RFC 4180, but for line feeds. */
    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("skipInitialSpace", false);
        dialect.put("header", true);
        return dialect;
    }

    private static Map<String, Object> schema(Columns columns) {
        List<Map<String, String>> fields = new ArrayList<>();
        for (Columns.Column column : columns.columns()) {
            Map<String, String> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type());
            field.put("format", column.format());
            field.put("description", column.meaning());
            fields.add(field);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", columns.key());
        return schema;
    }
}
