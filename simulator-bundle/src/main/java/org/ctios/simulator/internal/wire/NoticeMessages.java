package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.NONE;
import static org.ctios.simulator.internal.wire.Numbers.NONE_SHORT;
import static org.ctios.simulator.internal.wire.Numbers.value;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Fact.MediaFact;
import org.ctios.simulator.internal.centre.Fact.PreCallFact;
import org.ctios.simulator.internal.centre.Fact.RecordingFact;
import org.ctios.simulator.internal.centre.Fact.RouteFact;
import org.ctios.simulator.internal.centre.Party;

/** Writes what is told beside the calls: announcements, media streams and recordings. */
final class NoticeMessages {
    private static final long INPUT = value("RTPDirection", "INPUT");
    private static final long OUTPUT = value("RTPDirection", "OUTPUT");
    private static final long AUDIO = value("RTPType", "AUDIO");
    private static final int VOICE_MRD = 1;
    private static final int BITS_PER_SECOND = 64_000;
    private static final int MILLIS_PER_PACKET = 20;

    /** Of the ranges that are for documents (RFC 5737): nobody's phone and nobody's gateway. */
    private static final String PHONES = "192.0.2.";

    private static final String GATEWAY = "198.51.100.1";
    private static final int HOSTS = 254;
    private static final int FIRST_PORT = 16_384;
    private static final int PORTS = 8_192;

    private NoticeMessages() {}

    static Message preCall(ProtocolVersion version, long monitorId, ToldVariables told, PreCallFact fact) {
        AgentModel agent = fact.agent();
        int type = fact.comes() ? MessageTypes.AGENT_PRE_CALL_EVENT : MessageTypes.AGENT_PRE_CALL_ABORT_EVENT;
        MessageBuilder message = Message.builder(version, type)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.MRDID, VOICE_MRD)
                .set(Fields.AGENT_INSTRUMENT, agent.instrument());
        CallContextFields.routerCallKey(message, fact.call().context());
        if (fact.comes()) {
            Numbers.skillGroup(message, agent.firstSkillGroup());
            message.set(Fields.SERVICE_NUMBER, NONE)
                    .set(Fields.SERVICE_ID, NONE)
                    .setIfKnown(Fields.AGENT_SKILL_TARGET_ID, agent.skillTargetId());
            CallContextFields.announced(message, fact.call(), told);
        }
        return message.build();
    }

    static Message route(ProtocolVersion version, ToldVariables told, RouteFact fact) {
        MessageBuilder message = Message.builder(version, MessageTypes.CALL_TRANSLATION_ROUTE_EVENT)
                .set(Fields.DNIS, fact.call().context().dnis());
        CallContextFields.routerCallKey(message, fact.call().context());
        CallContextFields.announced(message, fact.call(), told);
        return message.build();
    }

    static Message media(ProtocolVersion version, long monitorId, MediaFact fact) {
        Party party = fact.party();
        int line = Integer.parseInt(party.device());
        int phonePort = FIRST_PORT + 2 * (line % PORTS);
        int type = fact.runs() ? MessageTypes.RTP_STARTED_EVENT : MessageTypes.RTP_STOPPED_EVENT;
        MessageBuilder message = Message.builder(version, type)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.PERIPHERAL_ID, party.peripheral().id())
                .set(Fields.CLIENT_PORT, phonePort)
                .set(Fields.DIRECTION, fact.output() ? OUTPUT : INPUT)
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                .set(Fields.CONNECTION_CALL_ID, party.callId())
                .set(Fields.CONNECTION_DEVICE_ID, party.device())
                .set(Fields.CLIENT_ADDRESS, PHONES + (1 + line % HOSTS))
                .set(Fields.SENDING_ADDRESS, GATEWAY)
                .set(Fields.SENDING_PORT, phonePort)
                .set(Fields.AGENT_ID, party.theAgent().id())
                .set(Fields.AGENT_EXTENSION, party.device())
                .set(Fields.AGENT_INSTRUMENT, party.device());
        if (fact.runs()) {
            message.set(Fields.RTP_TYPE, AUDIO)
                    .set(Fields.BIT_RATE, BITS_PER_SECOND)
                    .set(Fields.PACKET_SIZE, MILLIS_PER_PACKET);
        }
        return message.build();
    }

    static Message recording(ProtocolVersion version, long monitorId, RecordingFact fact) {
        int type =
                fact.runs() ? MessageTypes.NETWORK_RECORDING_STARTED_EVENT : MessageTypes.NETWORK_RECORDING_ENDED_EVENT;
        return Message.builder(version, type)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.PERIPHERAL_ID, fact.party().peripheral().id())
                .set(Fields.CONNECTION_CALL_ID, fact.party().callId())
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, fact.party().deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, fact.party().device())
                .set(Fields.RECORDING_DEVICE_TYPE, NONE_SHORT)
                .build();
    }
}
