package org.ctios.benchmarks.path;

import java.io.IOException;

/** The yardstick of wire to listener. */
final class HandListener implements Contender {
    private final Tally tally = new Tally();
    private final SenderProcess.Port port;
    private final HandReader reader;

    HandListener(int version, SenderProcess.Port port) throws IOException, InterruptedException {
        this.port = port;
        this.reader = new HandReader(version, port.number(), this::on);
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
    }
}
