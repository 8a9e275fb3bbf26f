package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.refugia.batch.Demand;
import org.refugia.batch.Memory;
import org.refugia.batch.Pilot;
import org.refugia.batch.Plan;
import org.refugia.batch.Slurm;
import org.refugia.batch.SlurmFolder;
import org.refugia.batch.SlurmPlan;
import org.refugia.batch.SlurmScript;
import org.refugia.batch.WorkFolder;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.results.FolderConflict;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the scripts that run a sweep on a Slurm cluster, and submits them. */
@Command(
        name = "slurm",
        mixinStandardHelpOptions = true,
        description = "Write the scripts that run a sweep on a Slurm cluster, and submit them if asked to.",
        footer = {"", "The same command again, after a mishap, goes on where it stopped. See docs/cluster.md."})
final class SlurmCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Mixin
    private ReplicationOptions replication;

    @Parameters(paramLabel = "EXPERIMENT", description = "experiment file")
    private Path experiment;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "sweep folder, on a disk that all nodes share (default: results/<experiment>)")
    private Path out;

    @Option(names = "--tasks", paramLabel = "N", description = "tasks of the array (default: from a few runs on trial)")
    private Integer tasks;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            defaultValue = "1",
            description = "cores of a task (default: ${DEFAULT-VALUE})")
    private int cores;

    @Option(names = "--mem", paramLabel = "MB", description = "memory of a task (default: from a few runs on trial)")
    private Integer memory;

    @Option(
            names = "--time",
            paramLabel = "SPAN",
            description = "time limit of a task, as '90 min' or 2h (default: from a few runs on trial)")
    private String time;

    @Option(names = "--partition", paramLabel = "NAME", description = "partition (default: the cluster's)")
    private String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "account to charge (default: yours)")
    private String account;

    @Option(names = "--max-at-once", paramLabel = "N", description = "most tasks at a time (default: no limit)")
    private Integer atOnce;

    @Option(names = "--submit", description = "also submit the array, and the job after it that makes the tables")
    private boolean submit;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        OptionalInt limit = time == null ? OptionalInt.empty() : OptionalInt.of(minutes());
        ExperimentFile file = ExperimentReader.read(experiment, replication.with(options));
        String id = file.experiment().id();
        file.notes().forEach(note -> spec.commandLine().getErr().println(note));
        Path folder = SweepAnswer.folder(out, file);
        Slurm slurm = new Slurm();
        if (submit) {
            checkNothingRuns(slurm, folder);
        }
        Plan plan = Plan.of(file, Runtime.getRuntime().availableProcessors());
        new WorkFolder(folder).check(plan, false);
        checkMemory(plan);
        Pilot pilot = Pilot.of(plan, cores);
        SlurmScript script = script(id, pilot, folder, limit, slurm.arraySize());
        WorkFolder.open(folder, plan, false).keepInputs(file);
        SlurmFolder.write(script);
        Map<String, String> jobs = submit ? submit(slurm, folder) : Map.of();
        SlurmAnswer answer = new SlurmAnswer(script, pilot.runs(), jobs);
        spec.commandLine()
                .getOut()
                .println(options.json ? answer.json() : options.quiet ? folder.toString() : answer.text());
        return submit && !jobs.containsKey("merge") ? ExitCode.INTERNAL : ExitCode.DONE;
    }

    /** Two arrays would do the same work twice: no harm to the results, but to everybody else in the queue. */
    private static void checkNothingRuns(Slurm slurm, Path folder) throws IOException {
        List<String> jobs = SlurmFolder.submitted(folder);
        Map<String, Integer> states = slurm.states(jobs);
        if (!states.isEmpty()) {
            throw new FolderConflict("%s: jobs of it are in the queue: %s. Let them end, or cancel them: scancel %s"
                    .formatted(folder, states, String.join(" ", jobs)));
        }
    }

    /** A few runs are made here, one by one, and many of them at a time in each task. */
    private void checkMemory(Plan plan) {
        Demand demand = plan.demand();
        Memory here = Memory.here();
        here.demand(demand.alone(), 1, plan.experiment().scenario());
        long heap = here.heapFor(demand, cores);
        long least = (heap * 100 / SlurmPlan.HEAP_PERCENT >> 20) + 1;
        if (memory != null && memory < least && least > SlurmPlan.LEAST_MEMORY) {
            throw new InvalidInput(Problem.error(
                    "--mem",
                    "",
                    "is %d, must be at least %d: %s a task takes about %s of heap (%s), and %d %% of its memory are heap"
                            .formatted(
                                    memory,
                                    least,
                                    cores == 1 ? "a run at a time," : cores + " runs at a time,",
                                    Memory.inWords(heap),
                                    Memory.parts(demand, cores),
                                    SlurmPlan.HEAP_PERCENT)));
        }
    }

    private SlurmScript script(String id, Pilot pilot, Path folder, OptionalInt limit, OptionalInt arraySize) {
        try {
            OptionalInt wanted = tasks == null ? OptionalInt.empty() : OptionalInt.of(tasks);
            SlurmPlan plan = SlurmPlan.of(pilot, cores, wanted, arraySize);
            plan = memory == null ? plan : plan.withMemory(memory);
            plan = limit.isEmpty() ? plan : plan.withLimit(limit.getAsInt());
            return new SlurmScript(
                    id,
                    toBeRun(folder),
                    folder,
                    Optional.ofNullable(System.getenv("REFUGIA_LAUNCHER")).orElse("refugia"),
                    plan,
                    Optional.ofNullable(partition),
                    Optional.ofNullable(account),
                    atOnce == null ? OptionalInt.empty() : OptionalInt.of(atOnce));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Problem.error("command line", "", e.getMessage()));
        }
    }

    /** The experiment as given; or, where the command line changes it, the copy in the folder, which has the changes. */
    private Path toBeRun(Path folder) {
        boolean isChanged = replication.areGiven() || options.changeScenario();
        return isChanged
                ? new WorkFolder(folder).storedExperiment()
                : experiment.toAbsolutePath().normalize();
    }

    private int minutes() {
        double days = Unit.DAYS
                .parse(time)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--time is '" + time + "', must be " + Unit.DAYS.allowed()));
        return (int) Math.ceil(days * Duration.ofDays(1).toMinutes() - 1e-6);
    }

    /** Numbers of the jobs: array, and merge if that could be submitted as well. */
    private Map<String, String> submit(Slurm slurm, Path folder) throws IOException {
        Path array = SlurmFolder.array(folder);
        Path merge = SlurmFolder.merge(folder);
        slurm.check(array);
        slurm.check(merge);
        Map<String, String> jobs = new LinkedHashMap<>();
        jobs.put("array", slurm.submit(array, List.of()));
        SlurmFolder.note(folder, "array", jobs.get("array"));
        try {
            jobs.put("merge", slurm.submit(merge, List.of("--dependency=afterany:" + jobs.get("array"))));
            SlurmFolder.note(folder, "merge", jobs.get("merge"));
        } catch (InvalidInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().println("the array was submitted, the merge job was not");
        }
        return jobs;
    }
}
