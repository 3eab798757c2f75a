package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ctios.itests.TopicContent;
import org.ctios.testbroker.TopicReader;

/** All records of a topic, each read once. Not thread-safe. */
final class Topic implements AutoCloseable {
    /** When a look brings so many, more are waiting. */
    private static final int MANY = 100;

    private record Place(int partition, long offset) {}

    private final TopicReader reader;
    private final WallClock clock;
    private final List<TopicRecord> records = new ArrayList<>();
    private List<ConsumerRecord<String, String>> raw = List.of();

    Topic(TopicReader reader, WallClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** All so far, after a look for more; those of a partition in their order. */
    List<TopicRecord> read() {
        int before;
        do {
            before = records.size();
            raw = reader.records();
            raw.subList(before, raw.size()).forEach(each -> records.add(TopicRecord.of(each, clock)));
        } while (records.size() - before >= MANY);
        return records;
    }

    /** What somebody knows who read these records and no others. */
    TopicContent content(Collection<TopicRecord> chosen) {
        Set<Place> places = new HashSet<>();
        chosen.forEach(record -> places.add(new Place(record.partition(), record.offset())));
        return TopicContent.of(raw.stream()
                .filter(record -> places.contains(new Place(record.partition(), record.offset())))
                .toList());
    }

    @Override
    public void close() {
        reader.close();
    }
}
