package org.refugia.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.batch.StoredFolder;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What makes results, as manifests say it.
 *
 * @param refugia  version of the program
 * @param commit   commit it was built from
 * @param jvm      name and version of the Java machine
 */
record Provenance(String refugia, String commit, String jvm) {
    /** This very program. */
    static Provenance here() {
        return new Provenance(
                Version.number(),
                Version.commit(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    /** What made a folder. */
    static Provenance of(StoredFolder folder) {
        return new Provenance(folder.text("refugia"), folder.text("commit"), folder.text("jvm"));
    }

    /** This program and how it was called, for a manifest. */
    static Map<String, Object> manifest(CommandSpec called) {
        Map<String, Object> manifest = new LinkedHashMap<>(here().asMap());
        manifest.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        manifest.put("arguments", called.commandLine().getParseResult().originalArgs());
        return manifest;
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("refugia", refugia);
        map.put("commit", commit);
        map.put("jvm", jvm);
        return map;
    }

    /** Version and commit. */
    String program() {
        return "refugia %s (%s)".formatted(refugia, commit);
    }

    /** In how far it is another program or machine. */
    List<String> differencesTo(Provenance other) {
        Map<String, Object> others = other.asMap();
        return asMap().entrySet().stream()
                .filter(each -> !each.getValue().equals(others.get(each.getKey())))
                .map(each ->
                        "another %s: %s, here %s".formatted(each.getKey(), each.getValue(), others.get(each.getKey())))
                .toList();
    }
}
