package org.ctios.benchmarks.path;

import java.io.IOException;

/** A path with a tally at its end. */
interface Contender extends AutoCloseable {
    /** What came out. */
    Tally tally();

    /** Where the sender reaches it. */
    SenderProcess.Port port();

    @Override
    void close() throws IOException;
}
