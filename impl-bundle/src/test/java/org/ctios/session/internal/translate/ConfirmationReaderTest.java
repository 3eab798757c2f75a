package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.Sender;
import org.ctios.session.Confirmation;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationReaderTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private final ConfirmationReader reader = new ConfirmationReader();

    /** The API names messages by text, because it knows no codec: the dictionary must have them. */
    @ParameterizedTest
    @EnumSource
    void theMessagesOfAnOperationExist(Operation operation) {
        MessageType request = Dictionary.standard().messageType(operation.requestMessage());
        assertThat(request.sender()).isNotEqualTo(Sender.SERVER);
        assertThat(request.published()).isTrue();
        assertThat(reader.confirmation(operation)).isEqualTo(request.number() + 1);
    }

    /** A new call has the name its events will have (DG 12.5 ch. 6, OnMakeCallConf). */
    @Test
    void aConfirmationNamesTheNewCall() {
        Message conf = Message.builder(V24, MessageTypes.MAKE_CALL_CONF)
                .set(Fields.INVOKE_ID, 7)
                .set(Fields.NEW_CONNECTION_CALL_ID, 16777217)
                .set(Fields.LINE_HANDLE, 0xFFFF)
                .set(Fields.NEW_CONNECTION_DEVICE_ID, "2001")
                .build();
        Confirmation confirmation = reader.confirmation(Operation.MAKE_CALL, List.of(conf), 5000);
        assertThat(confirmation.arguments().asMap())
                .containsAllEntriesOf(Map.of(
                        "NewConnectionCallID",
                        16777217L,
                        "ConnectionCallID",
                        16777217L,
                        "ConnectionDeviceID",
                        "2001",
                        "UniqueObjectID",
                        "call.5000.16777217.2001"))
                .doesNotContainKey("LineHandle");
    }

    @Test
    void aRefusalOfTheSwitchHasBothCodes() {
        Message conf = Message.builder(V24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, 7)
                .set(Fields.FAILURE_CODE, 257)
                .set(Fields.PERIPHERAL_ERROR_CODE, 70)
                .build();
        RequestFailedException failure = reader.refusal(Operation.LOGIN, conf);
        assertThat(failure.refusal())
                .isEqualTo(new RequestFailedException.Refusal(257, "CF_INVALID_PASSWORD_SPECIFIED", true, 70, ""));
        assertThat(failure)
                .hasMessageContaining("CF_INVALID_PASSWORD_SPECIFIED")
                .hasMessageContaining("AgentPassword");
    }

    /** FAILURE_CONF has a body of 8 or of 10 bytes, see the dictionary; both speak of status codes. */
    @Test
    void aRefusalOfTheServerIsReadInBothForms() {
        Message usual = Message.builder(V24, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, 7)
                .set(Fields.STATUS, 12)
                .build();
        byte[] bytes = {0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 7, 0, 12, 0, 0, 0, 70};
        for (Message each : List.of(usual, Message.of(V24, bytes))) {
            RequestFailedException.Refusal refusal = reader.refusal(each);
            assertThat(refusal.symbol()).isEqualTo("E_CTI_FUNCTION_NOT_AVAILABLE");
            assertThat(refusal.byPeripheral()).isFalse();
        }
        assertThat(reader.refusal(Message.of(V24, bytes)).peripheralErrorCode()).isEqualTo(70);
    }

    @Test
    void aCodeWithoutNameKeepsItsNumber() {
        Message conf = Message.builder(V24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, 7)
                .set(Fields.FAILURE_CODE, 54321)
                .build();
        assertThat(reader.refusal(conf).symbol()).isEqualTo("code 54321");
    }
}
