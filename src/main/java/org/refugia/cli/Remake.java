package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.refugia.batch.Demand;
import org.refugia.batch.MemoryPlan;
import org.refugia.results.FolderKind;
import org.refugia.scenario.Scenario;

/** How a folder of one kind is made again. */
interface Remake {
    /** Its kind, as far as its tables go. */
    FolderKind kind();

    /** What of it is made again, after a number of rows; empty if all of it is. */
    String part();

    /** Memory that the runs ask for. */
    Demand demand();

    /** A scenario that is run. */
    Scenario scenario();

    /**
     * Makes the same tables once more.
     *
     * @param place   empty folder, which is removed afterwards
     * @param memory  how runs are held
     * @return the folder that was filled, in that place; empty if it was interrupted
     */
    Optional<Path> into(Path place, MemoryPlan memory, Progress progress, Interruption interruption) throws IOException;
}
