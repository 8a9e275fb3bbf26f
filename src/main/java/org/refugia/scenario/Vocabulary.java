package org.refugia.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refugia.choice.Audience;
import org.refugia.choice.BassRegistration;
import org.refugia.choice.Buzz;
import org.refugia.choice.Capacity;
import org.refugia.choice.CascadeRegistration;
import org.refugia.choice.ContactExit;
import org.refugia.choice.Contacts;
import org.refugia.choice.Contagion;
import org.refugia.choice.ContentSupply;
import org.refugia.choice.Creators;
import org.refugia.choice.Discontent;
import org.refugia.choice.Farewell;
import org.refugia.choice.Habit;
import org.refugia.choice.HazardRegistration;
import org.refugia.choice.Homing;
import org.refugia.choice.Imitation;
import org.refugia.choice.Language;
import org.refugia.choice.Moderation;
import org.refugia.choice.MultiHoming;
import org.refugia.choice.Novelty;
import org.refugia.choice.Privacy;
import org.refugia.choice.Quality;
import org.refugia.choice.Reactance;
import org.refugia.choice.Registration;
import org.refugia.choice.SingleHoming;
import org.refugia.choice.Taste;
import org.refugia.choice.ThresholdRegistration;
import org.refugia.choice.UtilityTerm;
import org.refugia.design.Design;
import org.refugia.design.Grid;
import org.refugia.design.LatinHypercube;
import org.refugia.design.Listed;
import org.refugia.design.Morris;
import org.refugia.design.OneAtATime;
import org.refugia.design.Sobol;
import org.refugia.network.BarabasiAlbert;
import org.refugia.network.Block;
import org.refugia.network.Configuration;
import org.refugia.network.ErdosRenyi;
import org.refugia.network.Network;
import org.refugia.network.Regular;
import org.refugia.network.Social;
import org.refugia.network.TieFile;
import org.refugia.network.WattsStrogatz;
import org.refugia.network.WellMixed;
import org.refugia.observe.Breakdown;
import org.refugia.observe.Cohort;
import org.refugia.observe.Recorder;
import org.refugia.random.Distribution;
import org.refugia.shock.Announcement;
import org.refugia.shock.Attention;
import org.refugia.shock.Ban;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.CreatorFund;
import org.refugia.shock.DataIncident;
import org.refugia.shock.Divestiture;
import org.refugia.shock.Extension;
import org.refugia.shock.InstallBlock;
import org.refugia.shock.Interoperability;
import org.refugia.shock.ModerationShift;
import org.refugia.shock.Outage;
import org.refugia.shock.PlatformCloses;
import org.refugia.shock.PlatformOpens;
import org.refugia.shock.PolicyChange;
import org.refugia.shock.Portability;
import org.refugia.shock.ProminentMove;
import org.refugia.shock.QualityChange;
import org.refugia.shock.Reversal;
import org.refugia.shock.Shock;
import org.refugia.shock.SignupLimit;
import org.refugia.shock.Translation;
import org.refugia.shock.Wall;
import org.refugia.world.Pick;

/**
 * All the words a scenario or an experiment may use. A new shock, term, rule, network, distribution or design is one
 * class in its package and one line here; a new measure one entry in {@link Measures}.
 */
public final class Vocabulary {
    private Vocabulary() {}

    /**
     * Words of one kind.
     *
     * @param title          what they are called together, as in {@code refugia list shocks}
     * @param kind           interface of the classes they name
     * @param discriminator  key that holds the word; empty where the word is itself the key
     * @param words          classes by word
     */
    public record Words(
            String title, Class<?> kind, String discriminator, Map<String, Class<? extends Record>> words) {}

    private static final Words SHOCKS = new Words("shocks", Shock.class, "type", shocks());
    private static final Words TERMS = new Words("terms", UtilityTerm.class, "", terms());
    private static final Words HOMING = new Words("homing", Homing.class, "rule", homing());
    private static final Words REGISTRATION = new Words("registration", Registration.class, "rule", registration());
    private static final Words NETWORKS = new Words("networks", Network.class, "type", networks());
    private static final Words PICKS = new Words("picks", Pick.class, "by", picks());
    private static final Words DISTRIBUTIONS = new Words("distributions", Distribution.class, "dist", distributions());
    private static final Words DESIGNS = new Words("designs", Design.class, "type", designs());

