package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yardstick that reads something else than the codec measures nothing. */
class DecodersTest {
    private static final int CALLS = 100;

    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void callsHaveAbout300Bytes(int number) {
        assertThat(Arrays.asList(calls(number)))
                .allSatisfy(frame -> assertThat(frame.length).isBetween(250, 380));
        assertThat(Arrays.stream(calls(number))
                        .mapToInt(frame -> frame.length)
                        .average()
                        .orElseThrow())
                .isBetween(270.0, 340.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void theLazyReadersAgree(int number) {
        ProtocolVersion version = ProtocolVersion.cce(number);
        for (byte[] frame : calls(number)) {
            Message message = Message.of(version, frame);
            LazyCall call = new LazyCall(frame, version.tagWidth());
            assertThat(call.type()).isEqualTo(message.typeNumber());
            assertThat(call.size()).isEqualTo(message.size());
            assertThat(call.connectionCallId()).isEqualTo(message.uint(Fields.CONNECTION_CALL_ID));
            assertThat((long) call.localConnectionState()).isEqualTo(message.uint(Fields.LOCAL_CONNECTION_STATE));
            assertThat(call.ani()).isEqualTo(message.text(Fields.ANI)).startsWith("+49");
        }
    }

    /** The eager decoders hold each value that the walk over the message reads, and no other. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void theEagerDecodersHoldWhatTheWalkReads(int number) {
        ProtocolVersion version = ProtocolVersion.cce(number);
        for (byte[] frame : calls(number)) {
            List<String> walked = walked(Message.of(version, frame));
            assertThat(walked).hasSize(20 + 5 + 2 + 4 + 4 + 3);
            assertThat(Values.of(new EagerCall(frame, version.tagWidth()))).containsExactlyInAnyOrderElementsOf(walked);
            assertThat(Values.of(new CallBeanDecoder(version.tagWidth()).decode(frame)))
                    .containsExactlyInAnyOrderElementsOf(walked);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 16384, 1_000_000})
    void theCuttersAgree(int chunk) {
        List<byte[]> sent = new Calls(ProtocolVersion.cce(24)).mixed(CALLS);
        ByteBuffer stream = ByteBuffer.allocate(
                sent.stream().mapToInt(frame -> frame.length).sum());
        sent.forEach(stream::put);
        FrameReader reader = new FrameReader();
        HandCutter cutter = new HandCutter();
        List<byte[]> read = new ArrayList<>();
        List<byte[]> cut = new ArrayList<>();
        IntStream.iterate(0, at -> at < stream.capacity(), at -> at + chunk).forEach(at -> {
            int size = Math.min(chunk, stream.capacity() - at);
            reader.read(stream.slice(at, size), read::add);
            cutter.read(stream.slice(at, size), cut::add);
        });
        assertThat(read.toArray()).isEqualTo(sent.toArray());
        assertThat(cut.toArray()).isEqualTo(sent.toArray());
    }

    private static byte[][] calls(int number) {
        return new Calls(ProtocolVersion.cce(number)).delivered(CALLS);
    }

    private static List<String> walked(Message message) {
        List<String> values = new ArrayList<>();
        message.visit(new Collecting(values));
        return values;
    }
}
