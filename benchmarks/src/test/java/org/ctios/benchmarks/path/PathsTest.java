package org.ctios.benchmarks.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A yardstick that reads something else than the session, or not all, measures nothing. */
class PathsTest {
    @ParameterizedTest
    @CsvSource({"15,DELIVERED", "24,DELIVERED", "15,LIVES", "24,LIVES"})
    void theHandWrittenReaderReadsWhatTheCodecReads(int number, WireStream.Kind kind) {
        ProtocolVersion version = ProtocolVersion.cce(number);
        for (byte[] frame : new WireStream(number, kind).frames()) {
            Message message = Message.of(version, frame);
            LazyEvent event = LazyEvent.of(frame, version.tagWidth());
            assertThat(event).isNotNull();
            assertThat(event.type()).isEqualTo(message.typeNumber());
            assertThat(event.connectionCallId()).isEqualTo(message.uint(Fields.CONNECTION_CALL_ID));
            assertThat((long) event.localConnectionState()).isEqualTo(message.uint(Fields.LOCAL_CONNECTION_STATE, -1));
            assertThat(event.ani()).isEqualTo(message.text(Fields.ANI));
            assertThat(event.connectionDeviceId()).isEqualTo(message.text(Fields.CONNECTION_DEVICE_ID));
        }
    }

    @Test
    void deliveredCallsHaveAbout300Bytes() {
        for (int number : new int[] {15, 24}) {
            assertThat(new WireStream(number, WireStream.Kind.DELIVERED)
                            .frames().stream()
                                    .mapToInt(frame -> frame.length)
                                    .average()
                                    .orElseThrow())
                    .isBetween(270.0, 340.0);
        }
    }

    // The race itself fails when the two have counted or read something different.
    @ParameterizedTest
    @CsvSource({
        "listener 15 LIVES 1 2,'time,cpu'",
        "listener-over 24 LIVES 1 2,'time,cpu'",
        "route 24 DELIVERED 1 2 false true,'time,cpu'",
        "latency 24 DELIVERED 1 500 true false,'median,99th percentile'",
        "latency-over 24 DELIVERED 1 500 false false,'median,99th percentile'",
        "asterisk 24 DELIVERED 1 2 false false,'time,cpu'",
        "asterisk-dial 24 DELIVERED 1 2 false false,'time,cpu'",
        "netty 15 DELIVERED 1 2 false true,'time,cpu'",
        "component 24 DELIVERED 1 2 false false,'component,consumer'"
    })
    void bothPathsBringAllEvents(String race, String measures) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PathFork.run(race.split(" ", -1), new PrintStream(out, true, StandardCharsets.UTF_8));
        Map<String, List<Comparison.Pair>> told = new LinkedHashMap<>();
        out.toString(StandardCharsets.UTF_8).lines().forEach(line -> PathSuite.read(line, told));
        assertThat(told).containsOnlyKeys(measures.split(",", -1));
        assertThat(told.values()).allSatisfy(rounds -> assertThat(rounds).hasSize(1));
    }

    /** A peer with less to read would be measured for another job. */
    @Test
    void asteriskTellsOfTheSameCallsInAboutAsManyBytes() {
        List<String> events = new AmiStream(AmiStream.Kind.NEWSTATE).events();
        assertThat(events.stream().mapToInt(String::length).average().orElseThrow())
                .isBetween(300.0, 420.0);
        tellTheSameCalls(events, "Uniqueid");
    }

    /** A peer with more to read would be, too: it has as many fields as our event has values. */
    @Test
    void asteriskTellsOfTheSameCallsWithAboutAsManyFields() {
        List<String> events = new AmiStream(AmiStream.Kind.DIAL_BEGIN).events();
        assertThat(events).allSatisfy(event -> assertThat(event.lines().filter(line -> !line.isEmpty()))
                .hasSize(31));
        tellTheSameCalls(events, "DestUniqueid");
    }

    private static void tellTheSameCalls(List<String> events, String id) {
        List<byte[]> frames = new WireStream(24, WireStream.Kind.DELIVERED).frames();
        assertThat(events).hasSameSizeAs(frames);
        for (int i = 0; i < events.size(); i++) {
            Message message = Message.of(ProtocolVersion.cce(24), frames.get(i));
            assertThat(events.get(i))
                    .contains(
                            "\r\n" + id + ": 1764399600." + message.uint(Fields.CONNECTION_CALL_ID) + "\r\n",
                            "\r\nCallerIDNum: " + message.text(Fields.ANI) + "\r\n");
        }
    }

    /** Who waits for the tables of the other races gets them; what went wrong is named. */
    @Test
    void aRaceThatBreaksDownIsNamedAndTheOthersGoOn(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path errors = directory.resolve("errors.txt");
        PathSuite suite = new PathSuite(
                new PrintStream(out, true, StandardCharsets.UTF_8), errors, true, List.of(JavaHome.own()));
        assertThat(suite.race(List.of(), "nothing", JavaHome.own(), "route", "24", "NONSENSE", "false", "false"))
                .isEmpty();
        assertThat(suite.broken()).singleElement().asString().contains("NONSENSE", errors.toString());
        assertThat(errors).content().contains("NONSENSE");
    }

    /** Who names the Java that runs among the others would measure it twice. */
    @Test
    void eachJavaIsMeasuredOnce() throws Exception {
        Path own = JavaHome.own().toRealPath();
        assertThat(JavaHome.ownAnd("")).containsExactly(own);
        assertThat(JavaHome.ownAnd(" " + JavaHome.own().resolve("bin").resolve("..") + ",," + own.getParent()))
                .containsExactly(own, own.getParent());
    }

    @Test
    void theRatioIsTheMiddleOfTheForksMedians() {
        Comparison rates = comparison(0.85, true);
        assertThat(rates.ratio()).isEqualTo(0.9);
        assertThat(rates.isMet()).isTrue();
        assertThat(rates.line()).contains("| 0.90 | 0.50 to 1.00 | &ge; 0.85 | met | 100 | 90 |");
        assertThat(comparison(0.95, true).isMet()).isFalse();
        assertThat(comparison(1.3, false).ratio()).isCloseTo(1 / 0.9, org.assertj.core.data.Offset.offset(0.001));
    }

    private static Comparison comparison(double goal, boolean rates) {
        return new Comparison("title", "parameter", goal, rates, List.of(fork(50), fork(90), fork(100)));
    }

    /** Three rounds, one of them disturbed. */
    private static List<Comparison.Pair> fork(double other) {
        return List.of(new Comparison.Pair(100, other), new Comparison.Pair(900, 10), new Comparison.Pair(100, other));
    }
}
