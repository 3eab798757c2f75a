package org.ctios.health.internal;

import java.time.Instant;
import org.apache.felix.hc.api.Result;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ServerSide;
import org.ctios.session.SideContact;
import org.jspecify.annotations.Nullable;

/** Could the session fail over if it had to? */
final class OtherSideCheck implements SessionCheck {
    @Override
    public String topic() {
        return "other side";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        ServerSide side = session.status().side();
        if (side == null) {
            return SessionCheck.ok("not connected: both sides are tried");
        }
        @Nullable SideContact idle = session.measures().sides().get(side.other());
        if (idle == null) {
            return SessionCheck.ok("nothing is known of side " + side.other());
        }
        String server = "side " + side.other() + ", " + idle.server();
        if (idle.isUnreachable()) {
            return SessionCheck.warn(server + ", cannot be reached: " + idle.problem()
                    + ". The session is well, but has nowhere to go when side " + side + " fails: see to that server");
        }
        return SessionCheck.ok(
                idle.lastReached() == null
                        ? server + ", was not looked at yet (probe.interval)"
                        : server + ", was there at " + idle.lastReached());
    }
}
