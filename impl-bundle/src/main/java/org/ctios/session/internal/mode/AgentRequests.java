package org.ctios.session.internal.mode;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentState;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.SessionSettings;

/** The requests with which agent mode is set. */
final class AgentRequests {
    private static final long NO_ICM_AGENT = 0xFFFF_FFFFL;

    private AgentRequests() {}

    static Message query(AgentIdentity agent, ProtocolVersion version, int invokeId) {
        MessageBuilder request = Message.builder(version, MessageTypes.QUERY_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, agent.peripheralId())
                .set(Fields.MRDID, VoiceDomain.ID)
                .set(Fields.ICM_AGENT_ID, NO_ICM_AGENT);
        if (!agent.agentId().isEmpty()) {
            request.set(Fields.AGENT_ID, agent.agentId());
        } else if (!agent.instrument().isEmpty()) {
            request.set(Fields.AGENT_INSTRUMENT, agent.instrument());
        } else {
            request.set(Fields.AGENT_EXTENSION, agent.extension());
        }
        return request.build();
    }

    static Message login(SessionSettings settings, ProtocolVersion version, int invokeId) {
        return setState(settings, version, AgentState.LOGIN, 0, invokeId)
                .set(Fields.AGENT_PASSWORD, settings.agent().password().reveal())
                .build();
    }

    static Message state(
            SessionSettings settings, ProtocolVersion version, AgentState wanted, int reasonCode, int invokeId) {
        return setState(settings, version, wanted, reasonCode, invokeId).build();
    }

    private static MessageBuilder setState(
            SessionSettings settings, ProtocolVersion version, AgentState wanted, int reasonCode, int invokeId) {
        AgentIdentity agent = settings.agent();
        return Message.builder(version, MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, agent.peripheralId())
                .set(Fields.AGENT_STATE, wanted.number())
                .set(Fields.AGENT_WORK_MODE, settings.login().workMode())
                .set(Fields.EVENT_REASON_CODE, reasonCode)
                .set(Fields.AGENT_INSTRUMENT, agent.instrument())
                .set(Fields.AGENT_ID, agent.agentId());
    }
}
