package org.ctios.benchmarks.path;

import org.apache.camel.Exchange;
import org.apache.camel.component.asterisk.AsteriskComponent;
import org.asteriskjava.manager.event.NewStateEvent;

/** The peer in Camel that is most like this project: camel-asterisk with the events of a telephone exchange. */
final class AsteriskRoute extends CamelContender {
    private static final int RINGING = 5;

    /** LocalConnectionState of a phone that rings, so that both tallies are the same. */
    private static final int ALERTING = 2;

    AsteriskRoute(SenderProcess.Port port, Routes.Setup setup) throws Exception {
        super(port, setup);
        String uri = "asterisk:bench?hostname=" + port.host() + "&username=bench&password=bench";
        Routes.start(context(), "asterisk", new AsteriskComponent(), uri, this::count);
    }

    private void count(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof NewStateEvent event) {
            String id = event.getUniqueId();
            int state = event.getChannelState() == RINGING ? ALERTING : -2;
            tally().add(Long.parseLong(id, id.indexOf('.') + 1, id.length(), 10), state, event.getCallerIdNum());
        }
    }
}
