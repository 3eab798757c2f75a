package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;
import static org.ctios.ged188.Frames.failure;
import static org.ctios.ged188.Frames.message;

import org.junit.jupiter.api.Test;

/** The readable form, which stands in logs. */
class MessageTextTest {

    @Test
    void everyFieldStandsThereByName() {
        assertThat(GoldenFrame.named("SYSTEM_EVENT", 24).decode())
                .hasToString("SYSTEM_EVENT(31){PGStatus=PGS_PERIPHERAL_OFFLINE, ICMCentralControllerTime=1620981016,"
                        + " SystemEventID=SYS_INSTRUMENT_OUT_OF_SERVICE, SystemEventArg1=0, SystemEventArg2=0,"
                        + " SystemEventArg3=0, EventDeviceType=DEVID_DEVICE_IDENTIFIER, Text=\"SEP001122334455\","
                        + " EventDeviceID=\"2001\"}");
    }

    @Test
    void noneIsWrittenAsNone() {
        assertThat(GoldenFrame.named("SYSTEM_EVENT", 15).decode().toString()).contains("EventDeviceType=DEVID_NONE");
        assertThat(GoldenFrame.named("QUERY_AGENT_STATE_REQ", 15).decode().toString())
                .contains("ICMAgentID=none");
    }

    @Test
    void passwordsAreMasked() {
        for (int version : new int[] {15, 24}) {
            assertThat(GoldenFrame.named("SET_AGENT_STATE_REQ", version)
                            .decode()
                            .toString())
                    .contains("AgentPassword=***, PositionID=\"\"")
                    .doesNotContain("s3cret", "733363726574");
        }
        assertThat(GoldenFrame.named("OPEN_REQ", 24).decode().toString())
                .contains("ClientPassword=***, ")
                .doesNotContain("s3cret", "733363726574");
    }

    @Test
    void unknownTagsAreShownWithTheirBytes() {
        assertThat(failure("fa 02 01ff 07 03 616200"))
                .hasToString("FAILURE_EVENT(2){Status=E_CTI_CTI_SERVER_OFFLINE, tag250=01ff, Text=\"ab\"}");
        assertThat(message(V24, 2, "ffffffff 7fff0001aa")).hasToString("FAILURE_EVENT(2){Status=none, tag32767=aa}");
    }

    @Test
    void namedVariablesStandWithNameIndexAndValue() {
        assertThat(GoldenFrame.named("BEGIN_CALL_EVENT", 15).decode().toString())
                .contains("NamedVariable=customer:\"4711\", NamedArray=route[0]:\"north\", NamedArray=route[1]:\"\"")
                .contains("UserToUserInfo=0400ff7e");
    }

    @Test
    void aNumberShorterThanItsTypeIsShownWithItsBytes() {
        assertThat(message(V15, MessageTypes.CALL_HELD_EVENT, "00".repeat(22) + "19 01 00"))
                .asString()
                .endsWith("ConnectionDeviceID=\"\"}");
        assertThat(message(V15, MessageTypes.OPEN_CONF, "00".repeat(26) + "e4 01 07"))
                .asString()
                .endsWith("NumPeripherals=07}");
    }

    /** Text comes from callers: it must not write lines of its own into a log. */
    @Test
    void controlCharactersAndQuotesAreEscaped() {
        assertThat(failure("07 07 610d0a225c8500").toString()).endsWith("Text=\"a\\u000d\\u000a\\\"\\\\\\u0085\"}");
        assertThat(message(V15, MessageTypes.CALL_DELIVERED_EVENT, "00".repeat(54) + "52 06 610a00 0a6200")
                        .toString())
                .endsWith("NamedVariable=a\\u000a:\"\\u000ab\"}");
    }

    @Test
    void aNumberLongerThanItsTypeIsShownWithItsBytes() {
        assertThat(message(V15, MessageTypes.OPEN_CONF, "00".repeat(26) + "e4 03 000102")
                        .toString())
                .endsWith("NumPeripherals=000102}");
    }

    /** A peer of another version may send a password where this dictionary does not expect it. */
    @Test
    void aSecretWithATagOutOfPlaceIsMasked() {
        assertThat(failure("31 02 7800 02 01 78").toString()).endsWith("tag49=***, tag2=***}");
    }

    @Test
    void authorizationCodesAreMasked() {
        Message message = Message.builder(V24, MessageTypes.MAKE_CALL_REQ)
                .set(Fields.AGENT_INSTRUMENT, "2001")
                .set(Fields.DIALED_NUMBER, "8001")
                .set(Fields.AUTHORIZATION_CODE, "4711")
                .build();
        assertThat(message.toString()).contains("AuthorizationCode=***").doesNotContain("4711");
    }
}
