package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Require;
import org.refugia.results.FolderKind;

/**
 * What was run: the part of a result folder's {@code manifest.json} that numbers and charts need.
 *
 * @param scenario        id of the scenario
 * @param title           title of the scenario
 * @param question        the question it asks; may be empty
 * @param start           first day
 * @param end             first day that no longer belongs to the run
 * @param platforms       in the order of the scenario
 * @param variants        in the order of the experiment
 * @param counterfactual  the variant that the others are compared with; empty if there is none
 * @param replicates      replicates planned of each variant
 * @param complete        whether every planned run is there; if not, any replicate may be missing
 */
public record Manifest(
        String scenario,
        String title,
        String question,
        LocalDate start,
        LocalDate end,
        List<Platform> platforms,
        List<String> variants,
        Optional<String> counterfactual,
        int replicates,
        boolean complete) {
    /** The file's name in a result folder. */
    public static final String FILE = "manifest.json";

    private static final String SCHEMA = FolderKind.RUN.schema();

    /** The place of those who are on no platform: time and homes spent elsewhere. */
    public static final String OUTSIDE = "outside";

    /**
     * A platform of the scenario.
     *
     * @param id     as in the tables
     * @param title  as people call it
     */
    public record Platform(String id, String title) {}

    public Manifest {
        Require.that(start.isBefore(end), "start %s must lie before end %s".formatted(start, end));
        Require.that(!variants.isEmpty(), "there must be at least one variant");
        Require.that(replicates >= 1, "replicates is %d, must be at least 1".formatted(replicates));
        Require.that(
                counterfactual.isEmpty() || variants.contains(counterfactual.get()),
                "counterfactual '%s' must be one of the variants %s".formatted(counterfactual.orElse(""), variants));
        platforms = List.copyOf(platforms);
        variants = List.copyOf(variants);
    }

    /** Number of days of a run [days]. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end);
    }

    /** The last day that belongs to the run. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** The variants to speak of: all but the counterfactual, or the counterfactual if it is the only one. */
    public List<String> comparedVariants() {
        List<String> compared = variants.stream()
                .filter(variant -> !counterfactual.equals(Optional.of(variant)))
                .toList();
        return compared.isEmpty() ? variants : compared;
    }

    /** Whether the scenario has a platform of that id. */
    public boolean hasPlatform(String id) {
        return platforms.stream().anyMatch(platform -> platform.id().equals(id));
    }

    /** What people call a place of the tables: a platform's title, "outside", or the id itself. */
    public String titleOf(String place) {
        return platforms.stream()
                .filter(platform -> platform.id().equals(place))
                .map(Platform::title)
                .findFirst()
                .orElse(place);
    }

    /**
     * Reads {@value #FILE} of a result folder.
     *
     * @throws InvalidInput if it is missing, not JSON, of another schema, or lacks a key
     */
    public static Manifest read(Path folder) {
        return ManifestJson.read(folder, Manifest::from);
    }

    private static Manifest from(ManifestJson json) {
        json.requireSchema(SCHEMA);
        ManifestJson scenario = json.object("scenario");
        return new Manifest(
                scenario.text("id"),
                scenario.text("title"),
                scenario.text("question", ""),
                LocalDate.parse(scenario.text("start")),
                LocalDate.parse(scenario.text("end")),
                platforms(json),
                json.texts("variants"),
                json.has("counterfactual") ? Optional.of(json.text("counterfactual")) : Optional.empty(),
                json.whole("replicates"),
                "complete".equals(json.text("state")));
    }

    static List<Platform> platforms(ManifestJson json) {
        return json.objects("platforms").stream()
                .map(platform -> new Platform(platform.text("id"), platform.text("title")))
                .toList();
    }
}
