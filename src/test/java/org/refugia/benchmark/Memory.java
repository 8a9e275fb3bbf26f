package org.refugia.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.ObjectName;

/** How much memory is taken. */
final class Memory {
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /**
     * What can be reached on the heap [bytes]: the sum of a histogram of live objects, as what a collector calls used may hold
     * some that are dead.
     */
    static long live() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            String[] total = histogram.toString().strip().split("\\s+");
            return Long.parseLong(total[total.length - 1]);
        } catch (JMException e) {
            throw new IllegalStateException("no Java machine is without its histogram", e);
        }
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
