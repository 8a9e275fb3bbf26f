package org.refugia.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.results.Columns;
import org.refugia.results.Comparison;
import org.refugia.results.FolderKind;
import org.refugia.results.Hash;

/**
 * A result folder beside the same folder made again.
 *
 * @param parts  the files whose hashes are in its manifest
 */
public record Reproduction(List<Part> parts) {
    /**
     * One file.
     *
     * @param file        its name in the folder
     * @param isTable     whether it is a table; if not, a text
     * @param isOriginal  whether it still has the manifest's hash
     * @param comparison  beside the file made again
     */
    public record Part(String file, boolean isTable, boolean isOriginal, Comparison comparison) {
        /** Whether nothing was changed and everything was found again. */
        public boolean identical() {
            return isOriginal && comparison.identical();
        }
    }

    public Reproduction {
        parts = List.copyOf(parts);
    }

    /**
     * Compares every file that the manifest lists, the tables first, in the order of their kind.
     *
     * @param again  folder that was filled again
     */
    public static Reproduction of(StoredFolder folder, FolderKind kind, Path again) throws IOException {
        Map<String, String> hashes = folder.outputs();
        List<String> files = new ArrayList<>(hashes.keySet());
        files.sort(Comparator.comparingInt(
                file -> kind.columns(file).map(kind.tables()::indexOf).orElse(Integer.MAX_VALUE)));
        List<Part> parts = new ArrayList<>();
        for (String file : files) {
            Path stands = folder.path().resolve(file);
            Path found = again.resolve(file);
            boolean original = Files.exists(stands) && Hash.of(stands).equals(hashes.get(file));
            Optional<Columns> columns = kind.columns(file);
            Comparison comparison = columns.map(table -> Comparison.ofTables(stands, found, table))
                    .orElseGet(() -> Comparison.ofTexts(stands, found));
            parts.add(new Part(file, columns.isPresent(), original, comparison));
        }
        return new Reproduction(parts);
    }

    /** Whether nothing was changed and everything was found again. */
    public boolean identical() {
        return parts.stream().allMatch(Part::identical);
    }

    /** The files that were changed or not found again. */
    public List<Part> differing() {
        return parts.stream().filter(part -> !part.identical()).toList();
    }

    /** Number of tables. */
    public long tables() {
        return parts.stream().filter(Part::isTable).count();
    }

    /** Number of rows of all tables. */
    public long rows() {
        return parts.stream()
                .filter(Part::isTable)
                .mapToLong(part -> part.comparison().rows())
                .sum();
    }
}
