package org.ctios.benchmarks.path;

import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.CallStatus;
import org.ctios.session.StandaloneSession;

/** This project: a session in monitor mode with one listener. */
final class SessionListener implements Contender {
    private final Tally tally = new Tally();
    private final SenderProcess.Port port;
    private final StandaloneSession session;

    SessionListener(int version, SenderProcess.Port port) throws InterruptedException {
        this.port = port;
        this.session = BenchSession.create(version, port.number());
        session.addEventListener(this::on);
        BenchSession.connect(session);
    }

    private void on(CtiOsEvent event) {
        if (event instanceof CallEvent call) {
            CallStatus status = call.callStatus();
            tally.add(call.connectionCallId(), status == null ? -1 : status.number(), call.ani());
        }
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
    public void close() {
        session.close();
    }
}
