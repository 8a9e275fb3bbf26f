package org.refugia.analysis;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * What a sweep ran: the part of its folder's {@code manifest.json} that numbers and charts need.
 *
 * @param experiment        id of the experiment
 * @param title             title of the experiment
 * @param question          the question it asks; may be empty
 * @param scenario          id of the scenario
 * @param start             first day
 * @param end               first day that no longer belongs to a run
 * @param platforms         in the order of the scenario
 * @param variants          in the order of the experiment
 * @param counterfactual    the variant that the others are compared with; empty if there is none
 * @param replicates        replicates planned of each variant and point
 * @param designType        {@code grid}, {@code one-at-a-time}, {@code latin-hypercube}, {@code sobol}, {@code morris} or {@code file}
 * @param pointsPerSetting  points of the design, which every setting repeats
 * @param hasIndices        whether a Sobol' design comes in the blocks that its indices need
 * @param levers            what somebody can decide; a setting is one combination of their values
 * @param factors           what is uncertain
 * @param settings          combinations of lever values; 1 without levers
 * @param measures          one number of a run each
 * @param curves            daily series that are kept for their spread
 * @param complete          whether every planned run is there; if not, any may be missing
 */
public record SweepManifest(
        String experiment,
        String title,
        String question,
        String scenario,
        LocalDate start,
        LocalDate end,
        List<Manifest.Platform> platforms,
        List<String> variants,
        Optional<String> counterfactual,
        int replicates,
        String designType,
        int pointsPerSetting,
        boolean hasIndices,
        List<Factor> levers,
        List<Factor> factors,
        int settings,
        List<Measure> measures,
        List<Measure> curves,
        boolean complete) {
    /** The file's name in a sweep's folder. */
    public static final String FILE = Manifest.FILE;

    private static final String SCHEMA = "sweep/1";

    /**
     * A lever, or a factor of the design.
     *
     * @param path    of the value in the scenario
     * @param unit    of its numbers; empty if its values are words
     * @param values  those it takes, as a scenario writes them, for instance {@code 14 h}; empty if it has a range
     * @param low     lower end of its range, as a scenario writes it; empty if it has values
     * @param high    upper end of its range
     * @param isLog   whether the range is spread evenly in the logarithm
     */
    public record Factor(
            String path, Optional<Unit> unit, List<String> values, String low, String high, boolean isLog) {
        public Factor {
            values = List.copyOf(values);
            Require.that(
                    values.isEmpty() != (low.isEmpty() || high.isEmpty()),
                    "%s must have either values or low and high".formatted(path));
            Require.that(
                    values.isEmpty() || new HashSet<>(values).size() == values.size(),
                    "values of %s must differ: %s".formatted(path, values));
            if (values.isEmpty()) {
                double from = base(unit, low).orElse(Double.NaN);
                double to = base(unit, high).orElse(Double.NaN);
                Require.that(
                        from < to && (!isLog || from > 0),
                        "range of %s is '%s' to '%s', must be two numbers of its unit, ascending, and above 0 if its scale is log"
                                .formatted(path, low, high));
            }
        }

        private static OptionalDouble base(Optional<Unit> unit, String text) {
            return unit.map(each -> each.parse(text)).orElse(OptionalDouble.empty());
        }

        /**
         * A value as charts and tables show it: per cent of shares, days of time spans, and so on ({@link #symbol}).
         *
         * @param text  as a scenario writes it; what is no number of the unit, such as {@code never}, has none
         */
        public OptionalDouble number(String text) {
            OptionalDouble number = base(unit, text);
            return number.isPresent() && unit.equals(Optional.of(Unit.SHARE))
                    ? OptionalDouble.of(BigDecimal.valueOf(number.getAsDouble())
                            .movePointRight(2)
                            .doubleValue())
                    : number;
        }

        /** The suffix of {@link #number}: {@code %}, {@code d}, nothing for pure numbers and words. */
        public String symbol() {
            return unit.map(Unit::symbol).orElse("");
        }
    }

    /**
     * A measure of a run, or a curve.
     *
     * @param id    as the columns of tables are called
     * @param unit  of its numbers
     */
    public record Measure(String id, String unit) {}

    public SweepManifest {
        Require.that(start.isBefore(end), "start %s must lie before end %s".formatted(start, end));
        Require.that(!variants.isEmpty(), "there must be at least one variant");
        Require.that(
                counterfactual.isEmpty() || variants.contains(counterfactual.get()),
                "counterfactual '%s' must be one of the variants %s".formatted(counterfactual.orElse(""), variants));
        Require.atLeast(1, "replicates", replicates);
        Require.atLeast(1, "design.points", pointsPerSetting);
        Require.atLeast(1, "settings", settings);
        platforms = List.copyOf(platforms);
        variants = List.copyOf(variants);
        levers = List.copyOf(levers);
        factors = List.copyOf(factors);
        measures = List.copyOf(measures);
        curves = List.copyOf(curves);
    }

    /** Points of the whole sweep: each setting has those of the design. */
    public int points() {
        return settings * pointsPerSetting;
    }

    /** Levers, then factors: the order of the columns of {@code points.csv}. */
    public List<Factor> varied() {
        return Stream.concat(levers.stream(), factors.stream()).toList();
    }

    /** The variants to speak of: all but the counterfactual, or the counterfactual if it is the only one. */
    public List<String> comparedVariants() {
        List<String> compared = new ArrayList<>(variants);
        counterfactual.ifPresent(compared::remove);
        return compared.isEmpty() ? variants : List.copyOf(compared);
    }

    /** Whether the manifest of a folder says that a sweep is in it; what is wrong with it otherwise is not looked at. */
    public static boolean isSweep(Path folder) {
        try {
            return Files.isRegularFile(folder.resolve(FILE))
                    && ManifestJson.read(folder, json -> json.text("schema", ""))
                            .startsWith("sweep/");
        } catch (InvalidInput e) {
            return false;
        }
    }

    /**
     * Reads {@value Manifest#FILE} of a sweep's folder.
     *
     * @throws InvalidInput if it is missing, not JSON, of another schema, or lacks a key
     */
    public static SweepManifest read(Path folder) {
        return ManifestJson.read(folder, SweepManifest::from);
    }

    private static SweepManifest from(ManifestJson json) {
        json.requireSchema(SCHEMA);
        ManifestJson experiment = json.object("experiment");
        ManifestJson scenario = json.object("scenario");
        ManifestJson design = json.object("design");
        SweepManifest manifest = new SweepManifest(
                experiment.text("id"),
                experiment.text("title"),
                experiment.text("question", ""),
                scenario.text("id"),
                LocalDate.parse(scenario.text("start")),
                LocalDate.parse(scenario.text("end")),
                Manifest.platforms(json),
                json.texts("variants"),
                json.has("counterfactual") ? Optional.of(json.text("counterfactual")) : Optional.empty(),
                json.whole("replicates"),
                design.text("type"),
                design.whole("points"),
                design.text("indices", "false").equals("true"),
                json.objects("levers").stream().map(SweepManifest::factor).toList(),
                json.objects("factors").stream().map(SweepManifest::factor).toList(),
                json.whole("settings"),
                measures(json, "measures"),
                measures(json, "curves"),
                "complete".equals(json.text("state")));
        Require.that(
                json.whole("points") == manifest.points(),
                "points is %d, must be settings times design.points, %d"
                        .formatted(json.whole("points"), manifest.points()));
        return manifest;
    }

    private static Factor factor(ManifestJson json) {
        return new Factor(
                json.text("path"),
                unit(json.text("unit")),
                json.has("values") ? json.texts("values") : List.of(),
                json.text("low", ""),
                json.text("high", ""),
                json.text("scale", "linear").equals("log"));
    }

    private static Optional<Unit> unit(String name) {
        if (name.equals("text")) {
            return Optional.empty();
        }
        Optional<Unit> unit = Arrays.stream(Unit.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        Require.that(
                unit.isPresent(), "unit is '%s', must be text or a unit of scenarios such as share".formatted(name));
        return unit;
    }

    private static List<Measure> measures(ManifestJson json, String key) {
        return json.objects(key).stream()
                .map(each -> new Measure(each.text("id"), each.text("unit")))
                .toList();
    }
}
