package org.refugia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refugia.batch.Reproduction;
import org.refugia.batch.StoredFolder;
import org.refugia.results.Mismatch;

/**
 * What came of making a folder again, for people and for other programs.
 *
 * @param folder        the folder
 * @param part          what of it was made again, after a number of rows
 * @param reproduction  the comparison
 */
record ReproductionAnswer(StoredFolder folder, String part, Reproduction reproduction) {
    /** In one word. */
    String word() {
        return reproduction.identical() ? "identical" : "different";
    }

    /** The answer in a line, then for each file that differs where it does so first, and how much. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s, made by %s, run again with %s"
                .formatted(
                        word(),
                        extent(),
                        Provenance.of(folder).program(),
                        Provenance.here().program()));
        reproduction.differing().forEach(each -> lines.addAll(lines(each)));
        return lines;
    }

    private String extent() {
        if (!reproduction.identical()) {
            return "%d of %s"
                    .formatted(
                            reproduction.differing().size(),
                            files(reproduction.parts().size(), "file"));
        }
        long texts = reproduction.parts().size() - reproduction.tables();
        String rows = files(reproduction.tables(), "table") + ", " + files(reproduction.rows(), "row");
        return rows + part + (texts == 0 ? "" : ", and " + files(texts, "text"));
    }

    private static String files(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static List<String> lines(Reproduction.Part part) {
        List<String> lines = new ArrayList<>();
        if (part.comparison().identical()) {
            lines.add(part.file() + ": was found again, but the manifest has another hash");
            return lines;
        }
        Mismatch first = part.comparison().first().orElseThrow();
        lines.add(part.file() + (first.line() == 0 ? ": " : ", ") + first.words());
        long differing = part.comparison().differing();
        if (differing > 0) {
            lines.add("  %,d of %s differ%s"
                    .formatted(
                            differing,
                            files(part.comparison().rows(), part.isTable() ? "row" : "line"),
                            differing == 1 ? "s" : ""));
        }
        if (!part.isOriginal() && part.comparison().rows() > 0) {
            lines.add("  it was changed after the run: the manifest has another hash");
        }
        return lines;
    }

    /** Everything by name. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("folder", folder.path().toString());
        map.put("identical", reproduction.identical());
        map.put("files", reproduction.parts().size());
        map.put("tables", reproduction.tables());
        map.put("rows", reproduction.rows());
        map.put("state", folder.text("state"));
        map.put("made_by", Provenance.of(folder).asMap());
        map.put("run_again_with", Provenance.here().asMap());
        map.put(
                "differences",
                reproduction.differing().stream().map(ReproductionAnswer::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(Reproduction.Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", part.file());
        map.put("has_hash_of_manifest", part.isOriginal());
        map.put("rows", part.comparison().rows());
        map.put("differing", part.comparison().differing());
        part.comparison().first().ifPresent(first -> {
            map.put("line", first.line());
            map.put("key", first.key());
            map.put("column", first.column());
            map.put("stands", first.stands());
            map.put("found", first.found());
        });
        return map;
    }
}
