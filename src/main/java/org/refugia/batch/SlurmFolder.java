package org.refugia.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a sweep folder holds about Slurm: the scripts, the logs, and the numbers of the jobs that were submitted. */
public final class SlurmFolder {
    private SlurmFolder() {}

    /** The array script. */
    public static Path array(Path folder) {
        return at(folder).resolve("array.sh");
    }

    /** The script of the job that makes the tables. */
    public static Path merge(Path folder) {
        return at(folder).resolve("merge.sh");
    }

    /** Where the jobs write what they have to say. */
    public static Path logs(Path folder) {
        return at(folder).resolve("log");
    }

    private static Path at(Path folder) {
        return folder.resolve("slurm");
    }

    private static Path jobs(Path folder) {
        return at(folder).resolve("jobs.txt");
    }

    /** Writes both scripts, and makes the folder of the logs: Slurm does not, and its jobs would fail. */
    public static void write(SlurmScript script) throws IOException {
        Files.createDirectories(logs(script.folder()));
        Files.writeString(array(script.folder()), script.array());
        Files.writeString(merge(script.folder()), script.merge());
    }

    /**
     * Notes a job that was submitted.
     *
     * @param what  array or merge
     */
    public static void note(Path folder, String what, String job) throws IOException {
        Files.writeString(
                jobs(folder),
                "%s %s %s%n".formatted(job, what, Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Numbers of the jobs that were submitted, the first one first; none if there never was one. */
    public static List<String> submitted(Path folder) throws IOException {
        List<String> numbers = new ArrayList<>();
        if (Files.exists(jobs(folder))) {
            for (String line : Files.readAllLines(jobs(folder))) {
                numbers.add(line.strip().split("\\s+")[0]);
            }
        }
        numbers.removeIf(String::isEmpty);
        return numbers;
    }
}
