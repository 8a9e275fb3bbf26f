package org.refugia.analysis;

import java.nio.file.Path;
import org.refugia.parameter.InvalidInput;

/**
 * What made a sweep's folder, and how much of it: the part of its manifest that a reader of numbers wants to see.
 *
 * @param refugia  version of the program; empty if the manifest does not say
 * @param commit   of its source; empty if the manifest does not say
 * @param seed     of the replicates; empty if the manifest does not say
 * @param planned  runs that belong to the sweep
 * @param done     runs that reached their end
 * @param failed   runs that did not
 */
public record SweepOrigin(String refugia, String commit, String seed, int planned, int done, int failed) {
    /**
     * Reads it from {@value Manifest#FILE} of a sweep's folder.
     *
     * @throws InvalidInput if the file is missing, or not the JSON expected
     */
    public static SweepOrigin read(Path folder) {
        return ManifestJson.read(folder, json -> {
            ManifestJson runs = json.object("runs");
            return new SweepOrigin(
                    json.text("refugia", ""),
                    json.text("commit", ""),
                    json.text("seed", ""),
                    runs.whole("planned"),
                    runs.whole("done"),
                    runs.whole("failed"));
        });
    }
}
