package org.refugia.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.RunFolder;
import org.refugia.results.TableBytes;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/**
 * What a run folder says it holds, so that it can be run again.
 *
 * @param scenario    in the variants that were run
 * @param replicates  replicates planned of each variant
 * @param seed        seed of the batch
 * @param diary       user whose diary was kept, if any
 * @param finished    names of the runs that had ended when the batch was interrupted; empty if it was not
 */
public record StoredRun(
        ScenarioFile scenario, int replicates, long seed, OptionalInt diary, Optional<Set<String>> finished) {
    private static final String COMPLETE = "complete";

    /**
     * Reads the manifest and the stored scenario.
     *
     * @throws InvalidInput if an input is missing or was changed, or the manifest is not that of a run
     */
    public static StoredRun read(StoredFolder folder) throws IOException {
        folder.checkInputs();
        ScenarioFile scenario = ScenarioReader.read(
                folder.input(ScenarioFile.STORED), new Overrides(Map.of(), List.of(), folder.texts("variants")));
        return new StoredRun(
                scenario,
                (int) number(folder, "replicates", Integer.MAX_VALUE),
                number(folder, "seed", Long.MAX_VALUE),
                folder.outputs().keySet().stream()
                        .map(DiaryRun::userOf)
                        .flatMapToInt(OptionalInt::stream)
                        .findFirst(),
                folder.text("state").equals(COMPLETE) ? Optional.empty() : Optional.of(finished(folder)));
    }

    private static long number(StoredFolder folder, String key, long max) {
        String text = folder.text(key);
        try {
            long number = Long.parseLong(text);
            if (number <= max) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // told below, as for a number that is too large
        }
        throw refused(folder.path().resolve(StoredFolder.MANIFEST), key, "is '%s', must be a whole number", text);
    }

    private static Set<String> finished(StoredFolder folder) {
        Path runs = folder.path().resolve("runs.csv");
        try {
            return new LinkedHashSet<>(TableBytes.column(runs, "run"));
        } catch (IOException e) {
            throw refused(runs, "", "cannot be read, and it alone says which runs had ended: %s", e);
        }
    }

    private static InvalidInput refused(Path place, String subject, String message, Object... arguments) {
        return new InvalidInput(Problem.error(place.toString(), subject, message.formatted(arguments)));
    }

    /** Memory that its runs ask for. */
    public Demand demand() {
        return Demand.of(scenario, replicates);
    }

    /** The batch that fills a folder with the same again. */
    public Batch again(MemoryPlan memory, RunFolder folder, Runnable stepDone) {
        Batch batch = new Batch(scenario, replicates, seed, memory.cores(), folder, stepDone);
        batch.hold(memory);
        diary.ifPresent(batch::keepDiary);
        finished.ifPresent(batch::runOnly);
        return batch;
    }
}
