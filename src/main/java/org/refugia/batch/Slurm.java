package org.refugia.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** The Slurm of this machine, spoken to through its own commands. */
public final class Slurm {
    private static final Pattern ARRAY_SIZE = Pattern.compile("MaxArraySize\\s*=\\s*(\\d+)");

    /** How long a question may take that can be done without. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final Path commands;
    private final Duration patience;

    /** The commands that are on the path. */
    public Slurm() {
        this(Path.of(""), Duration.ofSeconds(90));
    }

    /**
     * Commands of a certain folder.
     *
     * @param patience  how long a command may take
     */
    Slurm(Path commands, Duration patience) {
        this.commands = commands;
        this.patience = patience;
    }

    private record Answer(int code, String out, String err) {}

    /** MaxArraySize of the cluster, one above the highest number of a task; empty if there is no Slurm to ask. */
    public OptionalInt arraySize() {
        Answer answer;
        try {
            answer = ask(patience.compareTo(SHORT) < 0 ? patience : SHORT, "scontrol", List.of("show", "config"));
        } catch (InvalidInput noSlurm) {
            return OptionalInt.empty();
        }
        Matcher size = ARRAY_SIZE.matcher(answer.out());
        return answer.code() == 0 && size.find()
                ? OptionalInt.of(Integer.parseInt(size.group(1)))
                : OptionalInt.empty();
    }

    /**
     * Asks the cluster whether it would take a script, and submits nothing.
     *
     * @throws InvalidInput if it would not, with its reason
     */
    public void check(Path script) {
        Answer answer = ask("sbatch", List.of("--test-only", script.toString()));
        if (answer.code() != 0) {
            throw refused(script, answer);
        }
    }

    /**
     * Submits a script.
     *
     * @param options  options of sbatch, which go before those in the script
     * @return number of the job
     * @throws InvalidInput if the cluster does not take it, with its reason
     */
    public String submit(Path script, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("--parsable"));
        arguments.addAll(options);
        arguments.add(script.toString());
        Answer answer = ask("sbatch", arguments);
        if (answer.code() != 0) {
            throw refused(script, answer);
        }
        // with several clusters: number;cluster
        return answer.out().strip().split(";")[0];
    }

    /**
     * How many jobs and tasks of arrays are in which state, such as PENDING or RUNNING. Those that have ended are not
     * counted: the cluster forgets them.
     *
     * @throws InvalidInput if there is no Slurm, or it does not answer
     */
    public Map<String, Integer> states(Collection<String> jobs) {
        Map<String, Integer> states = new TreeMap<>();
        if (jobs.isEmpty()) {
            return states;
        }
        Answer answer =
                ask("squeue", List.of("--noheader", "--array", "--format=%T", "--jobs=" + String.join(",", jobs)));
        boolean forgotten = answer.err().contains("Invalid job id");
        if (answer.code() != 0 && !forgotten) {
            throw new InvalidInput(Problem.error("Slurm", "squeue", answer.err().strip()));
        }
        answer.out()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> states.merge(line.strip(), 1, Integer::sum));
        return states;
    }

    private static InvalidInput refused(Path script, Answer answer) {
        return new InvalidInput(
                Problem.error(script.toString(), "sbatch", answer.err().strip()));
    }

    private Answer ask(String command, List<String> arguments) {
        return ask(patience, command, arguments);
    }

    private Answer ask(Duration atMost, String command, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(commands.resolve(command).toString()));
        line.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(line).start();
        } catch (IOException e) {
            throw new InvalidInput(Problem.error(
                    "Slurm",
                    command,
                    "found no such command, must be on the path; log in to a machine from which jobs are submitted"));
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InvalidInput(Problem.error(
                        "Slurm",
                        command,
                        "no answer within %d s; a job may have been submitted all the same, so look at squeue before you try again"
                                .formatted(atMost.toSeconds())));
            }
            return new Answer(process.exitValue(), out.join(), err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for " + command, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