    private static Map<String, Class<? extends Record>> shocks() {
        Map<String, Class<? extends Record>> shocks = new LinkedHashMap<>();
        shocks.put("announcement", Announcement.class);
        shocks.put("extension", Extension.class);
        shocks.put("ban", Ban.class);
        shocks.put("install-block", InstallBlock.class);
        shocks.put("reversal", Reversal.class);
        shocks.put("divestiture", Divestiture.class);
        shocks.put("outage", Outage.class);
        shocks.put("copycat-ban", CopycatBan.class);
        shocks.put("attention", Attention.class);
        shocks.put("translation", Translation.class);
        shocks.put("policy-change", PolicyChange.class);
        shocks.put("moderation-shift", ModerationShift.class);
        shocks.put("quality-change", QualityChange.class);
        shocks.put("data-incident", DataIncident.class);
        shocks.put("prominent-move", ProminentMove.class);
        shocks.put("creator-fund", CreatorFund.class);
        shocks.put("wall", Wall.class);
        shocks.put("interoperability", Interoperability.class);
        shocks.put("portability", Portability.class);
        shocks.put("signup-limit", SignupLimit.class);
        shocks.put("platform-opens", PlatformOpens.class);
        shocks.put("platform-closes", PlatformCloses.class);
        return shocks;
    }

    private static Map<String, Class<? extends Record>> terms() {
        Map<String, Class<? extends Record>> terms = new LinkedHashMap<>();
        terms.put("quality", Quality.class);
        terms.put("discontent", Discontent.class);
        terms.put("taste", Taste.class);
        terms.put("contacts", Contacts.class);
        terms.put("content", ContentSupply.class);
        terms.put("creators", Creators.class);
        terms.put("audience", Audience.class);
        terms.put("habit", Habit.class);
        terms.put("novelty", Novelty.class);
        terms.put("buzz", Buzz.class);
        terms.put("language", Language.class);
        terms.put("moderation", Moderation.class);
        terms.put("privacy", Privacy.class);
        terms.put("reactance", Reactance.class);
        terms.put("farewell", Farewell.class);
        terms.put("capacity", Capacity.class);
        return terms;
    }

    private static Map<String, Class<? extends Record>> homing() {
        Map<String, Class<? extends Record>> rules = new LinkedHashMap<>();
        rules.put("multi", MultiHoming.class);
        rules.put("single", SingleHoming.class);
        rules.put("imitate", Imitation.class);
        rules.put("contagion", Contagion.class);
        rules.put("exit", ContactExit.class);
        return rules;
    }

    private static Map<String, Class<? extends Record>> registration() {
        Map<String, Class<? extends Record>> rules = new LinkedHashMap<>();
        rules.put("hazard", HazardRegistration.class);
        rules.put("threshold", ThresholdRegistration.class);
        rules.put("bass", BassRegistration.class);
        rules.put("independent-cascade", CascadeRegistration.class);
        return rules;
    }

    private static Map<String, Class<? extends Record>> networks() {
        Map<String, Class<? extends Record>> networks = new LinkedHashMap<>();
        networks.put("well-mixed", WellMixed.class);
        networks.put("erdos-renyi", ErdosRenyi.class);
        networks.put("regular", Regular.class);
        networks.put("watts-strogatz", WattsStrogatz.class);
        networks.put("barabasi-albert", BarabasiAlbert.class);
        networks.put("configuration", Configuration.class);
        networks.put("block", Block.class);
        networks.put("social", Social.class);
        networks.put("file", TieFile.class);
        return networks;
    }

    private static Map<String, Class<? extends Record>> picks() {
        Map<String, Class<? extends Record>> picks = new LinkedHashMap<>();
        picks.put("number", Pick.Count.class);
        picks.put("fraction", Pick.Fraction.class);
        picks.put("listed", Pick.Listed.class);
        return picks;
    }

