package org.ctios.session.internal.driver;

import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.automaton.AutomatonState;

/** Tells the requests what becomes of the connection. Loop thread only. */
final class RequestLink {
    private final RequestDesk requests;
    private final Bookkeeper books;
    private Link link = Link.NONE;

    RequestLink(RequestDesk requests, Bookkeeper books) {
        this.requests = requests;
        this.books = books;
    }

    /** Whether there is no connection and none is being made. */
    boolean isNone() {
        return link == Link.NONE;
    }

    void follow(AutomatonState before, AutomatonState state, long now) {
        Link next = Link.of(state);
        if (link.carries() && crossed(before, state)) {
            link = Link.TRYING;
            requests.connectionLeft();
        }
        if (next != link) {
            link = next;
            if (next.isEstablished()) {
                books.settled();
            }
            tell(state, now);
        }
    }

    /** Whether the session went to the other side and still hears the one it left: answers come from there. */
    private static boolean crossed(AutomatonState before, AutomatonState state) {
        int left = before.phase().connection();
        return left > 0 && left == state.draining() && state.gapAfter(left) && before.draining() != left;
    }

    private void tell(AutomatonState state, long now) {
        switch (link) {
            case NONE -> requests.disconnected();
            case LEAVING -> requests.connectionLeft();
            case TRYING -> requests.connectionLost();
            case NO_MODE -> requests.modeMissing();
            case SETTLING -> requests.settling(ProtocolVersion.cce(state.version()));
            case UP -> requests.reconnected(ProtocolVersion.cce(state.version()), now);
        }
    }
}
