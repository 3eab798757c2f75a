package org.ctios.session.internal.driver;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.ctios.event.CtiOsEventListener;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ListenerOptions;
import org.ctios.session.Subscription;
import org.ctios.session.internal.dispatch.EventDispatcher;

/**
 * Adds listeners that are told first how the session stands. That is done on the session's loop, where nothing is told
 * between what they get first and what follows.
 */
final class LateListeners {
    private final SessionDriver driver;
    private final Executor loop;
    private final EventDispatcher dispatcher;
    private final EventPublisher publisher;
    private final SessionKnowledge knowledge;
    private final AgentDesk agent;

    LateListeners(
            SessionDriver driver,
            Executor loop,
            EventDispatcher dispatcher,
            EventPublisher publisher,
            SessionKnowledge knowledge,
            AgentDesk agent) {
        this.driver = driver;
        this.loop = loop;
        this.dispatcher = dispatcher;
        this.publisher = publisher;
        this.knowledge = knowledge;
        this.agent = agent;
    }

    /** Adds a listener, from any thread. */
    Subscription add(CtiOsEventListener listener, ListenerOptions options) {
        ComingSubscription subscription = new ComingSubscription();
        try {
            loop.execute(() -> {
                subscription.begin(() -> begin(listener, options));
                driver.pauseWhenFull();
            });
        } catch (RejectedExecutionException e) {
            driver.log().debug("the event loop has ended, a listener that comes now hears nothing");
        }
        return subscription;
    }

    private Subscription begin(CtiOsEventListener listener, ListenerOptions options) {
        ProtocolVersion version = ProtocolVersion.cce(driver.state().version());
        return dispatcher.add(
                listener, options, publisher.retold(knowledge.model().retold(version), agent.retold()));
    }
}
