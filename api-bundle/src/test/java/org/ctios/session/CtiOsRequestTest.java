package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CtiOsRequestTest {
    /** Behaviour 76: what the caller changes afterwards is not sent (cil-semantics 0.3; our stricter guarantee). */
    @Test
    void aRequestDoesNotChangeWithItsBuilder() {
        CtiOsRequest.Builder builder = CtiOsRequest.of(Operation.MAKE_CALL).with("DialedNumber", "1");
        CtiOsRequest request = builder.build();
        builder.with("DialedNumber", "2");
        assertThat(request.arguments().getValueString("DialedNumber")).isEqualTo("1");
    }

    @Test
    void thePasswordIsNeverShown() {
        CtiOsRequest request = CtiOsRequest.of(Operation.LOGIN)
                .with("AgentPassword", "s3cret")
                .with(
                        "Nested",
                        Arguments.builder().set("agentpassword", "s3cret").build())
                .build();
        assertThat(request.toString()).startsWith("login").contains("***").doesNotContain("s3cret");
    }

    @Test
    void controlAnswersGetFifteenSecondsAndFailoverRefusesUnlessSaidOtherwise() {
        CtiOsRequest request = CtiOsRequest.login();
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(request.inFailover()).isEqualTo(InFailover.REFUSE);
    }

    @Test
    void theUsualRequestsHaveAShortForm() {
        assertThat(CtiOsRequest.makeCall("2001", "5551234").arguments().asMap())
                .isEqualTo(Map.of("AgentInstrument", "2001", "DialedNumber", "5551234"));
        assertThat(CtiOsRequest.notReady(7).arguments().asMap())
                .isEqualTo(Map.of("AgentState", 2, "EventReasonCode", 7));
        assertThat(CtiOsRequest.setCallData("call.1.2.3", Map.of("CallVariable1", "x"))
                        .arguments()
                        .asMap())
                .isEqualTo(Map.of("UniqueObjectID", "call.1.2.3", "KeepOthers", true, "CallVariable1", "x"));
        assertThat(CtiOsRequest.answer("call.1.2.3").operation()).isEqualTo(Operation.ANSWER);
    }

    @Test
    void aTimeoutOfZeroOrOfDaysIsRefused() {
        CtiOsRequest.Builder builder = CtiOsRequest.of(Operation.ANSWER);
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InFailover.waitUpTo(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InFailover.waitUpTo(Duration.ofHours(25)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Behaviour 82: bit 31 makes the mask a number above the signed range, not a negative one (DG 12.5 ch. 6). */
    @Test
    void theHighestEnablementBitIsPositive() {
        assertThat(EnablementBit.ENABLE_WORKNOTREADY.value())
                .isEqualTo(0x8000_0000L)
                .isPositive();
        assertThat(EnablementBit.of(0x8000_0001L))
                .containsExactly(EnablementBit.ENABLE_ANSWER, EnablementBit.ENABLE_WORKNOTREADY);
        assertThat(EnablementBit.mask(EnumSet.of(EnablementBit.ENABLE_LOGIN, EnablementBit.ENABLE_RECORD)))
                .isEqualTo(0x0120_0000L);
    }

    @Test
    void aFailureNamesOperationReasonAndCure() {
        RequestFailedException failure = RequestFailedException.refused(
                Operation.MAKE_CALL,
                new RequestFailedException.Refusal(14, "CF_INVALID_DESTINATION", true, 70, "no such number"),
                "Check DialedNumber");
        assertThat(failure)
                .hasMessage(
                        "makeCall failed, CIL_FAIL (0): the switch refused it with CF_INVALID_DESTINATION, error 70 of"
                                + " the switch: no such number. Check DialedNumber.");
        assertThat(failure.error()).isEqualTo(CilError.CIL_FAIL);
        assertThat(failure.isOutcomeUnknown()).isFalse();
    }
}
