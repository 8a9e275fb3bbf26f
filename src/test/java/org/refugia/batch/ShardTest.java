package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void everyRunBelongsToExactlyOneShard() {
        for (int count = 1; count < 9; count++) {
            int shards = count;
            for (int place = 0; place < 100; place++) {
                int run = place;
                assertEquals(
                        1,
                        IntStream.rangeClosed(1, count)
                                .filter(number -> new Shard(number, shards).has(run))
                                .count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1", "a/b", "1/0", "-1/4", "1/4/2", ""})
    void whatIsNoPartOfAWholeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shard.parse(text, Map.of()));
    }

    @Test
    void anArrayTaskKnowsWhichShardItIs() {
        assertEquals(
                new Shard(3, 4),
                Shard.parse(
                        "auto",
                        Map.of(
                                "SLURM_ARRAY_TASK_ID", "12",
                                "SLURM_ARRAY_TASK_MIN", "10",
                                "SLURM_ARRAY_TASK_MAX", "13",
                                "SLURM_ARRAY_TASK_COUNT", "4")));
        assertEquals(
                new Shard(2, 8),
                Shard.parse("auto", Map.of("SGE_TASK_ID", "2", "SGE_TASK_FIRST", "1", "SGE_TASK_LAST", "8")));
    }

    @Test
    void anArrayWithGapsMustSayWhichShardItIs() {
        IllegalArgumentException gaps = assertThrows(
                IllegalArgumentException.class,
                () -> Shard.parse(
                        "auto",
                        Map.of(
                                "SLURM_ARRAY_TASK_ID", "7",
                                "SLURM_ARRAY_TASK_MIN", "1",
                                "SLURM_ARRAY_TASK_MAX", "9",
                                "SLURM_ARRAY_TASK_COUNT", "2")));
        assertTrue(gaps.getMessage().endsWith("say which shard it is, as in --shard 7/N"), gaps.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Shard.parse("auto", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Shard.parse("auto", Map.of("SGE_TASK_ID", "undefined")));
        assertThrows(IllegalArgumentException.class, () -> Shard.parse("auto", Map.of("PBS_ARRAY_INDEX", "3")));
    }

    @Test
    void theNameOfASegmentTellsItsShard() {
        assertEquals(Optional.of(new Shard(3, 16)), Shard.ofSegment(new Shard(3, 16).prefix() + "jobs-2_77-x.jsonl"));
        assertEquals(Optional.empty(), Shard.ofSegment(Shard.WHOLE.prefix() + "jobs-2_77-x.jsonl"));
    }
}
