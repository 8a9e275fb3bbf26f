package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refugia.analysis.InputDifferences.Change;

class LineDifferencesTest {
    private static final String FILE = "inputs/resolved.yaml";

    private static List<Change> between(String first, String second) {
        return LineDifferences.between(
                FILE, first.lines().toList(), second.lines().toList());
    }

    @Test
    void aChangedLineIsToldWithTheKeysAroundIt() {
        assertEquals(
                List.of(new Change(FILE, "choice.terms", "habit: {weight: 1.5}", "habit: {weight: 2}")),
                between("""
                        population:
                          agents: 5
                        choice:
                          homing: multi
                          terms:
                            taste: {sd: 0.5}
                            habit: {weight: 1.5}
                        network: none
                        """, """
                        population:
                          agents: 5
                        choice:
                          homing: multi
                          terms:
                            taste: {sd: 0.5}
                            habit: {weight: 2}
                        network: none
                        """));
    }

    @Test
    void linesThatOnlyOneHasStandAlone() {
        assertEquals(
                List.of(new Change(FILE, "", "b: 2", ""), new Change(FILE, "", "", "d: 4")),
                between("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\nd: 4\n"));
        assertEquals(List.of(new Change(FILE, "", "", "a: 1")), between("", "a: 1\n"));
    }

    @Test
    void theSameTextsDoNotDiffer() {
        assertEquals(List.of(), between("a: 1\n", "a: 1\n"));
    }
}
