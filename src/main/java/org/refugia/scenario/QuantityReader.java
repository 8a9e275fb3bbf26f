package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.refugia.expression.Quantity;
import org.refugia.results.Series;

/**
 * Reads the daily quantities of which expressions speak: a measure, the platform it is of, and the cohort, segment and
 * region it is restricted to. What is wrong is an {@link IllegalArgumentException}.
 */
final class QuantityReader {
    private static final String COHORT = "registered ";

    private final Scenario scenario;
    private final List<String> segments;
    private final List<String> regions;

    QuantityReader(Scenario scenario) {
        this.scenario = scenario;
        segments = List.copyOf(scenario.population().segments().keySet());
        regions = List.copyOf(scenario.population().regions().keySet());
    }

    /** Words of the measures that are recorded day by day. */
    static List<String> measures() {
        return Vocabulary.allMeasures().entrySet().stream()
                .filter(each -> each.getValue().recorder() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A platform of the scenario, for examples in messages. */
    String anyPlatform() {
        return scenario.platforms().keySet().iterator().next();
    }

    /** A quantity of which all arguments speak. */
    Quantity whole(String measure, List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        Quantity quantity = front(measure, left);
        if (!left.isEmpty()) {
            throw unknownGroup(left.get(0));
        }
        return quantity;
    }

    /** What says that an argument names no group of people. */
    IllegalArgumentException unknownGroup(String found) {
        List<String> known = Stream.concat(segments.stream(), regions.stream()).toList();
        return unknown(found, "is neither segment nor region", known);
    }

    /** A quantity whose platform, cohort, segment and region are taken from the front of the arguments. */
    Quantity front(String word, List<String> arguments) {
        Vocabulary.Measure measure = Vocabulary.allMeasures().get(word);
        if (measure == null || measure.recorder() == null) {
            throw unknown(word, "is no daily measure", measures());
        }
        String platform = measure.isPerPlatform() ? platform(word, measure, arguments) : noPlatform(word, arguments);
        Optional<String> cohort = taken(arguments, text -> text.startsWith(COHORT));
        Optional<String> segment = taken(arguments, segments::contains);
        Optional<String> region = taken(arguments, regions::contains);
        if (segment.isEmpty()) {
            segment = taken(arguments, segments::contains);
        }
        boolean isSplit = measure.byGroup() && cohort.isEmpty();
        if (!isSplit && (segment.isPresent() || region.isPresent())) {
            throw new IllegalArgumentException(
                    "%s is not split by segment or region".formatted(cohort.isEmpty() ? "`" + word + "`" : "a cohort"));
        }
        return new Quantity(
                cohort.map(each -> cohort(word, platform, each)).orElse(word),
                platform,
                segment.orElse(Series.ALL),
                region.orElse(Series.ALL));
    }

    private String platform(String word, Vocabulary.Measure measure, List<String> arguments) {
        List<String> known = new ArrayList<>(scenario.platforms().keySet());
        if (measure.places() == Vocabulary.Places.PLATFORM_AND_OUTSIDE) {
            known.add(Series.OUTSIDE);
        }
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(
                    "`%s` must name a platform (%s)".formatted(word, String.join(", ", known)));
        }
        String platform = arguments.remove(0);
        if (!known.contains(platform)) {
            throw unknown(platform, "is no platform of this scenario", known);
        }
        return platform;
    }

    private String noPlatform(String word, List<String> arguments) {
        if (!arguments.isEmpty() && scenario.platforms().containsKey(arguments.get(0))) {
            throw new IllegalArgumentException(
                    "`%s` is of all platforms together: leave out '%s'".formatted(word, arguments.get(0)));
        }
        return Series.ALL;
    }

    private String cohort(String word, String platform, String cohort) {
        List<String> known = scenario.observations().stream()
                .map(Observation::observedCohort)
                .flatMap(Optional::stream)
                .filter(each -> each.platform().equals(platform))
                .map(each -> each.name())
                .distinct()
                .toList();
        if (!word.equals("dau") || !known.contains(cohort)) {
            throw new IllegalArgumentException("'%s' is no cohort of %s(%s); the scenario's observations name %s"
                    .formatted(cohort, word, platform, known.isEmpty() ? "none" : String.join(", ", known)));
        }
        return "dau(%s)".formatted(cohort);
    }

    private static Optional<String> taken(List<String> arguments, Predicate<String> fits) {
        return arguments.isEmpty() || !fits.test(arguments.get(0))
                ? Optional.empty()
                : Optional.of(arguments.remove(0));
    }

    /** What says that a word is unknown, what is allowed, and what may have been meant. */
    static IllegalArgumentException unknown(String found, String what, List<String> known) {
        return new IllegalArgumentException(
                "'%s' %s (%s)%s".formatted(found, what, String.join(", ", known), Suggest.didYouMean(found, known)));
    }
}
