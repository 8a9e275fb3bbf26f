package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.model.Footprint;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.scenario.Scenario;

class MemoryTest {
    private static final long GIB = 1L << 30;

    /** 2,000 agents. */
    private static final Scenario SCENARIO = Scenarios.small();

    /** Ties 3 GiB; people and what they do 1 GiB, measures half of it, making the ties less. */
    private static final Footprint RUN = new Footprint(3 * GIB, GIB / 4, GIB / 4, 3 * GIB / 4, GIB / 2);

    private final List<Problem> notes = new ArrayList<>();

    private static Memory machine(double heap, double physical) {
        return new Memory((long) (heap * GIB), (long) ((heap - 0.125) * GIB), (long) (physical * GIB));
    }

    private MemoryPlan plan(Memory memory, Demand demand, int jobs) {
        return memory.plan(demand, jobs, false, SCENARIO, notes::add);
    }

    private String refused(Memory memory, Demand demand, int jobs) {
        return assertThrows(InvalidInput.class, () -> plan(memory, demand, jobs))
                .getMessage();
    }

    @Test
    void whatFitsIsPlannedWithoutAWord() {
        MemoryPlan plan = plan(machine(32, 64), new Demand(RUN, 4, 2), 2);
        assertEquals(2, plan.atOnce());
        assertEquals(List.of(), notes);
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWouldDo() {
        assertEquals(
                "memory  error  a run takes about 4.5 GiB (ties 3.0 GiB, people 1.0 GiB, measures 512 MiB),"
                        + " but this Java machine has room for 3.6 GiB; give it more: REFUGIA_OPTS=-Xmx5g ./refugia …,"
                        + " or try it out with --people 1.6k",
                refused(machine(4, 16), new Demand(RUN, 1, 1), 2));
    }

    @Test
    void fewerRunsAtATimeAreAdvisedWhereSoManyWereAskedFor() {
        String refused = refused(machine(6, 8), new Demand(RUN, 4, 2), 2);
        assertTrue(refused.contains("2 runs at a time take about 9.0 GiB (ties 6.0 GiB, people 2.0 GiB"), refused);
        assertTrue(refused.contains("; take --jobs 1, or "), refused);
    }

    @Test
    void wereNobodyAskedForSoManyTheyAreFewerAndANoteSaysSo() {
        int cores = Runtime.getRuntime().availableProcessors();
        MemoryPlan plan = machine(6, 64).plan(new Demand(RUN, 4 * cores, cores), cores, true, SCENARIO, notes::add);
        assertEquals(1, plan.atOnce());
        assertEquals(cores, plan.cores(), "all of them may work on the one run");
        if (cores > 1) {
            assertTrue(
                    notes.get(0).toString().startsWith("memory  note   runs are done 1 at a time: "), notes.toString());
        }
    }

    @Test
    void aComputerThatIsTooSmallIsNotToldToTakeMore() {
        String refused = refused(machine(2, 4), new Demand(RUN, 1, 1), 1);
        assertTrue(refused.contains("; this computer has too little for it, 4.0 GiB in all, or try"), refused);
    }

    @Test
    void whereOnlyFewerRunsFitIntoTheComputerBothAreAdvised() {
        String refused = refused(machine(2, 8), new Demand(RUN, 4, 2), 2);
        assertTrue(refused.contains("give it more: REFUGIA_OPTS=-Xmx5g ./refugia … --jobs 1, or"), refused);
    }

    @Test
    void aGrowingPartOfTheHeapIsReckonedWithWhereThatIsHowItIsDivided() {
        Memory divided = new Memory(6 * GIB, 4 * GIB, 64 * GIB);
        assertTrue(refused(divided, new Demand(RUN, 1, 1), 1).contains("-Xmx8g"), "4.8 are two thirds of 7.2");
    }

    @Test
    void wherePeopleAreListedOneByOneNobodyIsToldToTryFewer() {
        Scenario listed = Scenarios.small(Map.of(
                "population.agents", "2",
                "network", "well-mixed",
                "registration", "{rule: threshold, of: number, thresholds: [0, 1]}"));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> machine(2, 8).demand(new Demand(RUN, 1, 1), 1, listed));
        assertTrue(refused.getMessage().endsWith("./refugia …"), refused.getMessage());
    }

    @Test
    void makingTheTiesIsNamedWhereItTakesMost() {
        Footprint hard = new Footprint(GIB, 3 * GIB, GIB, GIB, 0);
        assertEquals("ties 1.0 GiB, people 1.0 GiB, making the ties 3.0 GiB", Memory.parts(new Demand(hard, 1, 1), 1));
    }

    @Test
    void ofThisMachineItIsKnown() {
        Memory here = Memory.here();
        assertTrue(here.lasting() > 0 && here.lasting() <= here.heap(), here.toString());
        assertTrue(here.physical() > 0, here.toString());
    }
}
