package org.refugia.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.refugia.parameter.Require;

/**
 * The two scripts of a sweep on a Slurm cluster, for people to read and to edit: an array whose tasks each do a share of
 * the runs, and a job after it that makes the tables.
 *
 * @param name        name of the sweep, without blanks
 * @param experiment  the experiment file, absolute
 * @param folder      the sweep folder, absolute, on a disk that all nodes share
 * @param launcher    absolute path or name of the program {@code refugia}
 * @param partition   partition to run in; the cluster's default if empty
 * @param account     account to charge; the user's default if empty
 * @param atOnce      most tasks to run at a time; as many as there is room for if empty
 */
public record SlurmScript(
        String name,
        Path experiment,
        Path folder,
        String launcher,
        SlurmPlan plan,
        Optional<String> partition,
        Optional<String> account,
        OptionalInt atOnce) {
    /** Often enough for any limit; a task that still comes back is broken. */
    private static final int MOST_RESTARTS = 20;

    public SlurmScript {
        Require.that(name.matches("[\\w.-]+"), "a job's name has letters, digits, dots and hyphens only: " + name);
        List.of(experiment, folder).forEach(path -> Require.that(path.isAbsolute(), path + " is not absolute"));
        Require.that(
                folder.toString().chars().noneMatch(c -> c < ' ' || c == '\\'),
                "Slurm cannot write a log in a folder with a backslash or a line break in its path: " + folder);
        Require.that(
                experiment.toString().chars().noneMatch(c -> c < ' '),
                "the path of an experiment has no line break or tab: " + experiment);
        partition.ifPresent(each -> checkName("partition", each));
        account.ifPresent(each -> checkName("account", each));
        atOnce.ifPresent(each -> Require.atLeast(1, "tasks at once", each));
    }

    private static void checkName(String what, String name) {
        Require.that(name.matches("[\\w.,@+:-]+"), "%s is '%s', must be a name without blanks".formatted(what, name));
    }

    /** The array script. */
    public String array() {
        return """
                #!/bin/bash
                # The sweep "%1$s" as a Slurm job array. Number of tasks: %2$d. Task i does every %2$d-th run, beginning with the i-th.
                # Written by `refugia slurm`. Change what your cluster wants otherwise, then submit it by
                #   sbatch %3$s
                # and once more after any mishap: runs that are finished are skipped.

                # What squeue calls it.
                #SBATCH --job-name=%1$s
                # Numbers of the tasks; after a %% sign, how many of them may run at once.
                #SBATCH --array=1-%2$d%4$s
                %5$s# A task is one process with this many cores.
                #SBATCH --ntasks=1
                #SBATCH --cpus-per-task=%6$d
                # Memory of a task. %7$d %% of it are for Java's heap; see below.
                #SBATCH --mem=%8$dM
                # Time limit of a task, as hours:minutes:seconds. The pilot lets expect %9$s.
                #SBATCH --time=%10$s
                # Two minutes before the limit this script, and only it, is told by the signal USR1.
                #SBATCH --signal=B:USR1@120
                # Slurm may start a task again when its node dies; the log is then continued.
                #SBATCH --requeue
                #SBATCH --open-mode=append
                # One log for each task: %%A is the number of the job, %%a that of the task.
                #SBATCH --output=%11$s

                %12$s
                echo "$(date '+%%F %%T') task $SLURM_ARRAY_TASK_ID on $(hostname), start $((${SLURM_RESTART_COUNT:-0} + 1))"
                %13$s sweep %14$s \\
                  -o %15$s \\
                  --shard "$SLURM_ARRAY_TASK_ID/%2$d" -j "${SLURM_CPUS_PER_TASK:-1}" &
                sweep=$!

                # Asked to stop, the sweep keeps what is finished and exits with 75. USR1 comes when time is up: the task is to
                # go on later. TERM comes when somebody cancels the task, or when Slurm takes the node and sees to the rest itself;
                # mostly the sweep gets that too, and a second TERM would only hurry it.
                time_is_up=
                signalled=yes
                trap 'signalled=yes; sleep 1; kill -TERM "$sweep" 2>/dev/null' TERM
                trap 'signalled=yes; time_is_up=yes; kill -TERM "$sweep" 2>/dev/null' USR1
                while [ -n "$signalled" ]; do # a signal ends wait early
                  signalled=
                  wait "$sweep"
                  code=$?
                done

                if [ "$code" = 75 ] && [ -n "$time_is_up" ] && [ "${SLURM_RESTART_COUNT:-0}" -lt %16$d ]; then
                  # Slurm ends this script when the task is back in the queue. Where that is forbidden, submit the array again.
                  scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && exec sleep 60
                fi
                exit "$code"
                """.formatted(
                        name,
                        plan.tasks(),
                        shell(SlurmFolder.array(folder).toString()),
                        atOnce.isPresent() ? "%" + atOnce.getAsInt() : "",
                        where(),
                        plan.cores(),
                        SlurmPlan.HEAP_PERCENT,
                        plan.memoryMegabytes(),
                        expected(),
                        limit(),
                        log("%A_%a.txt"),
                        environment(),
                        shell(launcher),
                        shell(experiment.toString()),
                        shell(folder.toString()),
                        MOST_RESTARTS);
    }

    /** The script of the job that makes the tables. */
    public String merge() {
        return """
                #!/bin/bash
                # Makes the tables of the sweep "%1$s" from the runs of the array. Written by `refugia slurm`. Submit it by
                #   sbatch --dependency=afterany:JOB %2$s
                # where JOB is the number of the array: it waits until no task is left, whatever became of them.

                #SBATCH --job-name=%1$s-merge
                %3$s#SBATCH --ntasks=1
                #SBATCH --cpus-per-task=%4$d
                #SBATCH --mem=%5$dM
                #SBATCH --time=%6$s
                #SBATCH --output=%7$s

                %8$s
                merge() { %9$s merge %10$s "$@"; }
                merge
                code=$?
                # 7: runs are missing. But a shared disk may show new files up to a minute late, so look twice.
                if [ "$code" = 7 ]; then
                  sleep 75
                  merge
                  code=$?
                fi
                # 1: perhaps this node has no fonts. Tables need none.
                if [ "$code" = 1 ]; then
                  merge --no-charts
                  code=$?
                fi
                exit "$code"
                """.formatted(
                        name,
                        shell(SlurmFolder.merge(folder).toString()),
                        where(),
                        plan.cores(),
                        plan.memoryMegabytes(),
                        limit(),
                        log("merge-%j.txt"),
                        environment(),
                        shell(launcher),
                        shell(folder.toString()));
    }

    /** Text as one word of a shell. */
    public static String shell(String text) {
        return text.matches("[\\w./@%+=:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private String where() {
        return partition.map(each -> "#SBATCH --partition=" + each + "\n").orElse("")
                + account.map(each -> "#SBATCH --account=" + each + "\n").orElse("");
    }

    private String expected() {
        return "about %d min".formatted(Math.max(1, Math.round(plan.expected().toSeconds() / 60.0)));
    }

    private String limit() {
        return "%02d:%02d:00".formatted(plan.limitMinutes() / 60, plan.limitMinutes() % 60);
    }

    /** A path in a line of sbatch, which knows double quotes and takes a per cent sign for the start of a symbol. */
    private String log(String file) {
        String path = SlurmFolder.logs(folder).toString().replace("%", "%%").replace("\"", "\\\"");
        return '"' + path + "/" + file + '"';
    }

    private String environment() {
        return """
                # If Java has to be loaded first, do it here, as in: module load java
                # Without these options Java would take cores and memory of the whole node.
                export REFUGIA_OPTS="-Xmx$((${SLURM_MEM_PER_NODE:-%d} * %d / 100))m -XX:ActiveProcessorCount=${SLURM_CPUS_PER_TASK:-1}"
                # The program is used as it was built: no task may build it anew under the feet of the others.
                export REFUGIA_NO_BUILD=yes
                """.formatted(plan.memoryMegabytes(), SlurmPlan.HEAP_PERCENT);
    }
}
