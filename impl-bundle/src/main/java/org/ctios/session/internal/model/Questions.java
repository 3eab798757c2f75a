package org.ctios.session.internal.model;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.VoiceDomain;
import org.jspecify.annotations.Nullable;

/** Writes the requests of a reconciliation. */
final class Questions {
    private static final long AGENTS =
            Dictionary.standard().enumeration("ConfigMsgMask").value("CONFIG_MSG_AGENT_MASK");
    private static final long NONE = 0xFFFF_FFFFL;

    /** Longest AgentID; Unified CCX has a field of its own for longer ones. */
    static final int LONGEST_AGENT_ID = 11;

    private final ProtocolVersion version;

    Questions(ProtocolVersion version) {
        this.version = version;
    }

    /** The request about a subject; null when its name does not fit into one. */
    @Nullable
    Message about(Subject subject, int invokeId) {
        try {
            return switch (subject.kind()) {
                case AGENT -> agent(subject, invokeId);
                case DEVICE -> device(subject, invokeId);
                case CALL -> call(subject, invokeId);
            };
        } catch (IllegalArgumentException e) {
            // A server once sent a name that is longer than its guide allows to send back.
            return null;
        }
    }

    /** Asks for the agents that are configured; -1 for those of all peripherals. */
    Message agents(long peripheralId) {
        return Message.builder(version, MessageTypes.CONFIG_REQUEST_EVENT)
                .set(Fields.CONFIG_INFORMATION, AGENTS)
                .setIfKnown(Fields.CONFIG_MSG_MASK, AGENTS)
                .set(Fields.PERIPHERAL_ID, peripheralId < 0 ? NONE : peripheralId)
                .build();
    }

    private Message agent(Subject subject, int invokeId) {
        MessageBuilder request = start(MessageTypes.QUERY_AGENT_STATE_REQ, subject, invokeId)
                .set(Fields.MRDID, VoiceDomain.ID)
                .set(Fields.ICM_AGENT_ID, NONE);
        boolean fits = subject.id().length() <= LONGEST_AGENT_ID;
        return request.set(fits ? Fields.AGENT_ID : Fields.AGENT_ID_LONG, subject.id())
                .build();
    }

    private Message device(Subject subject, int invokeId) {
        return start(MessageTypes.SNAPSHOT_DEVICE_REQ, subject, invokeId)
                .set(Fields.AGENT_INSTRUMENT, subject.id())
                .build();
    }

    private Message call(Subject subject, int invokeId) {
        return start(MessageTypes.SNAPSHOT_CALL_REQ, subject, invokeId)
                .set(Fields.CONNECTION_CALL_ID, subject.callId())
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, subject.deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, subject.id())
                .build();
    }

    private MessageBuilder start(int type, Subject subject, int invokeId) {
        return Message.builder(version, type)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, subject.peripheralId());
    }
}
