package org.ctios.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.TypeConverter;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session knows as maps and JSON, by the converters that Camel finds in the jar. */
class SnapshotConvertersTest extends CamelFixture {
    private static final AgentSnapshot AGENT = new AgentSnapshot(
            5000,
            "1001",
            AgentState.NOT_READY,
            7,
            "",
            "2001",
            List.of(new AgentSnapshot.SkillGroupSnapshot(9, 1, AgentState.NOT_READY)),
            TestEvents.TIME);
    private static final CallSnapshot CALL = new CallSnapshot(
            5000,
            4_000_000_000L,
            -1,
            List.of(new CallSnapshot.Connection(0, "2001", CallStatus.LCS_CONNECT)),
            "5551234",
            "",
            "8000",
            Map.of(10, "ten", 2, "two", 1, "one"),
            Map.of("user.b", "B", "user.a", "A", "user.Password", "s3cret", "user.aPassword[1]", "s3cret"),
            TestEvents.TIME);
    private static final String AGENT_JSON = "{\"uniqueObjectId\":\"agent.5000.1001\",\"peripheralId\":5000,"
            + "\"agentId\":\"1001\",\"state\":\"NOT_READY\",\"reasonCode\":7,\"instrument\":\"2001\","
            + "\"skillGroups\":[{\"number\":9,\"priority\":1,\"state\":\"NOT_READY\"}],"
            + "\"since\":\"2026-11-22T08:30:00.125Z\"}";
    private static final String CALL_JSON = "{\"peripheralId\":5000,\"connectionCallId\":4000000000,"
            + "\"connections\":[{\"deviceIdType\":0,\"deviceId\":\"2001\",\"status\":\"LCS_CONNECT\"}],"
            + "\"ani\":\"5551234\",\"dialedNumber\":\"8000\","
            + "\"callVariables\":{\"1\":\"one\",\"2\":\"two\",\"10\":\"ten\"},"
            + "\"eccVariables\":{\"user.a\":\"A\",\"user.b\":\"B\"},\"since\":\"2026-11-22T08:30:00.125Z\"}";
    private static final String JSON = "{\"time\":\"2026-11-22T08:30:00.125Z\",\"current\":true,\"lastEvent\":42,"
            + "\"agents\":[" + AGENT_JSON + "],\"calls\":[" + CALL_JSON + "]}";
    private static final String COUNTERS = "{\"framesReceived\":1,\"framesSent\":2,\"eventsPublished\":3,"
            + "\"eventsRepeated\":4,\"eventsDropped\":5,\"malformedMessages\":6,\"connections\":7,\"failovers\":8,"
            + "\"attemptsFailed\":9,\"switches\":10}";

    private final SessionSnapshot snapshot =
            new SessionSnapshot(TestEvents.TIME, true, 42, List.of(AGENT), List.of(CALL));
    private final SessionStatistics statistics = new SessionStatistics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    private TypeConverter converter;

    @BeforeEach
    void start() {
        camel.start();
        converter = camel.getTypeConverter();
    }

    /** As with events: a secret never leaves by an exchange. CALL has two. */
    @Test
    void noPasswordLeaves() {
        assertThat(converter.convertTo(String.class, snapshot)).doesNotContain("s3cret");
        assertThat(converter.convertTo(Map.class, CALL).toString()).doesNotContain("s3cret");
    }

    @Test
    void whatASessionKnowsIsJsonWithoutWhatIsUnknown() {
        assertThat(converter.convertTo(String.class, snapshot)).isEqualTo(JSON);
        assertThat(converter.convertTo(String.class, AGENT)).isEqualTo(AGENT_JSON);
        assertThat(converter.convertTo(String.class, CALL)).isEqualTo(CALL_JSON);
        assertThat(converter.convertTo(String.class, statistics)).isEqualTo(COUNTERS);
    }

    @Test
    void itIsJsonInBytesToo() throws Exception {
        assertThat(converter.convertTo(byte[].class, snapshot)).isEqualTo(JSON.getBytes(UTF_8));
        assertThat(converter.convertTo(byte[].class, AGENT)).isEqualTo(AGENT_JSON.getBytes(UTF_8));
        assertThat(converter.convertTo(byte[].class, CALL)).isEqualTo(CALL_JSON.getBytes(UTF_8));
        assertThat(converter.convertTo(byte[].class, statistics)).isEqualTo(COUNTERS.getBytes(UTF_8));
        try (InputStream stream = converter.convertTo(InputStream.class, snapshot)) {
            assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(JSON);
        }
    }

    @Test
    void aMapHasPlainValuesThatAnyDataFormatCanWrite() {
        assertThat(converter.convertTo(Map.class, snapshot))
                .containsEntry("lastEvent", 42L)
                .containsEntry("agents", List.of(converter.convertTo(Map.class, AGENT)))
                .containsEntry("calls", List.of(converter.convertTo(Map.class, CALL)));
        assertThat(converter.convertTo(Map.class, AGENT))
                .containsEntry("state", "NOT_READY")
                .containsEntry("since", "2026-11-22T08:30:00.125Z")
                .doesNotContainKey("extension");
        assertThat(converter.convertTo(Map.class, CALL)).doesNotContainKeys("callType", "dnis");
        assertThat(converter.convertTo(Map.class, statistics)).containsEntry("failovers", 8L);
    }
}
