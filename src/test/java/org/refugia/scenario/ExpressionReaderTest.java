package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.expression.Aggregate;
import org.refugia.expression.Day;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.expression.Recording;

class ExpressionReaderTest {
    private static final Scenario SCENARIO = ScenarioReader.parse(
                    SmallExperiment.SCENARIO,
                    "small.yaml",
                    Path.of("."),
                    new Overrides(Map.of(), List.of(), List.of(ScenarioFile.AS_HAPPENED)))
            .any();
    private static final ExpressionReader READER = new ExpressionReader(SCENARIO);
    private static final Day.Fixed FIRST = new Day.Fixed(0);
    private static final Day.Fixed LAST = new Day.Fixed(58);

    private static Quantity users(String platform) {
        return new Quantity("dau", platform, "all", "all");
    }

    private static double value(String text) {
        return READER.read(text).value(new Recording(List.of(), 59));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3          | 7
            (1 + 2) * 3        | 9
            10 - 4 - 3         | 3
            10 - (4 - 3)       | 9
            12 / 3 / 2         | 2
            12 / (3 / 2)       | 8
            12 / 3 * 2         | 8
            2 * 3 + 4 * 5      | 26
            -3 + 5             | 2
            2 * -3             | -6
            1e2 - 1            | 99
            2*3+4              | 10
            ((2))              | 2
            (1 + 2)-(3)        | 0
            1/0                | NaN
            0 * (1 / 0)        | NaN
            """)
    void productsComeBeforeSumsAndEqualSignsFromTheLeft(String text, double value) {
        assertEquals(value, value(text));
    }

    @Test
    void aMeasureOnADayIsReadWithItsDay() {
        assertEquals(new Expression.OnDay(users("refuge"), LAST), READER.read("dau(refuge, end)"));
        assertEquals(new Expression.OnDay(users("refuge"), FIRST), READER.read("dau(refuge,start)"));
        assertEquals(
                new Expression.OnDay(new Quantity("time-share", "outside", "all", "all"), new Day.Fixed(31)),
                READER.read("time-share(outside, 2025-02-01)"));
        assertEquals(new Expression.OnDay(new Quantity("hhi", "all", "all", "all"), LAST), READER.read("hhi(end)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dau(refuge, young)                                  | dau | young | all
            dau(refuge, north)                                  | dau | all | north
            dau(refuge, old, south)                             | dau | old | south
            dau(refuge, south, old)                             | dau | old | south
            dau(refuge, registered 2025-02-01..2025-02-10)      | dau(registered 2025-02-01..2025-02-10) | all | all
            """)
    void aQuantityMayBeOfASegmentARegionOrACohort(String text, String measure, String segment, String region) {
        assertEquals(new Quantity(measure, "refuge", segment, region), READER.quantity(text));
        String onADay = text.replaceFirst("\\)$", ", end)");
        assertEquals(new Expression.OnDay(READER.quantity(text), LAST), READER.read(onADay));
    }

