package org.refugia.serve;

import java.util.Map;
import java.util.UUID;
import org.refugia.batch.MemoryPlan;
import org.refugia.scenario.ScenarioFile;

/** A batch that somebody asked for: waiting, running or over. */
final class Job {
    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        boolean isOver() {
            return compareTo(RUNNING) > 0;
        }

        String word() {
            return name().toLowerCase();
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final EventLog log = new EventLog();
    private final Wish wish;
    private final ScenarioFile scenario;
    private final MemoryPlan memory;
    private State state = State.WAITING;
    private String folder = "";
    private boolean isStopped;
    private Runnable stop = () -> {};

    Job(Wish wish, ScenarioFile scenario, MemoryPlan memory) {
        this.wish = wish;
        this.scenario = scenario;
        this.memory = memory;
    }

    /** Name that nobody can guess. */
    String id() {
        return id;
    }

    EventLog log() {
        return log;
    }

    Wish wish() {
        return wish;
    }

    ScenarioFile scenario() {
        return scenario;
    }

    MemoryPlan memory() {
        return memory;
    }

    synchronized State state() {
        return state;
    }

    /** Whether it was told to stop. */
    synchronized boolean isStopped() {
        return isStopped;
    }

    /** Tells it to stop; what is finished by then is kept. */
    synchronized void stop() {
        isStopped = true;
        stop.run();
    }

    /** It begins to run; what stops it is done at once if it was told to stop before. */
    synchronized void begins(Runnable whatStopsIt) {
        state = State.RUNNING;
        stop = whatStopsIt;
        if (isStopped) {
            stop.run();
        }
    }

    /** It is over, and whoever looks on is told. */
    void ends(State how, String result, Map<String, Object> findings) {
        synchronized (this) {
            state = how;
            folder = result;
            stop = () -> {};
        }
        findings.put("state", how.word());
        findings.put("folder", result);
        log.add("end", findings);
        log.close();
    }

    /** For lists. */
    synchronized Map<String, Object> json() {
        return Json.object(
                "id", id,
                "file", wish.name(),
                "title", scenario.any().title(),
                "state", state.word(),
                "folder", folder,
                "replicates", wish.replicates(),
                "seed", Long.toString(wish.seed()),
                "set", wish.scenario().overrides().set());
    }
}
