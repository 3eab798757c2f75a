package org.ctios.event;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A media stream of a call at an agent's phone was started or stopped (DG 12.5 ch. 6, OnCallRTPStarted). */
@ProviderType
public interface RtpEvent extends CallEvent {
    /** Which way the media flow, seen from the phone. */
    enum Direction {
        /** To the phone. */
        INPUT,
        /** From the phone. */
        OUTPUT,
        /** Both ways. */
        BIDIRECTIONAL,
        /** A value this library does not know. */
        UNKNOWN;

        private static final Direction[] BY_NUMBER = values();

        /** The direction with the number on the wire. */
        public static Direction of(long number) {
            return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[(int) number] : UNKNOWN;
        }
    }

    /** Address of the phone (CIL {@code ClientAddress}). */
    @Nullable
    String clientAddress();

    /** UDP port of the phone (CIL {@code ClientPort}); -1 when the event carries none. */
    int clientPort();

    /** Address the media are sent from, when the server tells it. */
    @Nullable
    String sendingAddress();

    /** UDP port the media are sent from; -1 when the event carries none. */
    int sendingPort();

    /** Which way the media flow. */
    Direction direction();

    /** The agent at the phone (CIL {@code AgentID}); null when there is none. */
    @Nullable
    String agentId();
}
