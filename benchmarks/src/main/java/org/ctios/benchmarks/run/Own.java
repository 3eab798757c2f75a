package org.ctios.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Figures of the process that asks. */
public final class Own {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ENOUGH = 6;

    private Own() {}

    /** Nanoseconds of processors so far, compiler and collector included. */
    public static long processorTime() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Bytes that the threads that live now have allocated so far. */
    public static long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    /** Threads now. */
    public static int threads() {
        return THREADS.getThreadCount();
    }

    /** Most threads since this was asked for last. */
    public static int mostThreads() {
        int peak = THREADS.getPeakThreadCount();
        THREADS.resetPeakThreadCount();
        return peak;
    }

    /** Bytes of the heap that are in use: the least of several collections, since references are cleared step by step. */
    public static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ENOUGH; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
