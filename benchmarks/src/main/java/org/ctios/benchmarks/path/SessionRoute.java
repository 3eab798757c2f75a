package org.ctios.benchmarks.path;

import org.apache.camel.CamelContext;
import org.ctios.camel.CtiOsComponent;
import org.ctios.session.StandaloneSession;

/** This project: a session in monitor mode and a route from {@code ctios:bench}. */
final class SessionRoute implements Contender {
    private final Tally tally = new Tally();
    private final SenderProcess.Port port;
    private final StandaloneSession session;
    private final CamelContext context;

    SessionRoute(int version, SenderProcess.Port port, Routes.Setup setup) throws Exception {
        this.port = port;
        this.session = BenchSession.create(version, port.number());
        this.context = Routes.context(setup);
        context.getRegistry().bind(BenchSession.NAME, session);
        Routes.start(context, "ctios", new CtiOsComponent(), "ctios:" + BenchSession.NAME, tally);
        BenchSession.connect(session);
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
        context.stop();
        session.close();
    }
}
