package org.refugia.sweep;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.batch.Plan;
import org.refugia.batch.WorkFolder;
import org.refugia.results.FolderConflict;

class NewFolderTest {
    @TempDir
    private Path folder;

    @Test
    void whatAnotherProcessIsAboutToBeginIsNoStrangersFolder() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder.resolve("given"), 1));
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("segments"));
        Files.createFile(out.resolve("." + WorkFolder.PLAN + ".5f0c.unfinished"));
        WorkFolder sweep = new WorkFolder(out);
        assertDoesNotThrow(() -> sweep.check(plan, false));
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        assertThrows(FolderConflict.class, () -> sweep.check(plan, false));
    }
}
