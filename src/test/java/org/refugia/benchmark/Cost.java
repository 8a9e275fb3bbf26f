package org.refugia.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time taken.
 *
 * @param wall  by the clock on the wall [s]
 * @param cpu   by all threads of the process, those of the collector and the compiler among them [s]
 */
record Cost(double wall, double cpu) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What this process has taken since some moment; only differences mean anything. */
    static Cost soFar() {
        return new Cost(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
    }

    Cost since(Cost earlier) {
        return new Cost(wall - earlier.wall, cpu - earlier.cpu);
    }
}
