package org.refugia.brief;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.refugia.analysis.SweepManifest;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.WholeFile;

/**
 * What a result folder says, as one page that opens without a network: headline, charts, tables, how to repeat it
 * (docs/adr/0022-the-brief.md).
 */
public final class Brief {
    /** The file's name in a result folder. */
    public static final String FILE = "report.html";

    private Brief() {}

    /**
     * Writes {@value #FILE} into the folder of runs or of a sweep. The same folder gives the same bytes.
     *
     * @return the file
     * @throws InvalidInput          if manifest or tables are missing or malformed
     * @throws UncheckedIOException  naming the file, if it cannot be written
     */
    public static Path write(Path folder) {
        return write(page(folder), folder.resolve(FILE));
    }

    /**
     * The same page as a text.
     *
     * @throws InvalidInput if manifest or tables are missing or malformed
     */
    public static String page(Path folder) {
        return SweepManifest.isSweep(folder) ? new SweepBrief(folder).page() : new RunBrief(folder).page();
    }

    /**
     * Writes a page of what differs between folders of runs, or of sweeps.
     *
     * @param file  replaced if it is there
     * @return the file
     * @throws InvalidInput          if a folder is no result folder, or there is nothing to compare
     * @throws UncheckedIOException  naming the file, if it cannot be written
     */
    public static Path compare(Path reference, List<Path> others, Path file) {
        return write(new ComparisonBrief(reference, others).page(), file);
    }

    private static Path write(String page, Path file) {
        WholeFile.write(file, bytes -> bytes.write(page.getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
