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
import org.refugia.network.TieFile;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Tests what theory says against the production engine, claim by claim. */
public final class Verification {
    private static final int EGO_FACEBOOK_PEOPLE = 4_039;
    private static final int EGO_FACEBOOK_TIES = 88_234;

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
                return Verdict.skipped(topic, claim, "needs SNAP's ego-Facebook: --facebook FILE");
            }
            requireEgoFacebook(file);
            setup = setup.with("network.path", file.toAbsolutePath());
        }
        return Verdict.of(topic, claim, claim.experiment().run(new Trial(folder, setup)));
    }

    /**
     * The claims are about one network.
     *
     * @throws InvalidInput if the file holds another one
     */
    private static void requireEgoFacebook(Path file) {
        TieFile.Reading reading = new TieFile(file, false, null).read();
        if (reading.people() != EGO_FACEBOOK_PEOPLE || reading.graph().ties() != EGO_FACEBOOK_TIES) {
            throw new InvalidInput(Problem.error(
                    file.toString(),
                    "",
                    "holds %d people and %d ties, must be SNAP's ego-Facebook with %d and %d"
                            .formatted(
                                    reading.people(), reading.graph().ties(), EGO_FACEBOOK_PEOPLE, EGO_FACEBOOK_TIES)));
        }
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
