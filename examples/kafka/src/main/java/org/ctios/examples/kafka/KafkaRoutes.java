package org.ctios.examples.kafka;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * One route. It waits for the broker's acknowledgement of each record: as long as there is none, the next event of that
 * call waits in the session's queue, and when that is full, the session stops reading from the CTI Server
 * ({@code queue.onFull}). So a broker that is away costs time and no event.
 */
final class KafkaRoutes extends RouteBuilder {
    private static final String LOG = "org.ctios.examples.kafka";

    private final KafkaSettings settings;

    KafkaRoutes(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        // The producer itself tries again what it has sent. This is for what it could not even begin to send, and for a
        // producer that could not be made.
        onException(KafkaException.class)
                .maximumRedeliveries(-1)
                .redeliveryDelay(5_000)
                .retryAttemptedLogLevel(LoggingLevel.WARN);
        // No broker will ever take it: the call goes on without.
        onException(RecordTooLargeException.class)
                .handled(true)
                .log(
                        LoggingLevel.ERROR,
                        LOG,
                        "${header.CamelCtiosEvent} of ${header.CamelCtiosUniqueObjectId} is larger than Kafka takes and is not sent");

        from(source())
                .routeId("ctios-kafka")
                .process(new EventRecord(settings.node()))
                // Made with the first event: at the start a broker whose name DNS does not know would end the route.
                .to("kafka:" + settings.topic() + "?lazyStartProducer=true");
    }

    /** With the snapshot, so that what was missed since this container or another one sent last is told. */
    private String source() {
        String events = "ctios:" + settings.session() + "?events=" + settings.events() + "&sendSnapshot=true"
                + "&ordering=CALL&concurrentConsumers=" + settings.concurrentConsumers();
        return settings.clusterDirectory().isEmpty() ? events : "master:ctios-" + settings.session() + ":" + events;
    }
}
