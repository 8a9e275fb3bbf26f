package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.parameter.InvalidInput;

/** Mistakes in experiments are told with their place, what was found, what is allowed, and what may have been meant. */
class ExperimentMistakesTest {
    private static final String ASK = "measures: [\"dau(refuge, end)\"]\n";

    @TempDir
    private Path folder;

    private SmallExperiment small;

    @BeforeEach
    void write() {
        small = new SmallExperiment(folder);
    }

    private void assertRefused(String line, String problem) {
        List<String> problems = small.problems(ASK + "variants: [no-shocks, as-happened]\n" + line + "\n");
        assertEquals(List.of("sweep.yaml:8:" + problem), problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice.terms.contcts.weight                                  | 8  error  choice.terms.contcts.weight: there is no `contcts`; did you mean `contacts`?
            choice.terms.contacts.wieght                                 | 8  error  choice.terms.contacts.wieght: unknown key; did you mean `weight`?
            {path: choice.terms.contacts.wieght, range: [1, 2]}          | 8  error  choice.terms.contacts.wieght: unknown key; did you mean `weight`?
            shocks.bann.until                                            | 8  error  shocks.bann.until: there is no `bann`; did you mean `ban`?
            time.start.hour                                              | 8  error  time.start.hour: `hour` lies below a single value
            choice.outside                                               | 8  error  choice.outside: has no plausible range of its own: say `range: [low, high]` or `values: [a, b, …]`
            {path: shocks.ban.enforcement, range: [50 %, 140 %]}         | 53  error  shocks.ban.enforcement: is 140 %, must lie between 0 % and 100 %
            {path: shocks.ban.enforcement, range: [0.5, 90 %]}           | 47  error  shocks.ban.enforcement: found '0.5', must be a share such as 25 %; did you mean `50 %`?
            {path: shocks.ban.enforcement, values: [50 %, 3 d]}          | 54  error  shocks.ban.enforcement: found '3 d', must be a share such as 25 %; did you mean `3 %`?
            {path: population.agents, range: [50, 99.5]}                 | 46  error  population.agents: found 99.5, must be a whole number
            {path: shocks.ban.until, values: [3 d, 7 dd]}                | 47  error  shocks.ban.until: found '7 dd', must be a date (2025-01-19), a date-time (2025-01-18T22:30-05:00), a time span (14 h), `never` or a distribution of days
            {path: shocks.ban.until, range: [2025-02-02, 2025-02-09]}    | 8  error  shocks.ban.until: cannot run from '2025-02-02' to '2025-02-09': a range is two numbers of one unit; list `values` instead
            {path: shocks.ban.until, range: [3 d, never]}                | 8  error  shocks.ban.until: cannot run from '3 d' to 'never': a range is two numbers of one unit; list `values` instead
            {path: choice.homing, values: [multi, singel]}               | 46  error  choice.homing.rule: found 'singel', must be one of multi, single, imitate, contagion, exit; did you mean `single`?
            {path: choice.terms.habit.weight, range: [2, 1]}             | 8  error  choice.terms.habit.weight: runs from 2 to 1: nothing lies between
            {path: choice.terms.habit.weight, range: [1, 1]}             | 8  error  choice.terms.habit.weight: runs from 1 to 1: nothing lies between
            {path: choice.terms.habit.weight, range: [1]}                | 8  error  vary.1: range must be two values, such as [1 %, 12 %]
            {path: choice.terms.habit.weight, range: [0, 1], scale: log} | 8  error  choice.terms.habit.weight: scale: log needs a range above 0, but it begins at 0
            {path: choice.terms.habit.weight, range: [1, 2], scale: liner} | 64  error  vary.1.scale: found 'liner', must be one of linear, log; did you mean `linear`?
            {path: choice.terms.habit.weight, range: [1, 2], values: [1]} | 8  error  vary.1: gives both range and values: one of them is enough
            {path: choice.terms.habit.weight, values: [1, 2], scale: log} | 8  error  vary.1: scale: log divides a range; values are taken as they are
            {path: choice.terms.habit.weight, values: [1, 2, 1]}         | 51  error  choice.terms.habit.weight: has the value '1' twice
            {path: choice.terms.habit.weight, values: [1, 2], also: [choice.terms.habit.weigth]} | 65  error  choice.terms.habit.weigth: unknown key; did you mean `weight`?
            {path: choice.terms.habit.build, also: [choice.terms.habit.build], values: [1 d]} | 48  error  choice.terms.habit.build: is varied twice
            {path: title, values: [a, b]}                                | 8  error  title: cannot sway a run, so nothing is learnt by varying it
            {path: platforms.home.title, values: [a, b]}                 | 8  error  platforms.home.title: cannot sway a run, so nothing is learnt by varying it
            {path: outputs.measures, values: [[dau], [hhi]]}             | 8  error  outputs.measures: cannot sway a run, so nothing is learnt by varying it
            {path: time.end, values: [2025-02-20, 2025-03-01]}           | 8  error  time.end: sets the days that are recorded, but runs are compared day by day: change the scenario
            {range: [1, 2]}                                              | 8  error  vary.1.path: is missing; it is dotted path of a value of the scenario
            {path: shocks.ban.until, vales: [3 d], values: [4 d, 5 d]}   | 33  error  vary.1.vales: unknown key; did you mean `values`?
            """)
    void aFactorThatCannotBeVariedIsRefused(String factor, String problem) {
        assertRefused("vary: [" + factor + "]", problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shocks.ban.until                                  | 10  error  shocks.ban.until: a lever needs `values`, such as [7 d, 30 d]: each is a setting that somebody can decide on
            {path: choice.terms.habit.weight, range: [1, 2]}  | 10  error  choice.terms.habit.weight: a lever needs `values`, such as [7 d, 30 d]: each is a setting that somebody can decide on
            {path: shocks.ban.until, values: []}              | 10  error  shocks.ban.until: a lever needs `values`, such as [7 d, 30 d]: each is a setting that somebody can decide on
            {path: shocks.ban.until, values: [3 d, 3 d]}      | 44  error  shocks.ban.until: has the value '3 d' twice
            """)
    void aLeverMustSayItsValues(String lever, String problem) {
        assertRefused("levers: [" + lever + "]", problem);
    }

    @Test
    void nothingIsVariedTwiceNorWithAPartOfIt() {
        assertEquals(
                List.of(
                        "sweep.yaml:11:5  error  shocks.ban.until: is varied twice",
                        "sweep.yaml:12:5  error  shocks.ban: overlaps with `shocks.ban.until`",
                        "sweep.yaml:13:46  error  choice.terms.habit: overlaps with `choice.terms.habit.weight`"),
                small.problems(ASK + """
                        variants: [no-shocks, as-happened]
                        levers:
                          - {path: shocks.ban.until, values: [3 d, 7 d]}
                        vary:
                          - {path: shocks.ban.until, values: [1 d, 2 d]}
                          - {path: shocks.ban, values: [x, y]}
                          - {path: choice.terms.habit.weight, also: [choice.terms.habit], range: [1, 2]}
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            variants: [no-shock, longer]                     | 7:12  error  variants: 'no-shock' is no variant of the scenario (calm, as-happened, longer, no-shocks); did you mean `no-shocks`?
            variants: [longer, longer]                       | 7:20  error  variants: 'longer' stands here twice
            variants: []                                     | 7:11  error  variants: is empty: no runs are planned
            variants: {}                                     | 7:11  error  variants: is empty: no runs are planned
            variants: all                                    | 7:11  error  variants: must be names in [ ], or {name: {set: {path: value}, without: [shock]}, …}
            variants: {Lax: {}}                              | 7:12  error  variants.Lax: a name is letters, digits and hyphens
            variants: {lax: {sets: {a: 1}}}                  | 7:18  error  variants.lax.sets: a variant is `set: {path: value}` and `without: [shock]`; did you mean `set`?
            variants: {lax: {without: [bann]}}               | 7:28  error  without: 'bann' is no shock of this scenario (ban, back); did you mean `ban`?
            variants: {lax: {set: {shocks.ban.enforcment: 5 %}}} | 7:47  error  shocks.ban.enforcment: unknown key; did you mean `enforcement`?
            variants: {lax: {set: {shocks.ban.enforcement: 5}}}  | 7:48  error  shocks.ban.enforcement: found '5', must be a share such as 25 %; did you mean `5 %`?
            variants: {later: {set: {time.end: 2025-04-01}}} | 7:19  error  variants.later: records other days, but variants are compared day by day
            """)
    void variantsMustBeThereAndRight(String variants, String problem) {
        assertEquals(List.of("sweep.yaml:" + problem), small.problems(ASK + variants));
    }

    @Test
    void aVariantMustNotSetWhatIsVaried() {
        String factors =
                "vary: [{path: choice.terms.habit.build, also: [choice.terms.habit.fade], range: [3 d, 9 d]}]\n";
        assertEquals(
                List.of(
                        "sweep.yaml:7:25  error  variants.slow: sets `choice.terms.habit.fade`, which the experiment varies:"
                                + " take it out of one of the two"),
                small.problems(ASK + "variants: {slow: {set: {choice.terms.habit.fade: 50 d}}}\n" + factors));
        assertEquals(
                List.of("sweep.yaml:7:25  error  variants.slow: sets `choice.terms`, which the experiment varies:"
                        + " take it out of one of the two"),
                small.problems(ASK + "variants: {slow: {set: {choice.terms: {habit: {weight: 1}}}}}\n" + factors));
        assertEquals(
                List.of(
                        "small.yaml:22:18  error  variants.longer: sets `shocks.ban.until`, which the experiment varies:"
                                + " take it out of one of the two"),
                small.problems(ASK + "vary: [{path: shocks.ban.until, values: [3 d, 4 d]}]\n"),
                "also a variant of the scenario, at its place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measures: []                        | 6:1  error  measures: is empty: nothing would be asked of the runs
            curves: []                          | 1:1  error  measures: is missing; it is numbers asked of every run
            measures: [{of: "hhi(end)"}]        | 6:12  error  measures.1.id: is missing; it is name in tables and charts
            measures: [{id: "", of: hhi(end)}]  | 6:12  error  measures.: id must not be empty, but a name such as left-at-the-end
            measures: [{id: seed, of: hhi(end)}] | 6:17  error  measures.seed: is the name of another column of runs.csv: choose another id
            measures: [hhi(end), {id: hhi(end), of: hhi(start)}] | 6:27  error  measures.hhi(end): there are two measures of this id
            measures: [hhi(ende)]               | 6:12  error  measures.hhi(ende): 'ende' is neither a date nor a shock of this scenario (start, end, ban, back); did you mean `end`?
            measures: [{id: a, of: hhi(ende)}]  | 6:24  error  measures.a: 'ende' is neither a date nor a shock of this scenario (start, end, ban, back); did you mean `end`?
            """)
    void somethingMustBeAskedOfRuns(String measures, String problem) {
        assertEquals(List.of("sweep.yaml:" + problem), small.problems(measures));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curves: [dau(refuge), dau(refuge)]  | 23  error  curves: 'dau(refuge)' stands here twice
            curves: [dau(refug)]                | 10  error  curves: 'refug' is no platform of this scenario (home, refuge); did you mean `refuge`?
            curves: ["dau(refuge, end)"]        | 10  error  curves: 'end' is neither segment nor region (young, old, north, south); did you mean `old`?
            replicates: {stop_when: {measure: kep, half_width: 1}} | 26  error  replicates.stop_when.measure: 'kep' is no measure of this experiment (dau(refuge, end))
            replicates: {count: 4, stop_when: {measure: "dau(refuge, end)", half_width: 1}} | 13  error  replicates: stop_when.at_least must not be above count, the most replicates
            replicates: {stop_when: {measure: "dau(refuge, end)", half_width: 0}} | 25  error  replicates.stop_when: half_width is 0, must be above 0
            replicates: {count: 0}              | 21  error  replicates.count: is 0, must lie between 1 and 1000000
            replicates: 3                       | 13  error  replicates: found '3', must be keys and values
            levers: shocks.ban.until            | 9  error  levers: found 'shocks.ban.until', must be a list in [ ]
            lever: []                           | 1  error  lever: unknown key; did you mean `levers`?
            """)
    void otherKeysAreCheckedToo(String line, String problem) {
        assertRefused(line, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            design: {type: latin-hypercube, points: 8} | []                                                | design: there are no factors: nothing is varied; name at least one under `vary`
            design: morris                             | []                                                | design: there are no factors: nothing is varied; name at least one under `vary`
            design: grid                               | [{path: choice.terms.habit.weight, values: [1]}]  | design: every factor has one value: nothing is varied
            design: {type: sobol, points: 1}           | [choice.terms.habit.weight]                       | design.points: is 1, must lie between 2 and 10000000
            design: {type: morris, levels: 3}          | [choice.terms.habit.weight]                       | design: levels is 3, must be even, so that all levels come equally often
            design: {type: latin-hypercube}            | [choice.terms.habit.weight]                       | design.points: is missing; it is number of points
            design: latin                              | [choice.terms.habit.weight]                       | design.type: found 'latin', must be one of grid, one-at-a-time, latin-hypercube, sobol, morris, file
            design: {type: grid, levels: 100000}       | [choice.terms.habit.weight, choice.terms.habit.build] | design: the grid has 1e10 points, must have at most 10 million; take fewer levels or factors, or a latin-hypercube
            """)
    void aDesignThatIsEmptyOrDegenerateSaysWhy(String design, String factors, String problem) {
        List<String> problems = small.problems(ASK + design + "\nvary: " + factors + "\n");
        assertTrue(problems.get(0).matches("sweep.yaml:7:\\d+  error  .*"), problems::toString);
        assertTrue(problems.get(0).contains(problem), problems::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice.terms.habit.build > 30 d       | 7:1  error  constraints: none of the 5 points of the design satisfies them all
            choice.terms.habit.build              | 7:15  error  constraints: found 'choice.terms.habit.build', must compare two values by one of < <= > >= == !=
            choice.terms.habit.biuld < 3 d        | 7:15  error  constraints: 'choice.terms.habit.biuld' is neither a number nor the path of one; did you mean `choice.terms.habit.build`?
            choice.terms.habit.build < 3 %        | 7:15  error  constraints: `d` and `%` cannot be compared or added up
            choice.terms.habit.build + 1 /d < 2   | 7:15  error  constraints: `d` and `/d` cannot be compared or added up
            choice.terms.habit.fade < 3 d         | 7:15  error  constraints: 'choice.terms.habit.fade < 3 d' names no factor of this experiment, so it holds everywhere or nowhere
            shocks.ban.until < 3 d                | 7:15  error  constraints: `shocks.ban.until` is a lever: every setting has the same design points, so constraints are on factors alone
            (choice.terms.habit.build < 3 d       | 7:15  error  constraints: a parenthesis is not closed; within [ ] a text with commas stands in quotes
            """)
    void constraintsThatCannotBeMeantAreRefused(String constraint, String problem) {
        List<String> problems = small.problems(ASK + "constraints: [\"" + constraint + "\"]\n" + """
                variants: [no-shocks, as-happened]
                levers: [{path: shocks.ban.until, values: [3 d, 9 d]}]
                vary: [choice.terms.habit.build]
                """);
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("sweep.yaml:" + problem, problems.get(0));
    }

    @ParameterizedTest
    @CsvSource({"morris", "'{type: sobol, points: 8}'", "one-at-a-time"})
    void designsThatNeedAllTheirPointsTakeNoConstraints(String design) {
        List<String> problems = small.problems(ASK + "design: " + design + "\n" + """
                vary: [choice.terms.habit.build]
                constraints: [choice.terms.habit.build < 8 d]
                """);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.get(0).startsWith("sweep.yaml:9:1  error  constraints: would leave gaps in a `"),
                problems::toString);
        assertTrue(problems.get(0).endsWith("take grid or latin-hypercube"), problems::toString);
    }

    @Test
    void factorsThatAreNoNumbersCannotBeCompared() {
        assertEquals(
                List.of("sweep.yaml:8:15  error  constraints: `choice.homing` takes values that are no numbers"),
                small.problems(ASK + """
                        vary: [{path: choice.homing, values: [multi, single]}]
                        constraints: [choice.homing < 3]
                        """));
    }

    @Test
    void mistakesOfATableNameItsLines() {
        String design = ASK + "variants: [no-shocks, as-happened]\ndesign: {type: file, path: points.csv}\n";
        assertTrue(small.problems(design).get(0).contains("points.csv  error  design.path: does not exist"));
        small.write("points.csv", "choice.terms.habit.weight,shocks.ban.untl\n1,3 d\n");
        assertEquals(
                List.of("points.csv:1  error  shocks.ban.untl: unknown key; did you mean `until`?"),
                small.problems(design));
        small.write("points.csv", "choice.terms.habt.weight,shocks.ban.until\n1,3 d\n");
        assertEquals(
                List.of("points.csv:1  error  choice.terms.habt.weight: there is no `habt`; did you mean `habit`?"),
                small.problems(design));
        small.write("points.csv", "choice.terms.habit.weight,shocks.ban.until\n1,3 d,\n2\n");
        assertEquals(
                List.of(
                        "points.csv:2  error  design.path: found 3 fields, must be 2 as in the header",
                        "points.csv:3  error  design.path: found 1 fields, must be 2 as in the header"),
                small.problems(design));
        small.write("points.csv", "choice.terms.habit.weight,shocks.ban.until\n,3 d\n,4 d\n");
        assertEquals(
                List.of("points.csv:1  error  choice.terms.habit.weight: has no value in any row of the table"),
                small.problems(design));
        small.write("points.csv", "choice.terms.habt.weight,shocks.ban.until\n1,3 d\n");
        assertEquals(
                List.of("points.csv:1  error  choice.terms.habt.weight: there is no `habt`; did you mean `habit`?"),
                small.problems(design + "constraints: [shocks.ban.until < 2 d]\n"),
                "constraints are not looked at over a table that is wrong");
        small.write("points.csv", "choice.terms.habit.weight\n1\n");
        assertEquals(
                List.of("sweep.yaml:9:1  error  vary: the table of a `file` design names what is varied in its header;"
                        + " leave `vary` out"),
                small.problems(design + "vary: [choice.terms.habit.build]\n"));
    }

    @Test
    void aValueOfATableThatIsNotAllowedIsToldWithItsLine() {
        String design = ASK + "variants: [no-shocks, as-happened]\ndesign: {type: file, path: points.csv}\n";
        small.write("points.csv", "shocks.ban.enforcement,shocks.ban.until\n10 %,3 d\n20,4 d\n30 %,4 d\n");
        assertEquals(
                List.of(
                        "points.csv:3  error  shocks.ban.enforcement: found '20', must be a share such as 25 %; did you mean"
                                + " `20 %`?"),
                small.problems(design));
    }

    @Test
    void inALongTableMistakesAreFoundWhenThePointsAreReadAndToldWithTheirLineAllTheSame() {
        StringBuilder table = new StringBuilder("shocks.ban.enforcement,shocks.ban.until\n");
        for (int i = 0; i < 150; i++) {
            table.append(i == 140 ? "14" : i / 2.0 + " %").append(",3 d\n");
        }
        small.write("points.csv", table.append("14,4 d\n").toString());
        ExperimentFile file =
                small.read(ASK + "variants: [no-shocks, as-happened]\ndesign: {type: file, path: points.csv}\n");
        assertEquals(
                List.of(
                        "points.csv:142  error  shocks.ban.enforcement: found '14', must be a share such as 25 %; did you"
                                + " mean `14 %`?, at design point 141 (shocks.ban.enforcement = 14, shocks.ban.until = 3 d) and 1"
                                + " more"),
                small.texts(file.mistakes()));
    }

    @Test
    void whatHoldsOnlyTogetherIsLookedAtWhenThePointsAre() {
        ExperimentFile file = small.read(ASK + """
                variants: [as-happened]
                vary:
                  - {path: platforms.refuge.home, values: [1 %, 3 %]}
                  - {path: platforms.refuge.accounts, values: [2 %, 4 %]}
                """);
        assertEquals(
                List.of(
                        "small.yaml:12:11  error  platforms.refuge: home must not exceed accounts: nobody lives where they"
                                + " hold no account, at design point 3 (platforms.refuge.home = 3 %, platforms.refuge.accounts ="
                                + " 2 %)"),
                small.texts(file.mistakes()));
    }

    @Test
    void theScenarioIsReadToo() {
        small.write("small.yaml", SmallExperiment.SCENARIO.replace("agents: 100", "agents: many"));
        assertEquals(
                List.of(
                        "small.yaml:6:11  error  population.agents: found 'many', must be a bare number such as 0.8",
                        "sweep.yaml:5:1  error  scenario: the scenario cannot be read"),
                small.problems(ASK));
        small.write("small.yaml", SmallExperiment.HEAD + ASK);
        assertTrue(small.problems(ASK)
                .get(0)
                .contains("small.yaml:1:1  error  schema: this is an experiment, not a scenario"));
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        List<String> problems = small.problems("""
                varants: [calm]
                replicates: {count: some}
                levers: [shocks.ban.until, {path: shocks.ban.enforcement, values: [50]}]
                vary:
                  - choice.terms.contcts.weight
                  - {path: choice.terms.habit.weight, rnge: [1, 2]}
                  - {range: [1, 2]}
                  - {path: choice.terms.habit.build, range: [3 d, 9]}
                design: {type: sobol, points: 1}
                constraints: [no]
                measures: ["dau(refug, end)", {id: b}, "hhi(ende)"]
                curves: [dau(home)), accounts(home)]
                """);
        assertEquals(
                List.of(
                        "6:1", "7:21", "8:10", "8:68", "10:5", "11:39", "12:5", "13:51", "14:31", "16:12", "16:31",
                        "16:40", "17:10"),
                problems.stream()
                        .filter(problem -> problem.contains("  error  "))
                        .map(problem -> problem.replaceFirst("sweep.yaml:(\\d+:\\d+)  error .*", "$1"))
                        .toList(),
                () -> String.join("\n", problems));
    }

    @Test
    void whatIsLegalButDoesNothingIsNoted() {
        ExperimentFile file = small.read("""
                variants: [as-happened]
                replicates: {stop_when: {measure: "dau(refuge, ban.end)", half_width: 3}}
                levers: [{path: shocks.ban.until, values: [40 d]}]
                vary: [choice.terms.habit.weight]
                measures: ["dau(refuge, ban.end)", "dau(refuge, ban - 40 d)"]
                """, SmallExperiment.set("choice.terms.habit.weight", "2"));
        assertEquals(
                List.of(
                        "--set  note   choice.terms.habit.weight: does nothing where the experiment varies `choice.terms.habit.weight`",
                        "sweep.yaml:7:14  note   replicates.stop_when: does nothing: with one variant there is no difference to the counterfactual",
                        "sweep.yaml:8:10  note   shocks.ban.until: has one value, '40 d', so it is not varied",
                        "sweep.yaml:10:12  note   measures.dau(refuge, ban.end): the day that hangs on `ban.end` is 2025-03-13, but days are recorded from 2025-01-01 to 2025-02-28, in setting 1 (shocks.ban.until = 40 d, choice.terms.habit.weight = 0.5)",
                        "sweep.yaml:10:36  note   measures.dau(refuge, ban - 40 d): the day that hangs on `ban.start` is 2024-12-23, but days are recorded from 2025-01-01 to 2025-02-28, in setting 1 (shocks.ban.until = 40 d, choice.terms.habit.weight = 0.5)"),
                small.texts(file.notes()));
    }

    @Test
    void anUnknownVariantOfTheCommandLineIsRefused() {
        assertEquals(
                List.of(
                        "--variant  error  clam: is no variant of this experiment (calm, as-happened, longer, no-shocks); did you mean `calm`?"),
                small.problems(ASK, new Overrides(Map.of(), List.of(), List.of("clam"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema: scenario/1     | 1:1  error  schema: this is no experiment, which says `schema: experiment/1`; a scenario is run by `refugia run x.yaml`
            id: x                  | 1:1  error  schema: this is no experiment, which says `schema: experiment/1`; a scenario is run by `refugia run x.yaml`
            schema: experiment/2   | 1:9  error  schema: is 'experiment/2', must be experiment/1
            [1, 2]                 | 1:1  error  must be keys and values, such as `id: my-sweep`
            """)
    void whatIsNoExperimentIsRefused(String text, String problem) {
        Path file = small.write("x.yaml", text);
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> ExperimentReader.read(file, ExperimentOptions.NONE));
        assertEquals(List.of("x.yaml:" + problem), small.texts(refused.problems()));
    }
}
