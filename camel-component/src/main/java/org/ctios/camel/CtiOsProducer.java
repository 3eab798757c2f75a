package org.ctios.camel;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.ExchangeHelper;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of the session. No thread waits for the answer: the route goes on, on a thread of the session's pool,
 * when it comes.
 */
@ManagedResource(description = "Producer of requests to a CTI OS session")
public final class CtiOsProducer extends DefaultAsyncProducer {
    private final CtiOsEndpoint endpoint;
    private final SessionsInUse sessions;
    private final AskedSessions asked;
    private final ProducerHealth health;
    private final LongAdder requests = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private @Nullable Subscription following;

    CtiOsProducer(CtiOsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.sessions = new SessionsInUse(endpoint.sessions());
        this.asked = new AskedSessions(endpoint, sessions);
        this.health = new ProducerHealth(endpoint, sessions);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        following = endpoint.follow((name, session) -> sessions.use(name, session, () -> {}));
        health.start();
    }

    @Override
    protected void doStop() throws Exception {
        health.stop();
        if (following != null) {
            following.close();
            following = null;
        }
        super.doStop();
    }

    /** State of the session, such as {@code MONITOR}; empty when there is none. */
    @ManagedAttribute(description = "State of the session")
    public String getSessionState() {
        return sessions.text(CtiOsSession::state);
    }

    /** Requests and commands since the producer was made. */
    @ManagedAttribute(description = "Requests and commands")
    public long getRequests() {
        return requests.sum();
    }

    /** Those of them that failed. */
    @ManagedAttribute(description = "Requests and commands that failed")
    public long getRequestsFailed() {
        return failed.sum();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        requests.increment();
        try {
            SessionAction action = action(exchange.getIn());
            answer(action, exchange).whenComplete((given, failure) -> {
                end(exchange, action, given, failure);
                callback.done(false);
            });
            return false;
        } catch (RuntimeException e) {
            failed.increment();
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

    private CompletionStage<Answer> answer(SessionAction action, Exchange exchange) {
        return action.perform(asked.of(exchange.getIn(), action.word()), exchange.getIn());
    }

    private void end(Exchange exchange, SessionAction action, @Nullable Answer answer, @Nullable Throwable failure) {
        if (failure != null) {
            failed.increment();
            exchange.setException(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        } else if (answer != null && (action.onlyReads() || ExchangeHelper.isOutCapable(exchange))) {
            answer.write(action.word(), exchange.getMessage());
        }
    }
}
