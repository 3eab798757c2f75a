package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A yardstick does the same job as the codec only when it reads the same from every legal message: a text ends at its
 * first NUL or, without one, with its field, and may have no byte at all (guide, Data Types, STRING).
 */
class OddTextsTest {
    private static final int[] TEXTS = {
        8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29, 46, 215
    };
    private static final int[] NUMBERS = {121, 122, 202};
    private static final int NAMED_VARIABLE = 82;
    private static final int NAMED_ARRAY = 83;
    private static final int ANI = 8;

    @ParameterizedTest
    @CsvSource({
        "15,'',''",
        "15,00,''",
        "15,41,A",
        "15,410042,A",
        "15,4100,A",
        "15,004100,''",
        "24,'',''",
        "24,00,''",
        "24,41,A",
        "24,410042,A",
        "24,4100,A",
        "24,004100,''"
    })
    void aTextEndsAtItsFirstNulOrWithItsField(int number, String hex, String expected) {
        byte[] data = HexFormat.of().parseHex(hex);
        for (int behind : new int[] {0, 1, 40}) {
            ByteBuffer body = body();
            field(body, number, ANI, data);
            field(body, number, 13, new byte[behind]);
            byte[] frame = frame(body);
            ProtocolVersion version = ProtocolVersion.cce(number);
            assertThat(Message.of(version, frame).text(Fields.ANI)).isEqualTo(expected);
            assertThat(new LazyCall(frame, version.tagWidth()).ani()).isEqualTo(expected);
            assertThat(new EagerCall(frame, version.tagWidth()).ani).isEqualTo(expected);
        }
    }

    /** Numbers of another width are no numbers, for the codec and for the yardsticks. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void theyAgreeOnTextsOfAnyLengthWithNulsAnywhere(int number) {
        ProtocolVersion version = ProtocolVersion.cce(number);
        Random random = new Random(number);
        for (int i = 0; i < 20_000; i++) {
            byte[] frame = odd(number, random);
            List<String> walked = new ArrayList<>();
            Message message = Message.of(version, frame);
            message.visit(new Collecting(walked));
            walked.removeIf(value -> value.startsWith("unknown"));
            assertThat(new LazyCall(frame, version.tagWidth()).ani()).isEqualTo(message.text(Fields.ANI));
            assertThat(Values.of(new EagerCall(frame, version.tagWidth())).stream()
                            .sorted())
                    .isEqualTo(walked.stream().sorted().toList());
            assertThat(Values.of(new CallBeanDecoder(version.tagWidth()).decode(frame)).stream()
                            .sorted())
                    .isEqualTo(walked.stream().sorted().toList());
        }
    }

    private static byte[] odd(int number, Random random) {
        ByteBuffer body = body();
        for (int tag : TEXTS) {
            if (random.nextInt(4) > 0) {
                field(body, number, tag, bytes(random, random.nextInt(20)));
            }
        }
        for (int tag : NUMBERS) {
            field(body, number, tag, bytes(random, random.nextInt(8) == 0 ? random.nextInt(6) : 4));
        }
        field(body, number, NAMED_VARIABLE, bytes(random, random.nextInt(30)));
        field(body, number, NAMED_ARRAY, bytes(random, random.nextInt(30)));
        return frame(body);
    }

    /** Mostly letters, one in eight is NUL. */
    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(8) == 0 ? 0 : 'a' + random.nextInt(160));
        }
        return bytes;
    }

    private static ByteBuffer body() {
        return ByteBuffer.allocate(2_000).position(Wire.HEADER + Wire.FIXED);
    }

    private static void field(ByteBuffer body, int number, int tag, byte[] data) {
        if (number < 20) {
            body.put((byte) tag).put((byte) data.length).put(data);
        } else {
            body.putShort((short) tag).putShort((short) data.length).put(data);
        }
    }

    private static byte[] frame(ByteBuffer body) {
        byte[] frame = new byte[body.position()];
        body.putInt(0, frame.length - Wire.HEADER).putInt(4, Wire.CALL_DELIVERED_EVENT);
        body.get(0, frame);
        return frame;
    }
}
