package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedParametersTest {
    private static final String ENFORCEMENT = "shocks.ban.enforcement";

    private static Map<String, Parameter> read(Map<String, String> set) {
        return ScenarioReader.read(Path.of("scenarios/two-platforms.yaml"), new Overrides(set, List.of(), List.of()))
                .parameters()
                .stream()
                .collect(Collectors.toMap(Parameter::path, each -> each));
    }

    @Test
    void whatTheCommandLineDoesNotSetKeepsItsSource() {
        Map<String, Parameter> asWritten = read(Map.of());
        Map<String, Parameter> changed = read(Map.of(ENFORCEMENT, "50 %"));
        assertEquals(asWritten.keySet(), changed.keySet());
        asWritten.keySet().stream()
                .filter(path -> !path.equals(ENFORCEMENT))
                .forEach(path -> assertEquals(asWritten.get(path), changed.get(path)));
        assertTrue(asWritten.values().stream().anyMatch(each -> !each.given() && !each.isAssumed()));
    }

    @Test
    void whatItSetsIsGivenAndAssumed() {
        Parameter enforcement = read(Map.of(ENFORCEMENT, "50 %")).get(ENFORCEMENT);
        assertEquals("50 %", enforcement.value());
        assertTrue(enforcement.given());
        assertTrue(enforcement.isAssumed());
        assertFalse(read(Map.of()).get(ENFORCEMENT).value().equals("50 %"));
    }
}
