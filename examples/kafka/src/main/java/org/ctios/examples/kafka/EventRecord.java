package org.ctios.examples.kafka;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;

/**
 * Makes an event a Kafka record. The value is the event as JSON. The key is the call, the agent or whatever the event is
 * about, so that all of it is in one partition, in order; what is about the session itself has its name as key. The headers
 * say which event it is without reading the JSON; {@code ctios-node}, {@code ctios-session} and {@code ctios-sequence}
 * together name it once, unless it is part of the snapshot that a route begins with ({@code ctios-snapshot}).
 */
final class EventRecord implements Processor {
    private final String node;

    EventRecord(String node) {
        this.node = node;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        CtiOsEvent event = message.getMandatoryBody(CtiOsEvent.class);
        Origin origin = event.origin();
        message.setHeader(
                KafkaConstants.KEY, message.getHeader("CamelCtiosUniqueObjectId", origin.session(), String.class));
        message.setHeader("ctios-node", node);
        message.setHeader("ctios-session", origin.session());
        message.setHeader("ctios-sequence", Long.toString(origin.sequence()));
        message.setHeader("ctios-event", event.name());
        message.setHeader("ctios-resync", Boolean.toString(origin.resync()));
        message.setHeader("ctios-snapshot", Boolean.toString(origin.snapshot()));
        message.setBody(message.getMandatoryBody(String.class));
    }
}
