package org.refugia.benchmark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.refugia.choice.UtilityBlock;
import org.refugia.world.World;

/** What the kernels measure does what it says. */
class KernelsTest {
    @Test
    void drawsAreThoseOfTheirLaws() {
        DrawKernels draws = new DrawKernels();
        assertEquals(0.5, draws.uniform() / 1024, 0.05);
        assertEquals(0.035, draws.isBelow() / 1024.0, 0.03);
        assertEquals(0, draws.normal() / 1024, 0.15);
    }

    @Test
    void exponentialsAgree() {
        FormulaKernels formulas = new FormulaKernels();
        assertEquals(formulas.strictMathExp(), formulas.exponential(), 1e-8);
        assertEquals(formulas.strictMathExp(), formulas.mathExp(), 1e-8);
        assertTrue(formulas.logitShares() > 0);
    }

    @Test
    void aThousandUsersMoveToAndFro() {
        PushKernels pushes = new PushKernels();
        pushes.people();
        World world = pushes.move();
        assertEquals(1000, world.totals().present(1));
        pushes.move();
        assertEquals(0, world.totals().present(1));
        assertEquals(1000, world.totals().present(0));
    }

    @Test
    void aBlockOfUsersDecides() {
        ReconsiderKernels reconsiderations = new ReconsiderKernels();
        reconsiderations.people();
        assertEquals(UtilityBlock.MOST, reconsiderations.block().size());
    }

    @Test
    void tenTiesEach() {
        assertEquals(500_000, new NetworkKernels().connect().ties(), 5_000);
    }
}
