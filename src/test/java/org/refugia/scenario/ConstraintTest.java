package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.parameter.Unit;

class ConstraintTest {
    private static Dimension factor(String path, Unit unit, String own) {
        return new Dimension(path, List.of(), Optional.of(unit), List.of("x"), "", "", false, false, own);
    }

    private static final List<Dimension> FACTORS = List.of(
            factor("habit.build", Unit.DAYS, "7 d"),
            factor("habit.fade", Unit.DAYS, "35 d"),
            factor("ban.reach", Unit.SHARE, ""),
            factor("weight", Unit.WEIGHT, "1"));

    private static final ConstraintReader READER = new ConstraintReader(
            FACTORS, List.of(), List.of(new Parameter("rally.reach", "2 %", true, "", "", Unit.SHARE, "", "", false)));

    /** Points give build, fade, reach and weight. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            habit.build < habit.fade          | 3 d;9 d;5 %;1     | true
            habit.build < habit.fade          | 9 d;9 d;5 %;1     | false
            habit.build <= habit.fade         | 216 h;9 d;5 %;1   | true
            habit.build > habit.fade          | 2 w;9 d;5 %;1     | true
            habit.build >= habit.fade         | 8 d;9 d;5 %;1     | false
            habit.build == 1 w                | 7 d;9 d;5 %;1     | true
            habit.build != 1 w                | 7 d;9 d;5 %;1     | false
            habit.build * 2 < habit.fade      | 4 d;9 d;5 %;1     | true
            habit.build * 2 < habit.fade      | 5 d;9 d;5 %;1     | false
            habit.build + 4 d < habit.fade    | 4 d;9 d;5 %;1     | true
            habit.build < habit.fade - 4 d    | 5 d;9 d;5 %;1     | false
            habit.build / habit.fade < 0.5    | 4 d;9 d;5 %;1     | true
            (habit.build + habit.fade) / 2 > 6 d | 4 d;9 d;5 %;1  | true
            ban.reach > rally.reach           | 4 d;9 d;3 %;1     | true
            ban.reach > rally.reach           | 4 d;9 d;1 %;1     | false
            weight < 1.5 utils                | 4 d;9 d;3 %;1     | true
            weight < 1.5                      | 4 d;9 d;3 %;2     | false
            ban.reach < 0.04                  | 4 d;9 d;3 %;2     | true
            """)
    void valuesAreComparedInTheBaseOfTheirUnit(String text, String point, boolean holds) {
        assertEquals(holds, READER.read(text).holds(List.of(point.split(";"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            habit.build < 8 d                 | true
            habit.build > 8 d                 | false
            ban.reach < 8 %                   | false
            ban.reach >= 0 %                  | false
            1 / (habit.build - 7 d) != 3      | false
            """)
    void whatIsNotSetHasTheScenariosOwnValueAndWhatIsNotDefinedHoldsNowhere(String text, boolean holds) {
        assertEquals(holds, READER.read(text).holds(List.of("", "", "", "")));
    }
}
