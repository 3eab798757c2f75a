package org.ctios.camel;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** A command to the session: the body's keywords, and the endpoint's for those that the body leaves out. */
final class CommandAction implements SessionAction {
    private final SessionCommand command;
    private final CtiOsEndpoint endpoint;

    private CommandAction(SessionCommand command, CtiOsEndpoint endpoint) {
        this.command = command;
        this.endpoint = endpoint;
    }

    static @Nullable CommandAction ofWord(String word, CtiOsEndpoint endpoint) {
        for (SessionCommand command : SessionCommand.values()) {
            if (command.word().equalsIgnoreCase(word.strip())) {
                return new CommandAction(command, endpoint);
            }
        }
        return null;
    }

    @Override
    public String word() {
        return command.word();
    }

    @Override
    public CompletionStage<Answer> perform(CtiOsSession session, Message message) {
        CilError result = command.give(session, arguments(message));
        return result.isOk()
                ? CompletableFuture.completedFuture(Answer.of(Arguments.none()))
                : CompletableFuture.failedFuture(new SessionCommandException(command, session.name(), result));
    }

    private Arguments arguments(Message message) {
        if (!command.takesBody()) {
            return Arguments.none();
        }
        Set<String> wanted = command.fromOptions();
        Arguments given = RequestBody.read(message);
        Arguments.Builder all = Arguments.builder();
        RequestAction.leftOut(given, message, endpoint).forEach((keyword, value) -> {
            if (wanted.contains(keyword)) {
                all.set(keyword, value);
            }
        });
        given.keys().forEach(keyword -> all.set(keyword, given.getValue(keyword)));
        return all.build();
    }
}
