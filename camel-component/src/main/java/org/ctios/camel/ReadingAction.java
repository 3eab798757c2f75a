package org.ctios.camel;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/** Reads what the session knows and has counted. Nothing is sent, and the body is not looked at. */
enum ReadingAction implements SessionAction {
    /** Agents as known now. */
    GET_ALL_AGENTS("getAllAgents") {
        @Override
        Answer read(CtiOsSession session) {
            SessionSnapshot known = session.snapshot();
            return answer(known, known.agents().stream().map(SnapshotMap::of).toList());
        }
    },
    /** Calls in progress as known now. */
    GET_ALL_CALLS("getAllCalls") {
        @Override
        Answer read(CtiOsSession session) {
            SessionSnapshot known = session.snapshot();
            return answer(known, known.calls().stream().map(SnapshotMap::of).toList());
        }
    },
    /** Counters of the session. */
    STATISTICS("statistics") {
        @Override
        Answer read(CtiOsSession session) {
            return new Answer(SnapshotMap.of(session.statistics()), Map.of());
        }
    };

    private final String word;

    ReadingAction(String word) {
        this.word = word;
    }

    abstract Answer read(CtiOsSession session);

    static @Nullable ReadingAction ofWord(String word) {
        for (ReadingAction action : values()) {
            if (action.word.equalsIgnoreCase(word.strip())) {
                return action;
            }
        }
        return null;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public CompletionStage<Answer> perform(CtiOsSession session, Message message) {
        return CompletableFuture.completedFuture(read(session));
    }

    private static Answer answer(SessionSnapshot snapshot, Object body) {
        return new Answer(
                body,
                Map.of(CtiOsConstants.CURRENT, snapshot.current(), CtiOsConstants.SEQUENCE, snapshot.lastEvent()));
    }
}
