package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.event.ToldEvents.ORIGIN;
import static org.ctios.event.ToldEvents.agent;
import static org.ctios.event.ToldEvents.arguments;
import static org.ctios.event.ToldEvents.call;

import org.ctios.session.Arguments;
import org.junit.jupiter.api.Test;

/** Typed accessors that read the arguments when a provider has no faster way. */
class TypedEventsTest {

    /** DG 12.5 ch. 6, table 6-90: parties and calls of a conference. */
    @Test
    void aConferenceNamesItsCallsAndParties() {
        CallEvent event = call(
                EventId.CALL_CONFERENCED,
                Arguments.builder()
                        .set("PrimaryCallID", 1)
                        .set("SecondaryCallID", 2)
                        .set("ControllerDeviceID", "2001")
                        .set("ConnectedParty[1]", arguments("ConnectedPartyDeviceID", "2001"))
                        .set("ConnectedParty[2]", arguments("ConnectedPartyCallID", 7))
                        .set("ConnectedParty[4]", arguments("ConnectedPartyCallID", 8))
                        .build());
        assertThat(event.primaryCallId()).isEqualTo(1);
        assertThat(event.secondaryCallId()).isEqualTo(2);
        assertThat(event.deviceId(DeviceRole.CONTROLLER)).isEqualTo("2001");
        assertThat(event.deviceId(DeviceRole.ALERTING)).isNull();
        assertThat(event.connectedParties())
                .containsExactly(new ConnectedParty(-1, "2001"), new ConnectedParty(7, null));
    }

    @Test
    void whatAnEventDoesNotCarryIsAbsent() {
        CallEvent event = call(EventId.CALL_HELD);
        assertThat(event.connectedParties()).isEmpty();
        assertThat(event.numQueued()).isEqualTo(-1);
        assertThat(event.serviceNumber()).isEqualTo(-1);
        assertThat(event.icmEnterpriseUniqueId()).isNull();
        assertThat(event.newConnectionDeviceId()).isNull();
        assertThat(event.newConnectionCallId()).isEqualTo(-1);
        assertThat(event.frame()).isEmpty();
        assertThat(agent("7001").errorMessage()).isNull();
        assertThat(agent("7001").agentAvailabilityStatus()).isEqualTo(-1);
    }

    /** An agent can have several skill groups: the first one counts. */
    @Test
    void ofSeveralSkillGroupsTheFirstCounts() {
        AgentEvent event = agent(
                EventId.QUERY_AGENT_STATE_CONF,
                "7001",
                Arguments.builder()
                        .set(
                                "SkillGroupNumber",
                                Arguments.builder().set("1", 11).set("2", 12).build())
                        .set("SkillGroupID", 5)
                        .set("StateDuration", 3)
                        .set("FailureCode", 71)
                        .set("PeripheralErrorCode", 4_000_000_000L)
                        .build());
        assertThat(event.skillGroupNumber()).isEqualTo(11);
        assertThat(event.skillGroupId()).isEqualTo(5);
        assertThat(event.stateDuration()).isEqualTo(3);
        assertThat(event.failureCode()).isEqualTo(71);
        assertThat(event.peripheralErrorCode()).isEqualTo(4_000_000_000L);
    }

    /** Behaviour 82: bit 31 of the mask does not make it negative (DG 12.5 ch. 6, OnButtonEnablementChange). */
    @Test
    void theEnablementMaskIsUnsigned() {
        OnButtonEnablementChange event =
                new OnButtonEnablementChange(ORIGIN, "agent.5001.7001", 0x8000_0001L, EventId.AGENT_STATE_CHANGE);
        assertThat(event.id()).isEqualTo(EventId.BUTTON_ENABLEMENT_CHANGE);
        assertThat(event.arguments())
                .isEqualTo(Arguments.builder()
                        .set("EnablementMask", 2_147_483_649L)
                        .set("UniqueObjectID", "agent.5001.7001")
                        .set("MessageID", 30)
                        .build());
    }
}
