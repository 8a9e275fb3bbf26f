package org.refugia.serve;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Lengths;
import org.refugia.scenario.Parameter;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/**
 * A number of a scenario that a plausible range is known of, as it can be moved on a page.
 *
 * @param parameter  the number
 * @param unit       in which value and range are written
 * @param value      the scenario's own, in the unit's base
 * @param low        lower end of the range, or the scenario's own value where that is lower
 * @param high       upper end of the range, or the scenario's own value where that is higher
 */
record Slider(Parameter parameter, Unit unit, double value, double low, double high) {
    private static final double STEPS = 100;

    /** What a binary fraction may fall short by. */
    private static final double ROUNDING = 1 + 1e-9;

    /** All of a scenario: its numbers with a range, and how long bans, blocks and outages last. */
    static List<Slider> of(ScenarioFile file) {
        Scenario scenario = file.variants().getOrDefault(ScenarioFile.AS_HAPPENED, file.any());
        return Stream.concat(file.parameters().stream(), Lengths.of(scenario).stream())
                .flatMap(each -> of(each).stream())
                .toList();
    }

    /** Of a number; empty where no range is known, or it is none that can be moved through. */
    static Optional<Slider> of(Parameter parameter) {
        String[] ends = parameter.range().split(" \\.\\. ");
        if (ends.length != 2) {
            return Optional.empty();
        }
        List<String> texts = List.of(parameter.value(), ends[0], ends[1]);
        return Stream.concat(Stream.of(parameter.unit()), Arrays.stream(Unit.values()))
                .filter(unit -> texts.stream().allMatch(text -> unit.parse(text).isPresent()))
                .findFirst()
                .map(unit -> {
                    double value = unit.parse(texts.get(0)).orElseThrow();
                    double low = unit.parse(texts.get(1)).orElseThrow();
                    double high = unit.parse(texts.get(2)).orElseThrow();
                    return new Slider(parameter, unit, value, Math.min(low, value), Math.max(high, value));
                })
                .filter(slider -> slider.low < slider.high);
    }

    /** For the page: numbers as they are read, and what is written behind them. */
    Map<String, Object> json() {
        return Json.object(
                "path", parameter.path(),
                "meaning", parameter.meaning(),
                "source", parameter.source(),
                "plausible", parameter.range().replace(" .. ", " to "),
                "isGiven", parameter.given(),
                "isWhole", parameter.isWhole(),
                "suffix", unit.symbol(),
                "value", shown(value),
                "low", shown(low),
                "high", shown(high),
                "step", step());
    }

    /** A share is read in per cent. */
    private double shown(double base) {
        BigDecimal number = BigDecimal.valueOf(base);
        return (unit == Unit.SHARE ? number.movePointRight(2) : number).doubleValue();
    }

    /** The roundest number that goes into the range about a hundred times. */
    private double step() {
        BigDecimal wanted = BigDecimal.valueOf((shown(high) - shown(low)) / STEPS * ROUNDING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        double step = Stream.of(5, 2, 1)
                .map(times -> power.multiply(BigDecimal.valueOf(times)))
                .filter(each -> each.compareTo(wanted) <= 0)
                .findFirst()
                .orElse(power)
                .doubleValue();
        return parameter.isWhole() ? Math.max(1, step) : step;
    }
}
