package org.refugia.batch;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.DataPackage;
import org.refugia.results.FolderConflict;
import org.refugia.results.FolderKind;
import org.refugia.results.Hash;
import org.refugia.results.TemporaryFolder;
import org.refugia.results.WholeFile;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.ScenarioFile;

/**
 * Where the work of a sweep lies: {@code plan.json} says what it is, {@code segments} what is done, {@code inputs} what
 * it was made from. Any number of processes may work in it at once, on any number of machines.
 *
 * @param path  the folder
 */
public record WorkFolder(Path path) {
    /** Says what the sweep is. */
    public static final String PLAN = "plan.json";

    private static final String SCHEMA = "plan/1";
    private static final int MOST_DIFFERENCES = 8;

    /** What stands in the folder beside the tables once the runs are done. */
    private static final List<String> MADE_OF_RUNS =
            List.of(StoredFolder.MANIFEST, DataPackage.FILE, "README.txt", "report.md", "charts");

    /**
     * What the folder was made for.
     *
     * @param schema      version of the file
     * @param experiment  id of the experiment
     * @param engine      hash of the model
     * @param runs        different runs that are planned
     * @param replicates  replicates of each variant at each point
     * @param identity    all that makes the experiment the one it is, by path
     */
    public record PlanFile(
            String schema, String experiment, String engine, int runs, int replicates, Map<String, String> identity) {
        static PlanFile of(Plan plan) {
            return new PlanFile(
                    SCHEMA,
                    plan.experiment().experiment().id(),
                    EngineDigest.ofThisProgram(),
                    plan.runs(),
                    plan.replicates(),
                    plan.identity());
        }

        /** Whether the running program has the model that the runs were done with. */
        public boolean isOfThisProgram() {
            return EngineDigest.ofThisProgram().equals(engine);
        }

        /** Whether fewer replicates than planned may be enough. */
        boolean isAdaptive() {
            return !"never".equals(identity.get("replicates.stop_when"));
        }
    }

    /** Where finished runs are. */
    Path segments() {
        return path.resolve("segments");
    }

    /** Copies of what was given. */
    Path inputs() {
        return path.resolve("inputs");
    }

    /** Whether there is a sweep in a folder. */
    public static boolean isSweep(Path folder) {
        return Files.exists(folder.resolve(PLAN));
    }

    /**
     * The folder of a sweep that has begun.
     *
     * @throws InvalidInput if it is none
     */
    public static WorkFolder existing(Path folder) {
        if (!isSweep(folder)) {
            throw new InvalidInput(Problem.error(
                    folder.toString(), "", "is no folder of a sweep: there is no %s in it".formatted(PLAN)));
        }
        return new WorkFolder(folder);
    }

    /**
     * Opens a folder for a plan; makes it if it is not there.
     *
     * @param fresh  whether an older sweep in it is to be thrown away
     * @throws FolderConflict if it holds something else, or a sweep that differs; says in what
     */
    public static WorkFolder open(Path folder, Plan plan, boolean fresh) throws IOException {
        WorkFolder sweep = new WorkFolder(folder);
        sweep.check(plan, fresh);
        if (fresh) {
            sweep.clear();
        }
        Files.createDirectories(sweep.segments());
        keep(folder.resolve(PLAN), ManifestParts.json(PlanFile.of(plan)));
        return sweep;
    }

