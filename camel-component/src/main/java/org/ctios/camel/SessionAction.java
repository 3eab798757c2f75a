package org.ctios.camel;

import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;
import org.ctios.session.CtiOsSession;

/** What a producer makes a session do. */
interface SessionAction {
    /** The word for it in the option {@code operation}. */
    String word();

    /** Whether it has no effect other than its answer. Any exchange gets that, others only one that asks for an answer. */
    default boolean onlyReads() {
        return false;
    }

    /**
     * Does it.
     *
     * @param message says with what
     * @return completed with the answer, on any thread
     * @throws IllegalArgumentException when the message does not fit
     */
    CompletionStage<Answer> perform(CtiOsSession session, Message message);

    /**
     * The action of a word, in any case.
     *
     * @param endpoint has the options of requests
     * @throws IllegalArgumentException when there is none; the message lists all
     */
    static SessionAction of(String word, CtiOsEndpoint endpoint) {
        SessionAction ofSession = CommandAction.ofWord(word, endpoint);
        if (ofSession == null) {
            ofSession = ReadingAction.ofWord(word);
        }
        return ofSession == null ? RequestAction.ofWord(word, endpoint) : ofSession;
    }
}
