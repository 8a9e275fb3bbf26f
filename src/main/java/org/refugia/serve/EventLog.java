package org.refugia.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened so far, numbered, for everybody who looks on, whenever they came: who has seen everything up to a number
 * is told what came after. What is overtaken by something newer is not told again.
 */
final class EventLog {
    /**
     * One thing that happened.
     *
     * @param id    grows from event to event
     * @param name  kind of event
     * @param data  JSON, on one line
     */
    record Event(long id, String name, String data) {}

    private final TreeMap<Long, Event> events = new TreeMap<>();
    private final Map<String, Long> latest = new HashMap<>();
    private long last;
    private boolean closed;

    /** Something happened. */
    synchronized void add(String name, Object data) {
        if (!closed) {
            last++;
            events.put(last, new Event(last, name, Json.text(data)));
            notifyAll();
        }
    }

    /** Something happened that takes the place of what was said of the same subject. */
    synchronized void replace(String subject, String name, Object data) {
        Long before = closed ? null : latest.put(subject, last + 1);
        if (before != null) {
            events.remove(before);
        }
        add(name, data);
    }

    /** Nothing more will happen. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * What happened after an event; waits for something to happen.
     *
     * @param id            number of the last event that is known; 0: none
     * @param waitMillis    how long to wait at most [ms]
     * @return empty if nothing happened meanwhile
     */
    synchronized List<Event> after(long id, long waitMillis) throws InterruptedException {
        if (last <= id && !closed) {
            wait(waitMillis);
        }
        return List.copyOf(events.tailMap(id, false).values());
    }

    /** Whether nothing more will happen after an event. */
    synchronized boolean isOver(long id) {
        return closed && last <= id;
    }
}
