package org.ctios.itests.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ctios.itests.CallNames;
import org.ctios.itests.TopicContent;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;

/**
 * A record of the topic, as far as it matters to the accountant.
 *
 * @param node start of the container that sent it
 * @param session that told it
 * @param sequence number of the event in its session
 * @param event name of the event
 * @param key of the record: what the event is about
 * @param resync whether the session found it out by asking
 * @param snapshot whether it tells how the session stands, to a route that begins
 * @param heard when the session heard or made the event, in microseconds since 1970
 * @param stored when the record was sent to the broker, in milliseconds since 1970
 * @param partition of the topic
 * @param offset in that partition
 * @param side that the event came from, empty for none
 * @param fingerprint of the event
 * @param names that it gives to connections of calls, as keys
 */
record TopicRecord(
        String node,
        Client session,
        long sequence,
        String event,
        String key,
        boolean resync,
        boolean snapshot,
        long heard,
        long stored,
        int partition,
        long offset,
        String side,
        Fingerprint fingerprint,
        List<String> names) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEADER = 8;

    /**
     * That of a record.
     *
     * @param clock which the times in it are told by
     */
    static TopicRecord of(ConsumerRecord<String, String> record, WallClock clock) {
        try {
            JsonNode json = JSON.readTree(record.value());
            Instant time = Instant.parse(json.path("time").asText());
            long millis = clock.real(time.toEpochMilli());
            return new TopicRecord(
                    TopicContent.header(record, "ctios-node"),
                    Client.named(json.path("session").asText()),
                    json.path("sequence").asLong(),
                    json.path("event").asText(),
                    record.key(),
                    json.path("resync").asBoolean(),
                    json.path("snapshot").asBoolean(),
                    millis * 1_000 + time.getNano() / 1_000 % 1_000,
                    clock.real(record.timestamp()),
                    record.partition(),
                    record.offset(),
                    json.path("side").asText(),
                    Fingerprint.of(json.path("eventId").asInt(), json.path("arguments")),
                    CallNames.given(Objects.requireNonNullElse(record.key(), ""), json.path("arguments")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    long heardMillis() {
        return heard / 1_000;
    }

    /** Whether the session says that it ends, and that another one follows if any. */
    boolean isEnd() {
        return event.equals("OnConnectionClosed");
    }

    /** Whether a server told it by itself. */
    boolean mirrorsAMessage() {
        byte[] header =
                ByteBuffer.allocate(HEADER).putInt(0).putInt(fingerprint.type()).array();
        return !resync && !snapshot && new SentFrame(Side.A, 0, header).isEvent();
    }

    /** The same with other contents. */
    TopicRecord with(Fingerprint other, List<String> otherNames) {
        return new TopicRecord(
                node,
                session,
                sequence,
                event,
                key,
                resync,
                snapshot,
                heard,
                stored,
                partition,
                offset,
                side,
                other,
                otherNames);
    }

    @Override
    public String toString() {
        return node + " " + session + " #" + sequence + " " + event + " " + key;
    }
}
