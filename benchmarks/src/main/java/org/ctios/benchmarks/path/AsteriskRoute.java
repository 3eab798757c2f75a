package org.ctios.benchmarks.path;

import org.apache.camel.Exchange;
import org.apache.camel.component.asterisk.AsteriskComponent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.NewStateEvent;

/** The peer in Camel that is most like this project: camel-asterisk with the events of a telephone exchange. */
final class AsteriskRoute extends CamelContender {
    private static final int RINGING = 5;

    /** The phone that is about to ring. */
    private static final int DOWN = 0;

    /** LocalConnectionState of a phone that rings, so that both tallies are the same. */
    private static final int ALERTING = 2;

    AsteriskRoute(SenderProcess.Port port, Routes.Setup setup) throws Exception {
        super(port, setup);
        String uri = "asterisk:bench?hostname=" + port.host() + "&username=bench&password=bench";
        Routes.start(context(), "asterisk", new AsteriskComponent(), uri, this::count);
    }

    private void count(Exchange exchange) {
        Object event = exchange.getMessage().getBody();
        if (event instanceof NewStateEvent phone) {
            count(phone.getUniqueId(), phone.getChannelState() == RINGING, phone.getCallerIdNum());
        } else if (event instanceof DialBeginEvent dial) {
            count(dial.getDestUniqueId(), dial.getDestChannelState() == DOWN, dial.getCallerIdNum());
        }
    }

    private void count(String id, boolean alerting, String caller) {
        long call = Long.parseLong(id, id.indexOf('.') + 1, id.length(), 10);
        tally().add(call, alerting ? ALERTING : -2, caller);
    }
}
