package org.refugia.cli;

import java.nio.file.Path;
import java.util.List;

/** Charts and report of a sweep's folder, and its headline. */
final class SweepPictures {
    private SweepPictures() {}

    static List<String> draw(Path folder, boolean charts) {
        return List.of();
    }
}
