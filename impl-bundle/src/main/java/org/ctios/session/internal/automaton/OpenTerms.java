package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.SessionSettings;

/**
 * What OPEN_REQ asks of each side: the server of one may be older than that of the other, and what it refuses says nothing
 * of the other one. Immutable.
 */
record OpenTerms(Terms atA, Terms atB) {
    /**
     * What is asked of one side.
     *
     * @param version GED-188 version, lowered when the server refuses it
     * @param optionalServices whether to ask for services that a server may not know
     */
    record Terms(int version, boolean optionalServices) {
        Terms lower() {
            return new Terms(version - 1, optionalServices);
        }

        Terms withoutOptionalServices() {
            return new Terms(version, false);
        }
    }

    /** All that the configuration wants: no server has said anything yet. */
    static OpenTerms of(SessionSettings settings) {
        return new OpenTerms(wanted(settings), wanted(settings));
    }

    private static Terms wanted(SessionSettings settings) {
        return new Terms(settings.client().protocolVersion(), true);
    }

    Terms at(ServerSide side) {
        return side == ServerSide.A ? atA : atB;
    }

    OpenTerms with(ServerSide side, Terms terms) {
        return side == ServerSide.A ? new OpenTerms(terms, atB) : new OpenTerms(atA, terms);
    }

    /** The server of a side may be another one, or be newer, when it is met again. */
    OpenTerms forgetting(ServerSide side, SessionSettings settings) {
        return with(side, wanted(settings));
    }
}
