package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.choice.ThresholdRegistration;
import org.refugia.parameter.InvalidInput;
import org.refugia.world.Pick;

class ListedNumbersTest {
    private static Scenario read(String users) {
        return Scenarios.small(Map.of("platforms.refuge.first_adopters", "{by: listed, users: " + users + "}"));
    }

    @Test
    void usersMayBeListedByNumber() {
        Pick pick = read("[7, 0, 1999]").platforms().get("refuge").firstAdopters();
        assertEquals(new Pick.Listed(List.of(7, 0, 1999)), pick);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2.5]  | must be a whole number",
                "[1, two]  | found 'two'",
                "[1, -2]   | must be different numbers from 0 on",
                "[1, 1]    | must be different numbers from 0 on",
                "[2000]    | must be numbers from 0 to 1999"
            })
    void whatIsNoUserIsAMistake(String users, String message) {
        InvalidInput mistake = assertThrows(InvalidInput.class, () -> read(users));
        assertTrue(mistake.getMessage().contains(message), mistake.getMessage());
    }

    @Test
    void thresholdsMayBeAnyNumbersOneForEachAgent() {
        Map<String, String> five = Map.of(
                "population.agents", "5",
                "network", "well-mixed",
                "registration", "{rule: threshold, of: number, thresholds: [0, 1, 2.5, 3, 4]}");
        ThresholdRegistration rule =
                (ThresholdRegistration) Scenarios.small(five).registration();
        assertEquals(List.of(0.0, 1.0, 2.5, 3.0, 4.0), rule.thresholds());
        InvalidInput mistake = assertThrows(
                InvalidInput.class,
                () -> Scenarios.small(Map.of("registration", "{rule: threshold, thresholds: [0, 1]}")));
        assertTrue(mistake.getMessage().contains("there are 2, must be one for each of the 2000 agents"));
    }
}
