package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {
    private static final String SERIES = "run,date,platform,segment,region,measure,value,unit\n";

    @TempDir
    private Path folder;

    private void describe(FolderKind kind) throws IOException {
        Files.writeString(
                folder.resolve(DataPackage.FILE), DataPackage.of(folder, kind, "Two-Platforms", "Two “platforms”"));
    }

    private Map<?, ?> resource(int number) throws IOException {
        Map<?, ?> description = new Gson().fromJson(Files.readString(folder.resolve(DataPackage.FILE)), Map.class);
        return (Map<?, ?>) ((List<?>) description.get("resources")).get(number);
    }

    private static List<?> fields(Map<?, ?> resource, String part) {
        List<?> fields = (List<?>) ((Map<?, ?>) resource.get("schema")).get("fields");
        return fields.stream().map(field -> ((Map<?, ?>) field).get(part)).toList();
    }

    @Test
    void aColumnWhoseNameHoldsCommasAndQuotesIsOneColumn() throws IOException {
        Columns runs = Columns.RUNS.with(List.of("dau(rednote, end)", "the \"gap\""));
        Table table = new Table(runs.header());
        table.add(List.of("a/1", "a", "1", "-7", "done", "", "0.5", ""));
        table.add(List.of("a/2", "a", "2", "99999999999999999999", "failed", "NaN, alas\nat noon", "", ""));
        Files.writeString(folder.resolve("runs.csv"), table.csv());
        describe(FolderKind.RUN);
        Frictionless.assertDescribes(folder);
        assertEquals(runs.header(), fields(resource(0), "name"));
        assertEquals(
                List.of("string", "string", "integer", "string", "string", "string", "number", "number"),
                fields(resource(0), "type"));
    }

    @Test
    void aPackedTableIsDescribedAsOne() throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("series.csv.gz")))) {
            packed.write((SERIES + "a/1,2025-01-01,big,all,all,dau,12.5,people\n").getBytes(StandardCharsets.UTF_8));
        }
        describe(FolderKind.RUN);
        Frictionless.assertDescribes(folder);
        assertEquals("gz", resource(0).get("compression"));
        assertEquals("series", resource(0).get("name"));
    }

    @Test
    void furtherColumnsOfSeveralKindsAreToldApartByTheFolderThatNamesThem() throws IOException {
        Columns points = new Columns(
                "points",
                "one point",
                List.of("point"),
                List.of(new Columns.Column("point", "integer", "its number")),
                List.of(
                        new Columns.Column("path", "string", "value of a factor"),
                        new Columns.Column("measure", "number", "what came of it")));
        Files.writeString(folder.resolve("points.csv"), "point,a.b,\"dau(x, end)\"\n1,3 %,12\n");
        FolderKind unnamed = new FolderKind("other/1", List.of(points));
        assertThrows(IllegalStateException.class, () -> describe(unnamed));
        describe(new FolderKind("other/1", List.of(points.with(List.of("a.b")).with(List.of("dau(x, end)")))));
        Frictionless.assertDescribes(folder);
        assertEquals(List.of("integer", "string", "number"), fields(resource(0), "type"));
        assertEquals(List.of("its number", "value of a factor", "what came of it"), fields(resource(0), "description"));
    }

    @Test
    void aTableOfOtherColumnsIsABug() throws IOException {
        Files.writeString(folder.resolve("flows.csv"), "run,date,from,value,unit\n");
        assertThrows(IllegalStateException.class, () -> describe(FolderKind.RUN));
        Files.writeString(folder.resolve("flows.csv"), String.join(",", Columns.FLOWS.header()) + ",more\n");
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> describe(FolderKind.RUN));
        assertTrue(error.getMessage().endsWith("but not [more]"), error.getMessage());
    }
}
