package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;

/**
 * More of what draws people draws more of them: means over paired runs, since one run may go the other way where
 * contacts bring each other along.
 */
class MonotoneTest {
    private static final int SEEDS = 12;
    private static final String BAN = "{id: dark, type: ban, platform: old, from: 2025-01-05}";
    private static final String LATE = "{id: return, type: reversal, reverses: dark, at: 2025-01-14}";
    private static final String WAVE =
            "{id: wave, type: attention, platform: refuge, from: 2025-01-05, until: 2025-01-10, reach: 5 %}";

    /** Mean over seeds of a measure of a platform, summed over days; of the last day only if {@code atTheEnd}. */
    private static double mean(Scenario scenario, String platform, String measure, boolean atTheEnd) {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Series.Row row : Scenarios.run(scenario, seed).rows()) {
                boolean counts =
                        row.platform().equals(platform) && row.measure().equals(measure);
                sum += counts
                                && (!atTheEnd
                                        || row.date()
                                                .equals(scenario.time().end().minusDays(1)))
                        ? row.value()
                        : 0;
            }
        }
        return sum / SEEDS;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platforms.refuge.translation     | 0 %, 30 %, 60 %, 100 %           | refuge | registrations | 1",
                "platforms.refuge.friction        | 0 utils, 0.3 utils, 1 utils, 2 utils | refuge | registrations | -1",
                "platforms.refuge.attention       | 0 /d, 0.01 /d, 0.03 /d, 0.1 /d   | refuge | registrations | 1",
                "platforms.refuge.quality         | -1, 0, 0.5, 1.5                  | refuge | registrations | 1",
                "registration.per_exposure        | 0, 0.01, 0.03, 0.1               | refuge | registrations | 1",
                "shocks.wave.reach                | 0 %, 1 %, 4 %, 20 %               | refuge | registrations | 1",
                "shocks.dark.enforcement          | 0 %, 30 %, 70 %, 100 %            | old    | time-share    | -1",
                "shocks.dark.circumvention        | 0 %, 30 %, 70 %, 100 %            | old    | time-share    | 1",
                "shocks.return.at                 | 2025-01-06, 2025-01-08, 2025-01-11, 2025-01-15 | refuge | accounts | 1",
            })
    void moreIsNeverLess(String path, String values, String platform, String measure, int sign) {
        double before = Double.NEGATIVE_INFINITY;
        double first = Double.NaN;
        for (String value : values.split(", ")) {
            Map<String, String> set =
                    Map.of("population.agents", "600", "outputs.by", "[platform]", "time.step", "12 h", path, value);
            double now =
                    sign * mean(Scenarios.small(set, BAN, LATE, WAVE), platform, measure, measure.equals("accounts"));
            assertTrue(now >= before, "%s %s gave %s of %s, before %s".formatted(path, value, now, measure, before));
            first = Double.isNaN(first) ? now : first;
            before = now;
        }
        assertTrue(before > first, path + " has an effect");
    }
}
