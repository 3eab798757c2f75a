package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.ctios.session.Arguments;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** A request to the server: the body's keywords, and the endpoint's for those that the body leaves out. */
final class RequestAction implements SessionAction {
    static final String UNIQUE_OBJECT_ID = "UniqueObjectID";
    private static final String NAME_OF_A_CALL = "call.";

    private static final String OTHERS = Stream.concat(
                    Stream.of(SessionCommand.values()).map(SessionCommand::word),
                    Stream.of(ReadingAction.values()).map(ReadingAction::word))
            .collect(Collectors.joining(", "));

    private final Operation operation;
    private final CtiOsEndpoint endpoint;

    private RequestAction(Operation operation, CtiOsEndpoint endpoint) {
        this.operation = operation;
        this.endpoint = endpoint;
    }

    static RequestAction ofWord(String word, CtiOsEndpoint endpoint) {
        try {
            return new RequestAction(Operation.of(word), endpoint);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option operation: " + e.getMessage() + ", " + OTHERS, e);
        }
    }

    @Override
    public String word() {
        return operation.word();
    }

    @Override
    public CompletionStage<Answer> perform(CtiOsSession session, Message message) {
        return session.request(request(message)).thenApply(confirmed -> Answer.of(confirmed.arguments()));
    }

    private CtiOsRequest request(Message message) {
        Arguments given = RequestBody.read(message);
        CtiOsRequest.Builder request = endpoint.newRequest(operation).with(given);
        leftOut(given, message, endpoint).forEach((keyword, value) -> {
            if (operation.keyword(keyword) != null) {
                request.with(keyword, value);
            }
        });
        return request.build();
    }

    /** What options and headers say of the keywords that a body does not have. */
    static Map<String, @Nullable Object> leftOut(Arguments given, Message message, CtiOsEndpoint endpoint) {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        // A body that names somebody must not be mixed with the endpoint's agent.
        if (hasNone(given, "AgentID", "AgentInstrument", "AgentExtension")) {
            defaults.put("AgentID", endpoint.getAgentId());
            defaults.put("AgentInstrument", endpoint.getAgentInstrument());
        }
        if (hasNone(given, "PeripheralID")) {
            defaults.put("PeripheralID", endpoint.getPeripheralId());
        }
        if (hasNone(given, UNIQUE_OBJECT_ID, "ConnectionCallID")) {
            defaults.put(UNIQUE_OBJECT_ID, callOf(message));
        }
        return defaults;
    }

    private static boolean hasNone(Arguments given, String... keywords) {
        return Stream.of(keywords).noneMatch(given::isValid);
    }

    /** The header of call events; events of agents have it with the name of the agent. */
    private static @Nullable String callOf(Message message) {
        String name = message.getHeader(CtiOsConstants.UNIQUE_OBJECT_ID, String.class);
        return name != null && name.startsWith(NAME_OF_A_CALL) ? name : null;
    }
}
