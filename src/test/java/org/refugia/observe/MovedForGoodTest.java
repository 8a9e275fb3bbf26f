package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MovedForGoodTest {
    @Test
    void aMoverIsOneUntilTheReturnIsNoticed() {
        Town town = new Town(new MovedForGood(Town.TOTAL), 4, 0.5);
        assertEquals(0, town.step().value("a", "movers").orElseThrow());
        town.step(t -> {
            t.world().accounts().moveForGood(1, 0, 1);
            t.world().accounts().moveForGood(2, 0, 1);
        });
        assertEquals(2, town.value("a", "movers").orElseThrow());
        assertEquals(0, town.value("b", "movers").orElseThrow());
        town.step(t -> t.world().accounts().setUnaware(1, 0, true));
        assertEquals(2, town.value("a", "movers").orElseThrow(), "the return is not noticed yet");
        town.step(t -> t.world().accounts().noticeReturns(1));
        assertEquals(1, town.value("a", "movers").orElseThrow());
        town.step(t -> t.world().delete(2, 0));
        assertEquals(0, town.value("a", "movers").orElseThrow());
    }
}
