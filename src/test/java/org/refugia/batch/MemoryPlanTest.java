package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.model.Footprint;

class MemoryPlanTest {
    /** A graph takes 100, a run 10 beside it; four replicates. */
    private static final Demand FOUR = new Demand(new Footprint(100, 4, 2, 7, 1), 8, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 2 | 2 | 4
            420  | 2 | 2 | 4
            419  | 2 | 2 | 2
            319  | 2 | 2 | 1
            219  | 2 | 1 | 2
            110  | 2 | 1 | 1
            """)
    void graphsThatAreKeptMakeRoomForRunsAndRunsForOneAlone(long room, int cores, int atOnce, int graphs) {
        assertEquals(Optional.of(new MemoryPlan(cores, atOnce, graphs)), MemoryPlan.within(room, FOUR, cores, 1));
    }

    @Test
    void whereNotEvenOneRunFitsThereIsNoPlan() {
        assertEquals(Optional.empty(), MemoryPlan.within(109, FOUR, 2, 1));
    }

    @Test
    void soManyRunsAsAreAskedForAreNotMadeFewer() {
        assertEquals(Optional.empty(), MemoryPlan.within(219, FOUR, 2, 2));
    }

    @Test
    void moreRunsAtATimeThanThereAreTakeNoMore() {
        Demand one = FOUR.alone();
        assertEquals(one.bytes(1, 1), one.bytes(16, 4));
        assertEquals(110, one.bytes(16, 4));
    }

    @Test
    void graphsThatRunsStillUseAreThereBesideThoseThatAreKept() {
        assertEquals(2, FOUR.graphsAtOnce(2, 1));
        assertEquals(4, FOUR.graphsAtOnce(2, 4), "there are no more than four");
    }

    @Test
    void variantsShareTheirGraphsUnlessTheyDifferInPeopleOrTies() {
        Demand shared = Demand.of(Scenarios.file(Map.of(), Scenarios.BAN), 3);
        assertEquals(6, shared.runs());
        assertEquals(3, shared.graphs());
    }
}
