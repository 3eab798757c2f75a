package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.junit.jupiter.api.Test;

/** What Connect and SetAgent are given (DG 12.6 ch. 8). */
class ArgumentsReaderTest {
    /** A script or JSON may give any type of number. */
    @Test
    void anAgentOfNumbersOfAnyTypeIsTheOneOfTheirDigits() {
        AgentIdentity agent = ArgumentsReader.agent(Arguments.builder()
                        .set("AgentID", 1001.0)
                        .set("AgentInstrument", 2001.0f)
                        .set("PeripheralID", 5000.0)
                        .build())
                .value()
                .identity();

        assertThat(agent.agentId()).isEqualTo("1001");
        assertThat(agent.instrument()).isEqualTo("2001");
        assertThat(agent.peripheralId()).isEqualTo(5000);
    }

    @Test
    void aPortOfAnyTypeOfNumberIsRead() {
        ArgumentsReader.Result<Servers> servers = ArgumentsReader.servers(
                Arguments.builder()
                        .set("CtiosA", "cti-a")
                        .set("PortA", 42027.0)
                        .set("Heartbeat", 0.5)
                        .build(),
                false);

        assertThat(servers.reason()).isEmpty();
        assertThat(servers.code()).isEqualTo(CilError.CIL_OK);
        assertThat(servers.value().heartbeat()).hasMillis(500);
    }

    @Test
    void aPortThatIsNoWholeNumberIsRefused() {
        assertThat(ArgumentsReader.servers(
                                Arguments.builder()
                                        .set("CtiosA", "cti-a")
                                        .set("PortA", 42027.5)
                                        .build(),
                                false)
                        .code())
                .isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
    }
}
