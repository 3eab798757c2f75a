package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.session.ServerSide;

/** What the automaton wants done. Effects are performed in order. */
public sealed interface Effect {
    /** Make a TCP connection to a side; the number tells later inputs apart. */
    record Open(int connection, ServerSide side) implements Effect {}

    /** Send a message. */
    record Send(int connection, Message message) implements Effect {}

    /** Close the TCP connection; nothing is heard of it any more. */
    record Close(int connection) implements Effect {}

    /** Tell the listeners. */
    record Tell(Fact fact) implements Effect {}

    /** Ask the server for agents and calls; {@link Input.Inquired} is wanted when that is done. */
    record Inquire(int connection, ServerSide side, Inquiry inquiry) implements Effect {}
}
