package org.ctios.session.internal.measure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.ctios.session.ServerSide;
import org.ctios.session.SideContact;

/** When each side was there, and when not. Written by the session's thread, for every frame: no lock, no memory. */
public final class Contacts {
    private volatile Contact sideA = new Contact("");
    private volatile Contact sideB = new Contact("");

    private Contact of(ServerSide side) {
        return side == ServerSide.A ? sideA : sideB;
    }

    /**
     * The server of a side; what was known of another one is forgotten. One that is both sides is seen as both: the idle
     * side of it is not looked at by itself.
     */
    public void use(ServerSide side, String server) {
        if (server.equals(of(side).server())) {
            return;
        }
        Contact other = of(side.other());
        Contact contact = server.equals(other.server()) ? other : new Contact(server);
        if (side == ServerSide.A) {
            sideA = contact;
        } else {
            sideB = contact;
        }
    }

    /** The server that a side has now; empty before the first. */
    public String server(ServerSide side) {
        return of(side).server();
    }

    /** The side is there. */
    public void reached(ServerSide side, Instant now) {
        of(side).reached(now);
    }

    /** The side could not be reached, or went away. */
    public void failed(ServerSide side, String reason, Instant now) {
        of(side).failed(reason, now);
    }

    /** What is known of the sides that have a server. */
    public Map<ServerSide, SideContact> read() {
        Map<ServerSide, SideContact> all = new EnumMap<>(ServerSide.class);
        for (ServerSide side : ServerSide.values()) {
            if (!of(side).server().isEmpty()) {
                all.put(side, of(side).read());
            }
        }
        return all;
    }
}
