package org.ctios.benchmarks.path;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A server in the sending process. */
interface BurstPort {
    /** Where clients reach it. */
    InetSocketAddress address();

    /** Writes its events so often as fast as they are taken; gives the time when it began. */
    long burst(int blocks) throws IOException;
}
