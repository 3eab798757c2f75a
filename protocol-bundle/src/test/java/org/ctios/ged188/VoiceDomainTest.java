package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceDomainTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);

    /** Guide, Special Values: 0xFFFFFFFF names none. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "0xFFFFFFFF, true", "2, false", "5001, false"})
    void onlyAnotherDomainIsNotVoice(String domain, boolean voice) {
        Message event = Message.builder(V24, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.MRDID, Long.decode(domain))
                .buildIncomplete();
        assertThat(VoiceDomain.isOf(event)).isEqualTo(voice);
    }

    @Test
    void aMessageThatHasNoDomainIsOfVoice() {
        Message request = Message.builder(V24, MessageTypes.SET_AGENT_STATE_REQ).buildIncomplete();
        assertThat(VoiceDomain.isOf(request)).isTrue();
    }
}
