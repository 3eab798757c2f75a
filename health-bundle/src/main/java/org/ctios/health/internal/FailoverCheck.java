package org.ctios.health.internal;

import java.time.Instant;
import org.apache.felix.hc.api.Result;
import org.ctios.session.CtiOsSession;

/** Does the session lose its connection again and again? */
final class FailoverCheck implements SessionCheck {
    @Override
    public String topic() {
        return "failovers";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        int count = session.measures().failoversSince(now.minus(limits.stormWindow()));
        String found = count + (count == 1 ? " failover" : " failovers") + " in the last "
                + limits.stormWindow().toMinutes() + " minutes";
        if (count < limits.stormFailovers()) {
            return SessionCheck.ok(found);
        }
        String cure = found + ". See the reasons with ctios:watch " + session.name()
                + " or in the log: the network, the servers, or a heartbeat that is too short for them";
        return count < 2 * limits.stormFailovers() ? SessionCheck.warn(cure) : SessionCheck.critical(cure);
    }
}
