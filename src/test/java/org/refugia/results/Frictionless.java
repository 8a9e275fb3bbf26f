package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The rules of a tabular data package.
 * Source: Frictionless Standards, version 1 (2017–2021): Data Package, Tabular Data Package, Data Resource, Table Schema, CSV Dialect.
 */
public final class Frictionless {
    private static final String NAME = "[a-z0-9._-]+";

    private Frictionless() {}

    /** The description of a folder keeps the rules, and is true of every table in it. */
    public static void assertDescribes(Path folder) throws IOException {
        JsonObject description = new Gson()
                .fromJson(Files.readString(folder.resolve("datapackage.json")), JsonElement.class)
                .getAsJsonObject();
        assertEquals("tabular-data-package", text(description, "profile"));
        assertTrue(text(description, "name").matches(NAME), text(description, "name"));
        assertFalse(text(description, "title").isBlank());
        Set<String> paths = new TreeSet<>();
        Set<String> names = new HashSet<>();
        for (JsonElement each : description.getAsJsonArray("resources")) {
            JsonObject resource = each.getAsJsonObject();
            assertResource(folder, resource);
            assertTrue(names.add(text(resource, "name")), "names are unique");
            paths.add(text(resource, "path"));
        }
        assertEquals(tables(folder), paths, "every table is described");
        assertFalse(paths.isEmpty());
    }

    private static Set<String> tables(Path folder) throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.csv(\\.gz)?"))
                    .forEach(tables::add);
        }
        return tables;
    }

    private static void assertResource(Path folder, JsonObject resource) throws IOException {
        assertEquals("tabular-data-resource", text(resource, "profile"));
        assertTrue(text(resource, "name").matches(NAME), text(resource, "name"));
        assertEquals("csv", text(resource, "format"));
        assertEquals("text/csv", text(resource, "mediatype"));
        assertEquals("utf-8", text(resource, "encoding"));
        String path = text(resource, "path");
        assertFalse(path.startsWith("/") || path.contains("..") || path.contains("\\"), path);
        Path file = folder.resolve(path);
        assertEquals(Files.size(file), resource.get("bytes").getAsLong());
        assertEquals("sha256:" + Hash.of(file), text(resource, "hash"));
        assertEquals(path.endsWith(".gz"), resource.has("compression"));
        byte[] bytes = bytes(file);
        JsonObject dialect = resource.getAsJsonObject("dialect");
        assertEquals("\n", text(dialect, "lineTerminator"));
        assertEquals(",", text(dialect, "delimiter"));
        assertEquals("\"", text(dialect, "quoteChar"));
        assertTrue(dialect.get("doubleQuote").getAsBoolean());
        assertTrue(dialect.get("header").getAsBoolean());
        assertEquals('\n', bytes[bytes.length - 1]);
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("\r"));
        assertSchema(path, resource.getAsJsonObject("schema"), bytes);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream table = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return table.readAllBytes();
        }
    }

    private static void assertSchema(String path, JsonObject schema, byte[] bytes) throws IOException {
        assertEquals(List.of(""), texts(schema.getAsJsonArray("missingValues")));
        List<JsonObject> fields = schema.getAsJsonArray("fields").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        List<String> names = fields.stream().map(field -> text(field, "name")).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), path + ": names of columns are unique");
        for (JsonObject field : fields) {
            assertEquals(text(field, "type").equals("datetime") ? "any" : "default", text(field, "format"));
            assertFalse(text(field, "description").isBlank());
        }
        List<Integer> key = texts(schema.getAsJsonArray("primaryKey")).stream()
                .map(names::indexOf)
                .toList();
        assertFalse(key.isEmpty() || key.contains(-1), path + ": the key is made of columns");
        Set<List<String>> keys = new HashSet<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(bytes))) {
            for (CsvRecord row : records) {
                if (row.getStartingLineNumber() == 1) {
                    assertEquals(names, row.getFields(), path + ": every column is described, in order");
                    continue;
                }
                assertEquals(names.size(), row.getFieldCount());
                for (int i = 0; i < names.size(); i++) {
                    String value = row.getField(i);
                    assertFalse(key.contains(i) && value.isEmpty(), path + ": part of a key is missing: " + row);
                    assertTrue(
                            value.isEmpty() || isWritten(value, text(fields.get(i), "type")),
                            "%s: %s is %s".formatted(path, names.get(i), value));
                }
                assertTrue(keys.add(key.stream().map(row::getField).toList()), path + ": twice the same key: " + row);
            }
        }
    }

    /** Throws where a text is none of the type. */
    private static boolean isWritten(String value, String type) {
        return switch (type) {
            case "string" -> true;
            case "number" -> value.matches("-?\\d+(\\.\\d+)?");
            case "integer" -> new BigInteger(value).toString().equals(value);
            case "date" -> LocalDate.parse(value).toString().equals(value);
            case "datetime" -> LocalDateTime.parse(value).toString().equals(value);
            default -> throw new AssertionError(type + " is no type that tables have");
        };
    }

    private static List<String> texts(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
