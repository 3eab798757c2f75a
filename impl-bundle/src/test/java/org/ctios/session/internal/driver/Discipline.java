package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctios.event.CallEvent;

/**
 * OnCallBegin is the first event of a call object and OnCallEnd its last (DG 12.5 ch. 6), each of them once. For calls that
 * are not joined with others: a transfer or a conference gives a connection another name without a new begin.
 */
final class Discipline {
    private Discipline() {}

    static void assertKept(List<CallEvent> events) {
        Map<String, List<String>> byObject = events.stream()
                .filter(event -> event.uniqueObjectId() != null)
                .collect(Collectors.groupingBy(
                        CallEvent::uniqueObjectId, Collectors.mapping(CallEvent::name, Collectors.toList())));
        byObject.values().removeIf(names -> !names.contains("OnCallBegin"));
        assertThat(byObject).isNotEmpty();
        byObject.forEach((object, names) -> {
            assertThat(names).as(object).startsWith("OnCallBegin");
            assertThat(names.subList(1, names.size())).as(object).doesNotContain("OnCallBegin");
            assertThat(names.subList(0, names.size() - 1)).as(object).doesNotContain("OnCallEnd");
        });
    }
}
