package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.refugia.results.FolderKind;

/** How a folder of one kind is made again. */
interface Remake {
    /** Its kind, as far as its tables go. */
    FolderKind kind();

    /** What of it is made again, after a number of rows; empty if all of it is. */
    String part();

    /**
     * Makes the same tables once more.
     *
     * @param place  empty folder, which is removed afterwards
     * @param jobs   runs at a time
     * @return the folder that was filled, in that place; empty if it was interrupted
     */
    Optional<Path> into(Path place, int jobs, Progress progress, Interruption interruption) throws IOException;
}
