package org.refugia.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Tests what theory says against the production engine, claim by claim. */
public final class Verification {
    private final Path folder;
    private final Map<Claim.NamedFile, Path> files;

    /**
     * A verification.
     *
     * @param folder  where the scenarios of theory are
     * @param files   files that are not part of the project, as far as they are there
     */
    public Verification(Path folder, Map<Claim.NamedFile, Path> files) {
        this.folder = folder;
        this.files = Map.copyOf(files);
    }

    /** All that is claimed. */
    public static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        topics.addAll(MeanField.topics());
        topics.addAll(Diffusion.topics());
        topics.addAll(Markets.topics());
        topics.addAll(Unravelling.topics());
        return topics;
    }

    /** Tests one claim. */
    public Verdict test(Topic topic, Claim claim) {
        Setup setup = claim.setup();
        if (claim.needs().isPresent()) {
            Path file = files.get(claim.needs().get());
            if (file == null) {
                return Verdict.skipped(topic, claim, "needs a file that is not there");
            }
            setup = setup.with("network.path", file.toAbsolutePath());
        }
        return Verdict.of(topic, claim, claim.experiment().run(new Trial(folder, setup)));
    }

    /**
     * Tests the claims of some topics, several at a time; the verdicts come in the order of the topics.
     *
     * @param jobs  claims tested at a time
     * @param each  told of every verdict as it is reached, in order
     */
    public List<Verdict> run(List<Topic> topics, int jobs, Consumer<Verdict> each) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Verdict>> pending = new ArrayList<>();
            for (Topic topic : topics) {
                for (Claim claim : topic.claims()) {
                    Callable<Verdict> task = () -> test(topic, claim);
                    pending.add(workers.submit(task));
                }
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<Verdict> verdict : pending) {
                verdicts.add(result(verdict));
                each.accept(verdicts.get(verdicts.size() - 1));
            }
            return verdicts;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Verdict result(Future<Verdict> verdict) throws InterruptedException {
        try {
            return verdict.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a claim throws nothing checked", e.getCause());
        }
    }

    /** The verdicts of a file that is looked for in the usual places. */
    public static Map<Claim.NamedFile, Path> usualFiles(Optional<Path> given) {
        List<Path> places = given.map(List::of)
                .orElse(List.of(
                        Path.of("data", "ego-facebook.txt.gz"),
                        Path.of("..", "shared", "data", "ego-facebook.txt.gz")));
        return places.stream()
                .filter(path -> path.toFile().isFile())
                .findFirst()
                .map(path -> Map.of(Claim.NamedFile.EGO_FACEBOOK, path))
                .orElse(Map.of());
    }
}
