package org.ctios.itests.faults;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/** Messages as a server puts them onto a socket. */
final class MadeUpFrames {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    private MadeUpFrames() {}

    /** The one that opens a session of {@link Client#BERT}, with the number of the request that it answers. */
    static byte[] openConf(int request) {
        return Message.builder(VERSION, MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, request)
                .set(Fields.AGENT_ID, Client.BERT.agent())
                .buildIncomplete()
                .toBytes();
    }

    /** An event of an agent. */
    static byte[] state(int agent) {
        return Message.builder(VERSION, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_ID, Integer.toString(agent))
                .buildIncomplete()
                .toBytes();
    }

    static Message message(byte[] frame) {
        return Message.of(VERSION, frame);
    }
}