    @Test
    void functionsTakeAllDaysUnlessTwoAreNamed() {
        for (Aggregate each : Aggregate.values()) {
            assertEquals(
                    new Expression.Over(each, users("home"), FIRST, LAST), READER.read(each.word() + "(dau(home))"));
        }
        assertEquals(
                new Expression.Over(
                        Aggregate.MEAN,
                        users("home"),
                        new Day.OfShock("ban", false, 0),
                        new Day.OfShock("ban", true, -86_400)),
                READER.read("mean(dau(home), ban, ban.end - 1 d)"));
        assertEquals(
                new Expression.Over(Aggregate.LOW, new Quantity("hhi", "all", "all", "all"), FIRST, LAST),
                READER.read("low(hhi)"));
        assertEquals(new Expression.Retained(users("refuge"), 14), READER.read("retained(refuge, 2 w)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ban              | ban | false | 0
            ban.start        | ban | false | 0
            ban.end          | ban | true  | 0
            ban.end + 30 d   | ban | true  | 2592000
            ban.end+30 d     | ban | true  | 2592000
            ban - 12 h       | ban | false | -43200
            back + 1 w       | back | false | 604800
            """)
    void aDayMayHangOnAShock(String text, String shock, boolean atEnd, long seconds) {
        assertEquals(
                new Expression.OnDay(users("home"), new Day.OfShock(shock, atEnd, seconds)),
                READER.read("dau(home, " + text + ")"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start + 7 d        | 7
            end - 1 w          | 51
            2025-01-10 + 2 d   | 11
            2025-02-28         | 58
            end - 12 h         | 57
            start + 12 h       | 0
            """)
    void aDayMayBeSomeTimeAfterAnother(String text, int day) {
        assertEquals(new Expression.OnDay(users("home"), new Day.Fixed(day)), READER.read("dau(home, " + text + ")"));
    }

    @Test
    void hyphensOfWordsAreNoSigns() {
        assertEquals(
                new Expression.Arithmetic(
                        '-',
                        new Expression.OnDay(new Quantity("time-share", "home", "all", "all"), LAST),
                        new Expression.OnDay(new Quantity("home-share", "home", "all", "all"), FIRST)),
                READER.read("time-share(home, end) - home-share(home, start)"));
        assertEquals(
                READER.read("dau(home, end) - dau(home, start)"),
                READER.read("dau(home, end)-dau(home, start)"),
                "behind a parenthesis it is a sign");
        assertEquals(READER.read("dau(home, end) / dau(refuge, end)"), READER.read("dau(home, end)/dau(refuge, end)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dau(home, end)                              | people
            registrations(home, end)                    | people/d
            total(registrations(home))                  | people
            total(dau(home))                            | people·d
            mean(registrations(home))                   | people/d
            peak-day(dau(home))                         | d
            retained(refuge, 30 d)                      | %
            hhi(end)                                    | 1
            dau(home, end) - dau(home, start)           | people
            dau(home, end) / dau(home, start)           | 1
            100 * dau(home, end) / dau(home, start)     | 1
            2 * dau(home, end)                          | people
            dau(home, end) * 2                          | people
            5 + dau(home, end)                          | people
            dau(home, end) / 2                          | people
            1 / dau(home, end)                          | 1/people
            dau(home, end) * dau(home, end)             | people²
            dau(home, end) + time-share(home, end)      | 1
            dau(home, end) / registrations(home, end)   | people/people/d
            3                                           | 1
            """)
    void theUnitFollowsFromTheParts(String text, String unit) {
        assertEquals(unit, MeasureUnits.of(READER.read(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dau(hom, end)                   | 'hom' is no platform of this scenario (home, refuge); did you mean `home`?
            dau(end)                        | 'end' is no platform of this scenario (home, refuge)
            dau()                           | `dau` must name a platform (home, refuge)
            opens(outside, end)             | 'outside' is no platform of this scenario (home, refuge)
            hhi(home, end)                  | `hhi` is of all platforms together: leave out 'home'
            dau(home, yuong, end)           | 'yuong' is neither segment nor region (young, old, north, south); did you mean `young`?
            posts(home, end, end)           | 'end' is neither segment nor region (young, old, north, south); did you mean `old`?
            tie-retention(home, young, end) | `tie-retention` is not split by segment or region
            dau(home, registered 2025-02-01..2025-02-10, end) | 'registered 2025-02-01..2025-02-10' is no cohort of dau(home); the scenario's observations name none
            dau(refuge, registered 2025-02-01..2025-02-11, end) | 'registered 2025-02-01..2025-02-11' is no cohort of dau(refuge); the scenario's observations name registered 2025-02-01..2025-02-10
            dau(refuge, registered 2025-02-01..2025-02-10, young, end) | a cohort is not split by segment or region
            flows(home, end)                | 'flows' is neither a daily measure nor a function
            dua(home, end)                  | 'dua' is neither a daily measure nor a function
            peek(dau(home))                 | 'peek' is neither a daily measure nor a function
            peak(dua(home))                 | 'dua' is no daily measure
            dau(home)                       | `dau` must name one day at its end, such as dau(…, end); over many days say peak(dau(…)), mean(dau(…)) or total(dau(…))
            dau(home, bann)                 | 'bann' is neither a date nor a shock of this scenario (start, end, ban, back); did you mean `ban`?
            dau(home, ban.until)            | 'ban.until' is neither a date nor a shock of this scenario (start, end, ban, back)
            dau(home, 2025-03-01)           | 2025-03-01 is not recorded; days run from 2025-01-01 to 2025-02-28
            dau(home, 2024-12-31)           | 2024-12-31 is not recorded; days run from 2025-01-01 to 2025-02-28
            dau(home, end + 1 d)            | 2025-03-01 is not recorded; days run from 2025-01-01 to 2025-02-28
            dau(home, 2025-02-30)           | '2025-02-30' is neither a date nor a shock of this scenario (start, end, ban, back)
            dau(home, ban + 30)             | found '30', must be a time span such as 14 h, 3 d or 2 w; did you mean `30 d`?
            dau(home, ban + 3 %)            | found '3 %', must be a time span such as 14 h, 3 d or 2 w; did you mean `3 d`?
            dau(home, ban + 1e20 d)         | found '1e20 d', must be no longer than a century
            peak(dau(home), ban)            | `peak` takes a daily measure, and two days if not all count: peak(dau(home)) or peak(dau(home), start, end)
            peak(dau(home, end))            | 'end' is neither segment nor region (young, old, north, south); did you mean `old`?
            mean(dau(home), end, start)     | `mean` runs backwards, from end to start
            retained(home)                  | `retained` takes a platform and whole days, such as retained(home, 30 d)
            retained(home, 30)              | `retained` takes a platform and whole days, such as retained(home, 30 d)
            retained(home, 12 h)            | `retained` takes a platform and whole days, such as retained(home, 30 d)
            retained(hom, 3 d)              | 'hom' is no platform of this scenario (home, refuge); did you mean `home`?
            5 %                             | found '5 %', must be a number, or something such as dau(home, end), peak(dau(home)) or retained(home, 30 d)
            dau                             | found 'dau', must be a number, or something such as dau(home, end), peak(dau(home)) or retained(home, 30 d)
            dau(home, end) dau(home, end)   | found 'dau(home, end) dau(home, end)', must be a number, or something such as
            dau(home, end) -                | something is missing at the end
            dau(home, end) - - 3            | `- 3` stands where a number is expected
            * 3                             | `* 3` stands where a number is expected
            3 * / 4                         | `/ 4` stands where a number is expected
            (3 + 4                          | a parenthesis is not closed
            dau(home, end                   | a parenthesis is not closed
            3 + 4)                          | `)` stands where an expression has ended
            """)
    void whatCannotBeMeantIsRefusedWithWhatIsAllowed(String text, String message) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> READER.read(text));
        assertTrue(refused.getMessage().startsWith(message), refused::getMessage);
        if (message.contains("did you mean")) {
            assertEquals(message, refused.getMessage());
        }
    }

    @Test
    void anEmptyExpressionIsRefused() {
        for (String text : List.of("", "   ", "()")) {
            assertThrows(IllegalArgumentException.class, () -> READER.read(text), text);
        }
    }

    @Test
    void everyMeasureThatIsRecordedDailyCanBeAskedFor() {
        for (String measure : QuantityReader.measures()) {
            boolean isOfPlatform = Vocabulary.allMeasures().get(measure).isPerPlatform();
            String text = measure + (isOfPlatform ? "(home, end)" : "(end)");
            assertEquals(
                    measure, READER.read(text).quantities().iterator().next().word(), text);
        }
    }

    @Test
    void everyFunctionIsListedAndCanBeExplained() {
        List<String> words =
                Functions.all().stream().map(Functions.Function::word).toList();
        assertEquals(List.of("peak", "low", "mean", "total", "peak-day", "retained"), words);
        for (String word : words) {
            assertTrue(Catalog.explain(word).orElseThrow().startsWith(word + ": a function of measures"), word);
        }
    }
}
