package org.ctios.simulator.internal.server;

import org.ctios.simulator.AnnouncedCall;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.centre.Announced;
import org.ctios.simulator.internal.centre.CentreModel;

/** An announced call that arrives, or does not, by hand. */
final class HandAnnouncement implements AnnouncedCall {
    private final Announced announced;
    private final CentreModel centre;
    private final CentreAccess access;
    // On the model thread only.
    private boolean over;

    HandAnnouncement(Announced announced, CentreModel centre, CentreAccess access) {
        this.announced = announced;
        this.centre = centre;
        this.access = access;
    }

    @Override
    public long routerCallKeyDay() {
        return announced.context().routerCallKeyDay();
    }

    @Override
    public long routerCallKeyCallId() {
        return announced.context().routerCallKeyCallId();
    }

    @Override
    public SimulatedCall arrive() {
        return access.perform(() -> {
            if (!over && !announced.agent().isLoggedIn()) {
                throw new IllegalStateException(
                        "agent " + announced.agent().id() + " has logged out; take the announced call back");
            }
            end();
            return new HandCall(centre.begin(announced), centre, access);
        });
    }

    @Override
    public void abort() {
        access.run(() -> {
            end();
            centre.abort(announced);
        });
    }

    private void end() {
        if (over) {
            throw new IllegalStateException("the announced call has arrived or was taken back already");
        }
        over = true;
    }
}
