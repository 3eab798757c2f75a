package org.ctios.camel;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.ExchangeHelper;
import org.ctios.session.Arguments;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of the session. No thread waits for the answer: the route goes on, on a thread of the session's pool,
 * when it comes.
 */
final class CtiOsProducer extends DefaultAsyncProducer {
    private final CtiOsEndpoint endpoint;
    private final AskedSessions sessions;
    private @Nullable Subscription following;

    CtiOsProducer(CtiOsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.sessions = new AskedSessions(endpoint);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        following = sessions.follow();
    }

    @Override
    protected void doStop() throws Exception {
        if (following != null) {
            following.close();
            following = null;
        }
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            SessionAction action = action(exchange.getIn());
            answer(action, exchange).whenComplete((arguments, failure) -> {
                end(exchange, action, arguments, failure);
                callback.done(false);
            });
            return false;
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    /** The header is taken away, or it would steer the next producer of the route too. */
    private SessionAction action(Message message) {
        String word = message.getHeader(CtiOsConstants.OPERATION, String.class);
        message.removeHeader(CtiOsConstants.OPERATION);
        if (word != null) {
            return SessionAction.of(word, endpoint);
        }
        SessionAction action = endpoint.action();
        if (action == null) {
            throw new IllegalArgumentException("it is not said what to do; set the option operation of "
                    + endpoint.getEndpointUri() + " or the header " + CtiOsConstants.OPERATION
                    + ", to makeCall for example");
        }
        return action;
    }

    private CompletionStage<Arguments> answer(SessionAction action, Exchange exchange) {
        return action.perform(sessions.of(exchange.getIn(), action.word()), exchange.getIn());
    }

    private static void end(
            Exchange exchange, SessionAction action, @Nullable Arguments answer, @Nullable Throwable failure) {
        if (failure != null) {
            exchange.setException(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        } else if (answer != null && ExchangeHelper.isOutCapable(exchange)) {
            Message message = exchange.getMessage();
            message.setBody(answer.asMap());
            ConfirmationHeaders.write(action.word(), answer, message);
        }
    }
}
