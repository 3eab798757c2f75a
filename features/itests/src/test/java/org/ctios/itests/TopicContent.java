package org.ctios.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What somebody knows who reads the records of one node and nothing else: each key's last word counts. */
public final class TopicContent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ConsumerRecord<String, String>> records;

    private TopicContent(List<ConsumerRecord<String, String>> records) {
        this.records = records;
    }

    /** The records of one node. */
    static TopicContent of(List<ConsumerRecord<String, String>> records, String node) {
        return of(records.stream()
                .filter(record -> header(record, "ctios-node").equals(node))
                .toList());
    }

    /** Those that somebody chose, in the order of their partitions. */
    public static TopicContent of(List<ConsumerRecord<String, String>> records) {
        return new TopicContent(records);
    }

    /** A header of a record as text. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    List<ConsumerRecord<String, String>> records() {
        return records;
    }

    /** When the node sent its first record, in milliseconds since 1970. */
    long first() {
        return records.stream().mapToLong(ConsumerRecord::timestamp).min().orElseThrow();
    }

    /** When the node sent its last record. */
    long last() {
        return records.stream().mapToLong(ConsumerRecord::timestamp).max().orElseThrow();
    }

    /** Keys of the calls that have begun and not ended, under the numbers that they have now. */
    public Set<String> calls() {
        CallsByTopic calls = new CallsByTopic();
        records.stream()
                .filter(record -> CallsByTopic.EVENTS.contains(header(record, "ctios-event")))
                .sorted(Comparator.comparingLong(TopicContent::sequence))
                .forEach(record -> calls.hear(header(record, "ctios-event"), record.key(), () -> json(record)
                        .path("arguments")));
        return calls.begun();
    }

    /** How the connections of calls stand, in words, as far as it was told. */
    public Map<String, String> callStates() {
        return details().states();
    }

    /** First call variable of the calls that have begun and not ended. */
    public Map<String, String> callVariables() {
        return details().variables(calls());
    }

    private CallDetailsByTopic details() {
        CallDetailsByTopic details = new CallDetailsByTopic();
        records.stream()
                .filter(record -> record.key() != null && record.key().startsWith("call."))
                .sorted(Comparator.comparingLong(TopicContent::sequence))
                .forEach(record -> details.hear(
                        header(record, "ctios-event"),
                        record.key(),
                        json(record).path("arguments")));
        return details;
    }

    private static long sequence(ConsumerRecord<String, String> record) {
        return Long.parseLong(header(record, "ctios-sequence"));
    }

    /** Key of each agent with the number of the agent's state: the last one that a record of it tells. */
    public Map<String, Integer> agents() {
        Map<String, Integer> agents = new TreeMap<>();
        for (int i = records.size() - 1; i >= 0; i--) {
            String key = records.get(i).key();
            if (key != null && key.startsWith("agent.") && !agents.containsKey(key)) {
                JsonNode state = json(records.get(i)).at("/arguments/AgentState");
                if (state.isInt()) {
                    agents.put(key, state.asInt());
                }
            }
        }
        return agents;
    }

    /** Numbers of events that are there more than once, without those of the snapshot that a node begins with. */
    Set<String> repeated() {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>();
        for (ConsumerRecord<String, String> record : records) {
            String sequence = header(record, "ctios-sequence");
            if (header(record, "ctios-snapshot").equals("false") && !seen.add(sequence)) {
                repeated.add(sequence);
            }
        }
        return repeated;
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
