package org.ctios.camel;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** What is asked of the session itself and not of the server. Done when the session has taken it; events tell the rest. */
enum ConnectionAction implements SessionAction {
    /** Connects with the configured settings. */
    CONNECT {
        @Override
        CilError ask(CtiOsSession session) {
            return session.connect();
        }
    },
    /** Disconnects, or ends a failover. */
    DISCONNECT {
        @Override
        CilError ask(CtiOsSession session) {
            return session.disconnect();
        }
    };

    static @Nullable ConnectionAction ofWord(String word) {
        for (ConnectionAction action : values()) {
            if (action.word().equalsIgnoreCase(word.strip())) {
                return action;
            }
        }
        return null;
    }

    abstract CilError ask(CtiOsSession session);

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CompletionStage<Arguments> perform(CtiOsSession session, Message message) {
        CilError result = ask(session);
        if (result == CilError.CIL_OK) {
            return CompletableFuture.completedFuture(Arguments.none());
        }
        return CompletableFuture.failedFuture(new SessionCommandException(word(), session.name(), result));
    }
}
