package org.refugia.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory is taken. */
final class Memory {
    private static final int COLLECTIONS = 3;

    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** What can be reached on the heap [bytes]; exact with a collector that moves all objects together. */
    static long live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** What the calling thread has allocated so far [bytes]. */
    static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }

    /** The most memory a process held at any moment [bytes]; empty where the system does not tell, or no longer. */
    static OptionalLong peak(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException noSuchSystemOrProcess) {
            return OptionalLong.empty();
        }
    }
}
