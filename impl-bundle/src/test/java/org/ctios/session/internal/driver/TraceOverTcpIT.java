package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.session.TraceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wire trace of a session that talks to a real server (issue 6, Shell commands). */
class TraceOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        tcp.close();
    }

    private static List<TraceEntry> entries(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(TraceEntry::parse).toList();
    }

    /** From the first connection to the end, through a failover; passwords of client and agent are nowhere in it. */
    @Test
    void everythingIsRecordedButSecrets() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        StandaloneSession session = tcp.autologin(
                "1001", "trace.enabled", "true", "trace.file", file.toString(), ".clientPassword", "open-sesame");
        tcp.failover();
        session.close();
        List<TraceEntry> entries = entries(file);
        assertThat(entries).extracting(TraceEntry::side).contains("A", "B");
        assertThat(entries)
                .extracting(TraceEntry::kind)
                .contains(Kind.STARTED, Kind.OPENED, Kind.SENT, Kind.RECEIVED, Kind.CLOSED)
                .doesNotContain(Kind.DROPPED);
        assertThat(entries.stream().filter(entry -> entry.message() != null))
                .extracting(entry -> entry.message().typeNumber())
                .contains(MessageTypes.OPEN_REQ, MessageTypes.OPEN_CONF, MessageTypes.SET_AGENT_STATE_REQ);
        String all = Files.readString(file);
        for (String secret : List.of("open-sesame", "pw1001")) {
            assertThat(all)
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)));
        }
        long received =
                entries.stream().filter(entry -> entry.kind() == Kind.RECEIVED).count();
        assertThat(received).isEqualTo(session.statistics().framesReceived());
    }

    /** By hand while the session runs; an edit of other keys leaves it alone, one of its own keys has the last word. */
    @Test
    void itIsTurnedOnAndOffWhileTheSessionRuns() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        Map<String, String> configuration = new HashMap<>(
                Map.of("endpoints", tcp.pair.endpoints(), "heartbeat", "0.1", "trace.file", file.toString()));
        try (StandaloneSession session = CtiOsSessions.create("test", configuration)) {
            await().atMost(Heard.LIMIT).until(() -> session.state() == SessionState.MONITOR);
            assertThat(session.traceStatus()).isEqualTo(new TraceStatus(false, file.toString(), 0, 0, ""));
            assertThat(session.setTrace(true)).isEqualTo(CilError.CIL_OK);
            await().atMost(Heard.LIMIT).until(() -> session.traceStatus().written() > 3);
            configuration.put("maxHeartbeats", "5");
            session.reconfigure(configuration);
            assertThat(session.traceStatus().on()).isTrue();
            session.setTrace(false);
            assertThat(session.traceStatus().on()).isFalse();
            int before = entries(file).size();
            long heartbeats = session.statistics().framesReceived();
            await().atMost(Heard.LIMIT).until(() -> session.statistics().framesReceived() > heartbeats + 2);
            assertThat(entries(file)).hasSize(before);
            configuration.put("trace.enabled", "true");
            session.reconfigure(configuration);
            await().atMost(Heard.LIMIT).until(() -> session.traceStatus().written() > 2);
        }
    }

    /** A full disk: the session does not notice. */
    @Test
    void aFileThatCannotBeWrittenLeavesTheSessionAlone() {
        Path full = Path.of("/dev/full");
        String file = Files.exists(full) ? full.toString() : directory.toString();
        StandaloneSession session = tcp.monitor("trace.enabled", "true", "trace.file", file, "heartbeat", "0.1");
        await().atMost(Heard.LIMIT).until(() -> !session.traceStatus().problem().isEmpty());
        long before = session.statistics().framesReceived();
        await().atMost(Heard.LIMIT).until(() -> session.statistics().framesReceived() > before + 3);
        assertThat(session.state()).isEqualTo(SessionState.MONITOR);
        assertThat(session.traceStatus().dropped()).isPositive();
    }

    @Test
    void withoutConfigurationThereIsNoTrace() {
        try (StandaloneSession session = CtiOsSessions.create("test", Map.of())) {
            assertThat(session.setTrace(true)).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
            assertThat(session.traceStatus()).isEqualTo(TraceStatus.NONE);
        }
    }
}
