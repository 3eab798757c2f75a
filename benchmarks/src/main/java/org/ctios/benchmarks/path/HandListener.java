package org.ctios.benchmarks.path;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The yardstick of wire to listener, on the thread that reads or over another one. */
final class HandListener implements Contender {
    private final Tally tally = new Tally();
    private final SenderProcess.Port port;
    private final @Nullable HandOver over;
    private final HandReader reader;

    HandListener(int version, SenderProcess.Port port, boolean handsOver) throws IOException, InterruptedException {
        this.port = port;
        this.over = handsOver ? new HandOver(this::on) : null;
        this.reader = new HandReader(version, port.number(), over == null ? this::on : over);
    }

    private void on(LazyEvent event) {
        tally.add(event.connectionCallId(), event.localConnectionState(), event.ani());
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public SenderProcess.Port port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        if (over != null) {
            over.close();
        }
    }
}
