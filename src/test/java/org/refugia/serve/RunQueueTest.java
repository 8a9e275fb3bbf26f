package org.refugia.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.refugia.batch.MemoryPlan;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

class RunQueueTest {
    private static final Path FILE = Path.of("scenarios/two-platforms.yaml");
    private static final ScenarioFile SCENARIO = ScenarioReader.read(FILE, Overrides.NONE);

    private static Job job() {
        return new Job(
                new Wish("two-platforms.yaml", Draft.of(FILE, Overrides.NONE), 1, 1),
                SCENARIO,
                new MemoryPlan(1, 1, 1));
    }

    private static void end(Job job) {
        job.begins(() -> {});
        job.ends(Job.State.DONE, "", Json.object());
    }

    private static void await(Job job) throws InterruptedException {
        for (long seen = 0; !job.log().isOver(seen); ) {
            for (EventLog.Event event : job.log().after(seen, 1000)) {
                seen = event.id();
            }
        }
    }

    @Test
    void jobsThatAreOverAreForgottenAfterAWhileTheOldestFirst() throws InterruptedException {
        List<Job> jobs = new ArrayList<>();
        try (RunQueue queue = new RunQueue(RunQueueTest::end)) {
            for (int i = 0; i < RunQueue.MOST_OVER + 2; i++) {
                Job job = job();
                queue.add(job);
                await(job);
                jobs.add(job);
            }
            assertTrue(queue.find(jobs.get(0).id()).isEmpty());
            assertTrue(queue.find(jobs.get(jobs.size() - 1).id()).isPresent());
        }
    }

    @Test
    void oneRunsFewWaitAndOthersAreRefused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (RunQueue queue = new RunQueue(job -> {
            begun.countDown();
            job.begins(mayEnd::countDown);
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            end(job);
        })) {
            queue.add(job());
            begun.await();
            List<Job> waiting = new ArrayList<>();
            for (int i = 0; i < RunQueue.MOST_WAITING; i++) {
                waiting.add(job());
                queue.add(waiting.get(i));
            }
            assertEquals(
                    Refusal.BUSY,
                    assertThrows(Refusal.class, () -> queue.add(job())).status());
            queue.stop(waiting.get(0));
            assertEquals(Job.State.STOPPED, waiting.get(0).state(), "at once, as it had not begun");
            queue.add(job());
        }
        assertEquals(0, mayEnd.getCount(), "closing stops what runs");
    }

    @Test
    void whatIsOvertakenIsNotToldAgain() throws InterruptedException {
        EventLog log = new EventLog();
        log.replace("progress", "progress", 1);
        log.add("day", 2);
        log.replace("progress", "progress", 3);
        assertEquals(
                List.of("2", "3"),
                log.after(0, 0).stream().map(EventLog.Event::data).toList());
        assertEquals(
                List.of("3"), log.after(2, 0).stream().map(EventLog.Event::data).toList());
        log.close();
        log.add("day", 4);
        assertTrue(log.isOver(3));
    }
}