    private static Map<String, Class<? extends Record>> distributions() {
        Map<String, Class<? extends Record>> distributions = new LinkedHashMap<>();
        distributions.put("constant", Distribution.Constant.class);
        distributions.put("normal", Distribution.Gaussian.class);
        distributions.put("lognormal", Distribution.LogNormal.class);
        distributions.put("uniform", Distribution.Uniform.class);
        distributions.put("exponential", Distribution.Exponential.class);
        distributions.put("beta", Distribution.Beta.class);
        distributions.put("pareto", Distribution.Pareto.class);
        return distributions;
    }

    private static Map<String, Class<? extends Record>> designs() {
        Map<String, Class<? extends Record>> designs = new LinkedHashMap<>();
        designs.put("grid", Grid.class);
        designs.put("one-at-a-time", OneAtATime.class);
        designs.put("latin-hypercube", LatinHypercube.class);
        designs.put("sobol", Sobol.class);
        designs.put("morris", Morris.class);
        designs.put("file", Listed.class);
        return designs;
    }

    /** Which places a measure is written for. */
    public enum Places {
        /** Each platform. */
        PLATFORM("each platform"),

        /** Each platform and outside. */
        PLATFORM_AND_OUTSIDE("each platform and outside"),

        /** All platforms together. */
        ALL("all platforms together"),

        /** From each place to each other. */
        PAIRS("from place to place");

        private final String words;

        Places(String words) {
            this.words = words;
        }

        /** How a text calls them. */
        public String words() {
            return words;
        }
    }

    /**
     * A measure: what it means and which recorder writes it.
     *
     * @param unit      unit in the tables
     * @param meaning   what it counts
     * @param formula   how it is worked out
     * @param places    the places it is written for
     * @param byGroup   whether {@code outputs.by} splits it by segment and region
     * @param missing   when there is no row of it; empty if there is one every day
     * @param recorder  makes the recorder; measures of one recorder share one
     */
    public record Measure(
            String unit,
            String meaning,
            String formula,
            Places places,
            boolean byGroup,
            String missing,
            RecorderFactory recorder) {
        /** Whether there is a number of it for a platform, which an observation can be compared with. */
        public boolean isPerPlatform() {
            return places == Places.PLATFORM || places == Places.PLATFORM_AND_OUTSIDE;
        }
    }

    /** Makes a recorder. */
    @FunctionalInterface
    public interface RecorderFactory {
        /** Makes a recorder for one run in which some measures are asked for. */
        Recorder make(Set<String> measures, Breakdown breakdown, List<Cohort> cohorts);
    }

    /** The measure that has a table of its own. */
    public static final String FLOWS = "flows";

    private static final Map<String, Measure> MEASURES = Measures.all();

    private static final List<Words> KINDS =
            List.of(SHOCKS, TERMS, HOMING, REGISTRATION, NETWORKS, PICKS, DISTRIBUTIONS, DESIGNS);

    /** All kinds of words. */
    public static List<Words> kinds() {
        return KINDS;
    }

    /** The words that name classes of a kind. */
    static Optional<Words> of(Class<?> kind) {
        for (Words words : KINDS) {
            if (words.kind() == kind) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** The word for a class. */
    public static String word(Record thing) {
        return kinds().stream()
                .flatMap(words -> words.words().entrySet().stream())
                .filter(entry -> entry.getValue() == thing.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every part of a scenario has a word, but not " + thing));
    }

    /** Measures by word. */
    public static Map<String, Measure> allMeasures() {
        return Collections.unmodifiableMap(MEASURES);
    }

    /** The recorders that write the measures asked for, each once, in the order of the vocabulary. */
    public static List<Recorder> recorders(Set<String> measures, Breakdown breakdown, List<Cohort> cohorts) {
        Collection<RecorderFactory> factories = new LinkedHashSet<>();
        MEASURES.forEach((word, measure) -> {
            if (measures.contains(word) && measure.recorder() != null) {
                factories.add(measure.recorder());
            }
        });
        return factories.stream()
                .map(factory -> factory.make(measures, breakdown, cohorts))
                .toList();
    }
}
