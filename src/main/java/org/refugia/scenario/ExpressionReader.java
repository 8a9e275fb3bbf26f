package org.refugia.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.refugia.expression.Aggregate;
import org.refugia.expression.Day;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.parameter.Unit;
import org.refugia.results.Series;
import org.refugia.shock.Shock;

/**
 * Reads measures as small expressions, such as {@code dau(bluesky, end) - dau(bluesky, lifted.start)}, against the
 * names of one scenario. What is wrong is an {@link IllegalArgumentException} that says what is allowed.
 */
final class ExpressionReader {
    private static final String RETAINED = "retained";
    private static final Map<String, Aggregate> AGGREGATES = Arrays.stream(Aggregate.values())
            .collect(Collectors.toMap(Aggregate::word, each -> each, (a, b) -> a, LinkedHashMap::new));

    private final Scenario scenario;
    private final List<String> segments;
    private final List<String> regions;
    private final List<String> shocks;

    ExpressionReader(Scenario scenario) {
        this.scenario = scenario;
        segments = List.copyOf(scenario.population().segments().keySet());
        regions = List.copyOf(scenario.population().regions().keySet());
        shocks = scenario.shocks().stream().map(Shock::id).toList();
    }

    /** What an expression says. */
    Expression read(String text) {
        return Arithmetic.read(text, this::operand, Expression.Arithmetic::new);
    }

    /** A daily quantity, such as {@code dau(bluesky)} or {@code dau(bluesky, readers)}. */
    Quantity quantity(String text) {
        Call call = Call.of(text, "a measure of a platform, such as dau(%s)".formatted(anyPlatform()));
        List<String> left = new ArrayList<>(call.arguments());
        Quantity quantity = quantity(call.word(), left);
        if (!left.isEmpty()) {
            throw unknown(left.get(0), "is neither segment nor region", names(segments, regions));
        }
        return quantity;
    }

    /**
     * A word and what stands in the parentheses behind it.
     *
     * @param arguments  divided by commas
     */
    private record Call(String word, List<String> arguments) {
        static Call of(String text, String expected) {
            int open = text.indexOf('(');
            if (open < 1 || !text.endsWith(")")) {
                throw new IllegalArgumentException("found '%s', must be %s".formatted(text, expected));
            }
            return new Call(text.substring(0, open).strip(), split(text.substring(open + 1, text.length() - 1)));
        }

