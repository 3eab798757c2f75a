package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OPEN_REQ asks for (guide, Session Management, OPEN_REQ). Masks are written out by hand from the guide. */
class OpenRequestTest {
    private static final long NO_PERIPHERAL = 0xFFFF_FFFFL;

    private final ConnectionModes modes = new ConnectionModes();

    @Test
    void aMonitorAsksForAllEventsOfAllPeripherals() {
        Message request = open(SampleSettings.monitor(), 24);
        assertThat(request.typeNumber()).isEqualTo(MessageTypes.OPEN_REQ);
        assertThat(request.uint(Fields.INVOKE_ID)).isEqualTo(9);
        assertThat(request.uint(Fields.SERVICES_REQUESTED)).isEqualTo(0x40016);
        assertThat(request.uint(Fields.PERIPHERAL_ID)).isEqualTo(NO_PERIPHERAL);
        assertThat(request.text(Fields.CLIENT_ID)).isEqualTo("tester");
        assertThat(request.has(Fields.AGENT_ID)).isFalse();
    }

    /** Client Events need the peripheral and at least one name of the agent; requests need Client Control. */
    @Test
    void anAgentAsksForItsOwnEventsAndForControl() {
        Message request = open(SampleSettings.agent("agentExtension", "2001"), 24);
        assertThat(request.uint(Fields.SERVICES_REQUESTED)).isEqualTo(0x01 | 0x02 | 0x04);
        assertThat(request.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
        assertThat(request.text(Fields.AGENT_ID)).isEqualTo("7001");
        assertThat(request.text(Fields.AGENT_INSTRUMENT)).isEqualTo("3001");
        assertThat(request.text(Fields.AGENT_EXTENSION)).isEqualTo("2001");
    }

    /** Only what is configured is said: an empty name would contradict the others (E_CTI_INCONSISTENT_AGENT_DATA). */
    @Test
    void namesOfTheAgentThatAreNotConfiguredAreLeftOut() {
        Message request = open(SampleSettings.agent("agentId", ""), 15);
        assertThat(request.has(Fields.AGENT_ID)).isFalse();
        assertThat(request.has(Fields.AGENT_EXTENSION)).isFalse();
        assertThat(request.text(Fields.AGENT_INSTRUMENT)).isEqualTo("3001");
    }

    /** A password of the agent is for the login, never for OPEN_REQ. */
    @Test
    void theAgentsPasswordIsNotInOpenReq() {
        Message request = open(SampleSettings.agent("autologin", "true"), 24);
        assertThat(new String(request.toBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("s3cret-agent");
    }

    /** IdleTimeout is four heartbeats (Heartbeat Messages) and below 20 s refused (E_CTI_INVALID_TIMEOUT). */
    @ParameterizedTest
    @CsvSource({"0.1,20", "4.9,20", "5,20", "5.1,24", "30,120", "90,360"})
    void theIdleTimeoutIsFourHeartbeatsAndNeverTooShort(String heartbeat, long idleTimeout) {
        assertThat(open(SampleSettings.monitor("heartbeat", heartbeat), 24).uint(Fields.IDLE_TIMEOUT))
                .isEqualTo(idleTimeout);
    }

    /** Bits a version does not know are refused (E_CTI_INVALID_CALL_MSG_MASK): greeting from 15, recording from 23. */
    @ParameterizedTest
    @CsvSource({"13,0x07FFFFFF", "14,0x07FFFFFF", "15,0x0FFFFFFF", "22,0x0FFFFFFF", "23,0xFFFFFFFF", "25,0xFFFFFFFF"})
    void aVersionIsAskedForTheCallEventsItHas(int version, String mask) {
        Message request = open(SampleSettings.monitor(), version);
        assertThat(request.uint(Fields.VERSION_NUMBER)).isEqualTo(version);
        assertThat(request.uint(Fields.CALL_MSG_MASK)).isEqualTo(Long.decode(mask));
        assertThat(request.uint(Fields.AGENT_STATE_MASK)).isEqualTo(0x3FF);
        assertThat(request.uint(Fields.CONFIG_MSG_MASK)).isZero();
    }

    /** CTI_SERVICE_ACTIVE_STANDBY exists from version 24 on, and is asked for where the configuration wants it. */
    @ParameterizedTest
    @CsvSource({"true,24,0x02040016", "true,25,0x02040016", "true,23,0x00040016", "false,24,0x00040016"})
    void theStandbyServiceIsAskedForFromVersion24On(String wanted, int version, String services) {
        Message request = open(SampleSettings.monitor("activeStandby", wanted), version);
        assertThat(request.uint(Fields.SERVICES_REQUESTED)).isEqualTo(Long.decode(services));
    }

    /** A server that does not know the service is asked without it. */
    @Test
    void theStandbyServiceIsAnOptionalOne() {
        SessionSettings pair = SampleSettings.monitor("activeStandby", "true");
        Message request = modes.openRequest(pair, ProtocolVersion.cce(24), false, 9);
        assertThat(request.uint(Fields.SERVICES_REQUESTED)).isEqualTo(0x16);
    }

    /** CTI_SERVICE_SUPERVISOR is asked for where the configuration wants it, unless the server did not know it. */
    @Test
    void theSupervisorServiceIsAskedForWhereItIsWanted() {
        assertThat(open(SampleSettings.monitor("supervisor", "true"), 24).uint(Fields.SERVICES_REQUESTED))
                .isEqualTo(0x40096);
        SessionSettings agent = SampleSettings.agent("supervisor", "true");
        assertThat(open(agent, 24).uint(Fields.SERVICES_REQUESTED)).isEqualTo(0x87);
        Message fewer = modes.openRequest(agent, ProtocolVersion.cce(24), false, 9);
        assertThat(fewer.uint(Fields.SERVICES_REQUESTED)).isEqualTo(0x07);
    }

    /** UniqueInstanceID has no published tag: it is sent with the configured one, terminated like every text. */
    @Test
    void theInstanceIsNamedUnderTheConfiguredTag() {
        SessionSettings pair = SampleSettings.monitor(
                "activeStandby", "true", "uniqueInstanceId", "east-1", "uniqueInstanceIdTag", "400");
        assertThat(instance(open(pair, 24))).isEqualTo("east-1");
        assertThat(instance(open(pair, 23))).isNull();
        assertThat(instance(open(SampleSettings.monitor("activeStandby", "true", "uniqueInstanceId", "east-1"), 24)))
                .isNull();
    }

    private static @Nullable String instance(Message request) {
        ProtocolOptions options = ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, 400);
        return Message.of(request.version().with(options), request.toBytes()).text(Fields.UNIQUE_INSTANCE_ID);
    }

    /** ClientPassword stands in every OPEN_REQ, empty when there is none. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15, 19, 20, 24, 25})
    void theClientPasswordIsAlwaysThere(int version) {
        assertThat(open(SampleSettings.monitor(), version).raw(Fields.CLIENT_PASSWORD))
                .isEmpty();
        assertThat(open(SampleSettings.monitor(".clientPassword", "pa55"), version)
                        .raw(Fields.CLIENT_PASSWORD))
                .startsWith("pa55".getBytes(StandardCharsets.US_ASCII));
    }

    private Message open(SessionSettings settings, int version) {
        return modes.openRequest(settings, ProtocolVersion.cce(version), true, 9);
    }
}