    /** Writes a text that is not there yet: a file that is replaced while another machine reads it on NFS is lost to it. */
    private static void keep(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
            WholeFile.write(file, stream -> stream.write(bytes));
        }
    }

    /**
     * The check alone.
     *
     * @throws FolderConflict as {@link #open}
     */
    public void check(Plan plan, boolean fresh) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new FolderConflict(path + " is a file, not a folder. Choose another --out.");
        }
        boolean isForeign = Files.isDirectory(path) && holdsOtherFiles();
        if (!isSweep(path)) {
            if (isForeign) {
                throw new FolderConflict(
                        path + " holds files that are no sweep. Choose an empty or a new folder with --out.");
            }
            return;
        }
        if (!fresh) {
            refuse(PlanFile.of(plan), "Choose another --out, or pass --overwrite to throw its runs away.");
        }
    }

    /** Whether there is more than another process leaves there before it has written what the sweep is. */
    private boolean holdsOtherFiles() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.anyMatch(each ->
                    !each.equals(segments()) && !each.getFileName().toString().startsWith("." + PLAN));
        }
    }

    /** What the folder was made for. */
    public PlanFile plan() {
        Path file = path.resolve(PLAN);
        try {
            PlanFile plan = new Gson().fromJson(Files.readString(file), PlanFile.class);
            if (plan == null || !SCHEMA.equals(plan.schema()) || plan.identity() == null) {
                throw new InvalidInput(Problem.error(file.toString(), "", "is not of schema " + SCHEMA));
            }
            return plan;
        } catch (IOException | JsonParseException e) {
            throw new InvalidInput(Problem.error(file.toString(), "", "cannot be read: " + e.getMessage()));
        }
    }

    /**
     * Demands that what was worked on here is this plan.
     *
     * @throws FolderConflict if it is another one; says in what, and that only folders of one sweep can be merged
     */
    public void demandSame(Plan plan) {
        refuse(PlanFile.of(plan), "Only folders of one sweep can be merged.");
    }

    private void refuse(PlanFile now, String advice) {
        List<String> differences = PlanDifferences.of(plan(), now);
        if (!differences.isEmpty()) {
            int more = differences.size() - MOST_DIFFERENCES;
            String lines = differences.stream()
                    .limit(MOST_DIFFERENCES)
                    .map(each -> "  " + each + System.lineSeparator())
                    .collect(Collectors.joining());
            throw new FolderConflict("%s holds a sweep that differs from this one:%n%s%s%s"
                    .formatted(path, lines, more > 0 ? "… and %d more differences. ".formatted(more) : "", advice));
        }
    }

    /** Throws away every run of an older sweep, and all that was made of them; logs and scripts of Slurm stay. */
    private void clear() throws IOException {
        for (String file : FolderKind.SWEEP.files(path)) {
            Files.delete(path.resolve(file));
        }
        for (String made : MADE_OF_RUNS) {
            TemporaryFolder.delete(path.resolve(made));
        }
        TemporaryFolder.delete(inputs());
        TemporaryFolder.delete(segments());
    }

    /** Keeps copies of everything the sweep is made from, so that it can be finished, merged and repeated from the folder alone. */
    public void keepInputs(ExperimentFile experiment) throws IOException {
        Files.createDirectories(inputs());
        keep(inputs().resolve(ExperimentReader.STORED), experiment.stored());
        keep(inputs().resolve(ScenarioFile.STORED), experiment.storedScenario());
        for (Map.Entry<String, Path> input : experiment.inputs().entrySet()) {
            boolean isKept = input.getValue().startsWith(inputs());
            if (!isKept) {
                keepCopy(input.getValue(), inputs().resolve(input.getKey()));
            }
        }
    }

    private static void keepCopy(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
            WholeFile.write(to, bytes -> Files.copy(from, bytes));
        }
    }

    /** Keeps copies of the finished runs of other folders, so that this one alone is all of the sweep. */
    public void keepRuns(List<WorkFolder> others) throws IOException {
        for (WorkFolder other : others) {
            for (Path segment : Ledger.segments(other.segments())) {
                keepCopy(segment, segments().resolve(segment.getFileName().toString()));
            }
        }
    }

    /** Whether the experiment can be read from the folder; another process may just have begun it. */
    boolean hasInputs() {
        return Files.exists(inputs().resolve(ExperimentReader.STORED));
    }

    /** Hashes of the copies, by their names in order. */
    Map<String, String> inputHashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(inputs())) {
            for (Path copy : copies) {
                hashes.put(copy.getFileName().toString(), Hash.of(copy));
            }
        }
        return hashes;
    }

    /** The copy of the experiment, with what the command line changed. */
    public Path storedExperiment() {
        return inputs().resolve(ExperimentReader.STORED);
    }

    /** The experiment, read from the copies in the folder. */
    public ExperimentFile experiment() {
        return ExperimentReader.read(storedExperiment(), ExperimentOptions.NONE);
    }
}
