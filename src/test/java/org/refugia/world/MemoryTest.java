package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What fades by itself: exposure, content, store rank. */
class MemoryTest {
    @Test
    void exposureIsTheSumOfContactsWhoArrivedTheOlderTheLess() {
        Exposure exposure = new Exposure(2.5, 1, 2);
        double[][] arrivals = {{0, 1}, {0.25, 4}, {3, 1}, {12.75, 1}};
        int next = 0;
        for (double now = 0; now < 30; now += 0.25) {
            exposure.passTo(now);
            if (next < arrivals.length && arrivals[next][0] == now) {
                exposure.add(0, 1, arrivals[next++][1]);
            }
            double expected = 0;
            for (int i = 0; i < next; i++) {
                expected += arrivals[i][1] * Math.exp(-(now - arrivals[i][0]) / 2.5);
            }
            assertEquals(expected, exposure.of(0, 1), 1e-6 * expected);
            assertEquals(0, exposure.of(0, 0));
        }
    }

    @Test
    void exposureOutlivesRescalingOverAYear() {
        Exposure exposure = new Exposure(1, 2, 1);
        double expected = 0;
        for (int step = 0; step < 4 * 365; step++) {
            exposure.passTo(step * 0.25);
            expected = expected * Math.exp(-0.25) + 0.3;
            exposure.add(1, 0, 0.3);
            assertEquals(expected, exposure.of(1, 0), 1e-5 * expected);
        }
        assertEquals(0.3 / (1 - Math.exp(-0.25)), exposure.of(1, 0), 1e-5);
        assertEquals(0, exposure.of(0, 0));
    }

    @Test
    void aSteadyFlowOfPostsKeepsUpItsEquilibrium() {
        Content content = new Content(14, 2, 1);
        content.post(0, 10);
        content.settle();
        assertEquals(10 * 14 / Math.log(2), content.stock(0), 1e-9);
        content.pass(0.25);
        assertEquals(content.equilibrium(10), content.stock(0), 1e-9);
        assertEquals(0, content.stock(1));
    }

    @Test
    void contentWithoutNewPostsHalvesInItsHalfLife() {
        Content content = new Content(14, 1, 1);
        content.post(0, 3);
        content.settle();
        double before = content.stock(0);
        content.post(0, 0);
        for (int step = 0; step < 14 * 4; step++) {
            content.pass(0.25);
        }
        assertEquals(before / 2, content.stock(0), 1e-9 * before);
    }

    @Test
    void contentGrowsFromNothingByTheSameLawHoweverLongTheSteps() {
        Content coarse = new Content(14, 1, 1);
        Content fine = new Content(14, 1, 1);
        coarse.post(0, 5);
        fine.post(0, 5);
        for (int day = 0; day < 20; day++) {
            coarse.pass(1);
            for (int hour = 0; hour < 24; hour++) {
                fine.pass(1 / 24.0);
            }
        }
        assertEquals(coarse.stock(0), fine.stock(0), 1e-9);
        assertEquals(5 * 14 / Math.log(2) * (1 - Math.pow(2, -20 / 14.0)), coarse.stock(0), 1e-9);
    }

    @Test
    void theStoresForgetARegistrationAfterTheirWindow() {
        StoreRank rank = new StoreRank(2, 3);
        assertEquals(0, rank.attention(0, 1, 0.8));
        rank.count(0);
        for (int step = 0; step < 3; step++) {
            assertEquals(1, rank.attention(0, 1, 0.8), "step " + step);
            rank.pass();
        }
        assertEquals(0, rank.attention(0, 1, 0.8));
    }

    @Test
    void whoRegistersSeesTheRankFromBeforeTheStep() {
        StoreRank rank = new StoreRank(2, 3);
        rank.count(0);
        assertEquals(0, rank.attentionBefore(0, 1, 0.8), "nobody had registered yet");
        rank.pass();
        rank.count(1);
        rank.count(1);
        rank.count(0);
        assertEquals(1, rank.attentionBefore(0, 1, 0.8));
        assertEquals(0, rank.attentionBefore(1, 1, 0.8));
        assertEquals(Math.pow(0.5, 0.8), rank.attention(0, 1, 0.8), 1e-15);
    }

    @Test
    void attentionIsAPowerOfTheShareOfRegistrations() {
        StoreRank rank = new StoreRank(3, 28);
        for (int i = 0; i < 30; i++) {
            rank.count(0);
        }
        rank.pass();
        for (int i = 0; i < 10; i++) {
            rank.count(1);
        }
        assertEquals(0.02 * Math.pow(0.75, 0.8), rank.attention(0, 0.02, 0.8), 1e-15);
        assertEquals(0.02 * Math.pow(0.25, 0.8), rank.attention(1, 0.02, 0.8), 1e-15);
        assertEquals(0, rank.attention(2, 0.02, 0.8));
        assertEquals(0.02, rank.attention(2, 0.02, 0), "with exponent 0 all are shown alike");
    }
}
