package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EnumerationTest {
    private final Enumeration state = Dictionary.standard().enumeration("AgentState");
    private final Enumeration status = Dictionary.standard().enumeration("PGStatusCode");

    @Test
    void aValueHasItsSymbolAndASymbolItsValue() {
        assertThat(state.isMask()).isFalse();
        assertThat(state.symbol(4)).isEqualTo("AGENT_STATE_TALKING");
        assertThat(state.value("AGENT_STATE_TALKING")).isEqualTo(4);
        assertThat(state).hasToString("AgentState");
    }

    @Test
    void anUnknownValueHasNoSymbol() {
        assertThat(state.symbol(999)).isNull();
        assertThat(state.symbol(-1)).isNull();
    }

    @Test
    void anUnknownSymbolIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.value("AGENT_STATE_ASLEEP"))
                .withMessage("AgentState has no AGENT_STATE_ASLEEP");
    }

    @Test
    void theBitsOfAMaskAreJoined() {
        assertThat(status.isMask()).isTrue();
        assertThat(status.symbol(4)).isEqualTo("PGS_PERIPHERAL_OFFLINE");
        assertThat(status.symbol(6)).isEqualTo("PGS_CC_DOWN|PGS_PERIPHERAL_OFFLINE");
    }

    @Test
    void unknownBitsOfAMaskAreShownAsTheyAre() {
        assertThat(status.symbol(0x8000_0004L)).isEqualTo("PGS_PERIPHERAL_OFFLINE|0x80000000");
        assertThat(status.symbol(0x8000_0000L)).isEqualTo("0x80000000");
    }

    /** A recorded CTI OS Server asks for bit 0x200, which is documented nowhere. */
    @Test
    void theUndocumentedServiceBitOfCtiOsIsTolerated() {
        assertThat(Dictionary.standard().enumeration("CtiServiceMask").symbol(0x001C_0296L))
                .contains("CTI_SERVICE_ALL_EVENTS");
    }

    @Test
    void aMaskWithoutBitsHasNoSymbolUnlessTheGuideHasOne() {
        assertThat(status.symbol(0)).isNull();
    }

    /** The guide prints CALLTYPE_NON_ACD as 27 and as 38, and 27 is RESERVATION_PREVIEW as well. */
    @Test
    void nonAcdCallsHaveTheNumberThatIsFree() {
        Enumeration callType = Dictionary.standard().enumeration("CallType");
        assertThat(callType.value("CALLTYPE_NON_ACD")).isEqualTo(38);
        assertThat(callType.symbol(38)).isEqualTo("CALLTYPE_NON_ACD");
        assertThat(callType.symbol(27)).isEqualTo("RESERVATION_PREVIEW");
    }
}