        private static List<String> split(String text) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i == text.length() ? ',' : text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    parts.add(text.substring(from, i).strip());
                    from = i + 1;
                }
            }
            return parts.equals(List.of("")) ? List.of() : parts;
        }
    }

    private Expression operand(String text) {
        OptionalDouble number = Unit.NUMBER.parse(text);
        if (number.isPresent()) {
            return new Expression.Constant(number.getAsDouble());
        }
        Call call = Call.of(
                text,
                "a number, or something such as dau(%1$s, end), peak(dau(%1$s)) or retained(%1$s, 30 d)"
                        .formatted(anyPlatform()));
        if (call.word().equals(RETAINED)) {
            return retained(call.arguments());
        }
        if (AGGREGATES.containsKey(call.word())) {
            return over(AGGREGATES.get(call.word()), call.arguments());
        }
        return onDay(call);
    }

    private Expression onDay(Call call) {
        List<String> left = new ArrayList<>(call.arguments());
        Quantity quantity = quantity(call.word(), left);
        if (left.size() != 1) {
            throw new IllegalArgumentException(
                    "%s must name one day at its end, such as %s(…, end); for the whole time say peak(…), mean(…) or total(…)"
                            .formatted(call.word(), call.word()));
        }
        return new Expression.OnDay(quantity, day(left.get(0)));
    }

    private Expression over(Aggregate aggregate, List<String> arguments) {
        if (arguments.size() != 1 && arguments.size() != 3) {
            throw new IllegalArgumentException(
                    "%1$s takes a daily quantity, and two days if not all count: %1$s(dau(%2$s)) or %1$s(dau(%2$s), start, end)"
                            .formatted(aggregate.word(), anyPlatform()));
        }
        boolean all = arguments.size() == 1;
        Day from = all ? new Day.Fixed(0) : day(arguments.get(1));
        Day until = all ? new Day.Fixed(lastDay()) : day(arguments.get(2));
        if (from instanceof Day.Fixed first && until instanceof Day.Fixed last && first.number() > last.number()) {
            throw new IllegalArgumentException("%s: the days run backwards".formatted(aggregate.word()));
        }
        return new Expression.Over(aggregate, quantity(arguments.get(0)), from, until);
    }

    private Expression retained(List<String> arguments) {
        OptionalDouble days = arguments.size() == 2 ? Unit.DAYS.parse(arguments.get(1)) : OptionalDouble.empty();
        if (days.isEmpty() || days.getAsDouble() < 0 || days.getAsDouble() != StrictMath.rint(days.getAsDouble())) {
            throw new IllegalArgumentException(
                    "retained takes a platform and whole days, such as retained(%s, 30 d)".formatted(anyPlatform()));
        }
        return new Expression.Retained(
                quantity("dau", new ArrayList<>(List.of(arguments.get(0)))), (int) days.getAsDouble());
    }

    /** Takes the names of places, groups and cohort from the front of the arguments. */
    private Quantity quantity(String word, List<String> arguments) {
        Vocabulary.Measure measure = Vocabulary.allMeasures().get(word);
        if (measure == null || measure.recorder() == null) {
            List<String> known = new ArrayList<>(Vocabulary.allMeasures().entrySet().stream()
                    .filter(each -> each.getValue().recorder() != null)
                    .map(Map.Entry::getKey)
                    .toList());
            known.addAll(AGGREGATES.keySet());
            known.add(RETAINED);
            throw unknown(word, "is no measure", known);
        }
        String platform = measure.isPerPlatform() ? platform(word, measure, arguments) : Series.ALL;
        String cohort = taken(arguments, text -> text.startsWith("registered ")).orElse("");
        String segment = taken(arguments, segments::contains).orElse(Series.ALL);
        String region = taken(arguments, regions::contains).orElse(Series.ALL);
        if (!measure.byGroup() && !(segment.equals(Series.ALL) && region.equals(Series.ALL))) {
            throw new IllegalArgumentException("`%s` is not split by segment or region".formatted(word));
        }
        return new Quantity(cohort.isEmpty() ? word : cohort(word, platform, cohort), platform, segment, region);
    }

    private String platform(String word, Vocabulary.Measure measure, List<String> arguments) {
        List<String> known = new ArrayList<>(scenario.platforms().keySet());
        if (measure.places() == Vocabulary.Places.PLATFORM_AND_OUTSIDE) {
            known.add(Series.OUTSIDE);
        }
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("%s must name a platform: %s".formatted(word, String.join(", ", known)));
        }
        String platform = arguments.remove(0);
        if (!known.contains(platform)) {
            throw unknown(platform, "is no platform of this scenario", known);
        }
        return platform;
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
            throw new IllegalArgumentException("'%s' is no cohort of %s(%s): the scenario's observations name %s"
                    .formatted(cohort, word, platform, known.isEmpty() ? "none" : String.join(", ", known)));
        }
        return "dau(%s)".formatted(cohort);
    }

    private static Optional<String> taken(List<String> arguments, Predicate<String> fits) {
        return arguments.isEmpty() || !fits.test(arguments.get(0))
                ? Optional.empty()
                : Optional.of(arguments.remove(0));
    }

    private Day day(String text) {
        if (text.equals("start")) {
            return new Day.Fixed(0);
        }
        if (text.equals("end")) {
            return new Day.Fixed(lastDay());
        }
        Optional<LocalDate> date = Scalars.date(text);
        if (date.isPresent()) {
            return fixed(date.get());
        }
        return ofShock(text);
    }

    private Day fixed(LocalDate date) {
        LocalDate start = scenario.time().start();
        LocalDate end = scenario.time().end();
        if (date.isBefore(start) || !date.isBefore(end)) {
            throw new IllegalArgumentException(
                    "%s is not recorded; days run from %s to %s".formatted(date, start, end.minusDays(1)));
        }
        return new Day.Fixed((int) ChronoUnit.DAYS.between(start, date));
    }

    /** {@code block}, {@code block.end + 30 d}, {@code lifted - 1 d}. */
    private Day ofShock(String text) {
        String[] parts = text.split(" (?=[+-] )", 2);
        String name = parts[0].strip();
        boolean atEnd = name.endsWith(".end");
        String shock = atEnd ? name.substring(0, name.length() - 4) : name.replaceFirst("\\.start$", "");
        if (!shocks.contains(shock)) {
            List<String> known = new ArrayList<>(List.of("start", "end"));
            known.addAll(shocks);
            throw unknown(shock, "is neither a date nor a shock of this scenario", known);
        }
        double days = 0;
        if (parts.length == 2) {
            String span = parts[1].substring(1).strip();
            days = Unit.DAYS
                    .parse(span)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "found '%s', must be %s".formatted(span, Unit.DAYS.allowed())));
            days = parts[1].startsWith("-") ? -days : days;
        }
        return new Day.OfShock(shock, atEnd, StrictMath.round(days * 86_400));
    }

    private int lastDay() {
        return scenario.time().calendar().days() - 1;
    }

    private String anyPlatform() {
        return scenario.platforms().keySet().iterator().next();
    }

    private static List<String> names(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static IllegalArgumentException unknown(String found, String what, List<String> known) {
        return new IllegalArgumentException(
                "'%s' %s (%s)%s".formatted(found, what, String.join(", ", known), Suggest.didYouMean(found, known)));
    }
}
