package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void fixedFieldsComeBeforeFloatingOnesInWireOrder() {
        visit(Message.builder(Frames.V24, MessageTypes.CALL_DELIVERED_EVENT)
                .set(Fields.CONNECTION_CALL_ID, 77)
                .set(Fields.CONNECTION_DEVICE_ID, "5001")
                .set(Fields.TRUNK_NUMBER, 9)
                .set(Fields.USER_TO_USER_INFO, new byte[] {1, 0, 2})
                .set(Fields.ANI, "4930")
                .add(NamedVariable.scalar("tier", "gold"))
                .add(new NamedVariable("lang", 3, "de"))
                .build());
        assertThat(seen).hasSize(20 + 6);
        assertThat(seen.subList(0, 5))
                .containsExactly(
                        "MonitorID=0",
                        "PeripheralID=0",
                        "PeripheralType=0",
                        "ConnectionDeviceIDType=0",
                        "ConnectionCallID=77");
        assertThat(seen.subList(20, 26))
                .containsExactly(
                        "ConnectionDeviceID=\"5001\"",
                        "TrunkNumber=9",
                        "UserToUserInfo=010002",
                        "ANI=\"4930\"",
                        "NamedVariable tier[-1]=gold",
                        "NamedArray lang[3]=de");
    }

    /** The dictionary decides only about what it knows: nothing of a frame is left out in silence. */
    @Test
    void aTagThatTheTypeDoesNotHaveIsHandedOverWithItsBytes() {
        visit(Frames.failure("fb 02 abcd"));
        assertThat(seen).containsExactly("Status=15", "tag 251=abcd");
    }

    @Test
    void aNumberOfAWrongLengthIsHandedOverAsUnknown() {
        visit(Message.of(
                Frames.V15,
                Frames.frame(MessageTypes.CALL_DELIVERED_EVENT, "00".repeat(54) + "79 03 000001 79 04 00000001")));
        assertThat(seen.subList(20, 22)).containsExactly("tag 121=000001", "TrunkNumber=1");
    }

    @Test
    void aFloatingPartThatIsCutOffEndsTheVisitBeforeTheCut() {
        visit(Frames.failure("fb 02 abcd fb 09 00"));
        assertThat(seen).containsExactly("Status=15", "tag 251=abcd");
    }

    @Test
    void ofATypeWithoutLayoutNothingIsHandedOver() {
        visit(Frames.message(Frames.V24, 9_999, "00010002abcd"));
        assertThat(seen).isEmpty();
    }

    /** The search for the terminator goes by sixteen bytes; each place in and around them is tried. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33})
    void aTextEndsAtItsFirstNulWhereverItStands(int length) {
        String text = "x".repeat(length);
        String digits = HexFormat.of().formatHex(text.getBytes(Frames.V15.charset()));
        for (String behind : List.of("", "00", "0079", "00ff80", "00" + "61".repeat(20))) {
            for (String after : List.of("", "79 04 00000001", "79 04 00000001".repeat(4))) {
                String data = digits + behind;
                String ani = "08" + HexFormat.of().toHexDigits((byte) (data.length() / 2)) + data;
                Message message =
                        Frames.message(Frames.V15, MessageTypes.CALL_DELIVERED_EVENT, "00".repeat(54) + ani + after);
                assertThat(message.text(Fields.ANI)).isEqualTo(text);
            }
        }
    }

    /** Only a byte that is 0 ends a text, not one that differs from 0 by its highest bit or by one. */
    @Test
    void bytesNextToNulDoNotEndAText() {
        String bytes = "01807f81ff01807f01007f";
        Message message = Frames.message(
                Frames.V15,
                MessageTypes.CALL_DELIVERED_EVENT,
                "00".repeat(54) + "080b" + bytes + "7904" + "0".repeat(40));
        assertThat(message.text(Fields.ANI)).isEqualTo("\u0001\u0080\u007f\u0081\u00ff\u0001\u0080\u007f\u0001");
    }

    private void visit(Message message) {
        message.visit(new Seen(seen));
    }

    private record Seen(List<String> list) implements FieldVisitor {
        @Override
        public void number(Field field, long value) {
            list.add(field + "=" + value);
        }

        @Override
        public void text(Field field, String value) {
            list.add(field + "=\"" + value + '"');
        }

        @Override
        public void bytes(Field field, byte[] value) {
            list.add(field + "=" + HexFormat.of().formatHex(value));
        }

        @Override
        public void variable(Field field, NamedVariable value) {
            list.add(field + " " + value.name() + "[" + value.index() + "]=" + value.value());
        }

        @Override
        public void unknown(int tag, byte[] value) {
            list.add("tag " + tag + "=" + HexFormat.of().formatHex(value));
        }
    }
}
