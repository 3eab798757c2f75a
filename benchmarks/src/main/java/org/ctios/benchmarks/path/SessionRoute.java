package org.ctios.benchmarks.path;

import org.ctios.camel.CtiOsComponent;
import org.ctios.session.StandaloneSession;

/** This project: a session in monitor mode and a route from {@code ctios:bench}. */
final class SessionRoute extends CamelContender {
    private final StandaloneSession session;

    SessionRoute(int version, SenderProcess.Port port, Routes.Setup setup) throws Exception {
        super(port, setup);
        this.session = BenchSession.create(version, port.number());
        context().getRegistry().bind(BenchSession.NAME, session);
        Routes.start(context(), "ctios", new CtiOsComponent(), "ctios:" + BenchSession.NAME, tally());
        BenchSession.connect(session);
    }

    @Override
    public void close() {
        super.close();
        session.close();
    }
}
