package org.ctios.session.internal.translate;

import org.ctios.ged188.Fields;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.config.AgentIdentity;

/**
 * The agent a request is for; texts are empty when not known.
 *
 * @param peripheralId the peripheral, -1 when not known
 * @param isOwn whether it is the agent of the session
 */
record AgentName(long peripheralId, String id, String instrument, String extension, boolean isOwn) {
    /** Longest AgentID that its field of 12 bytes holds with a terminator. */
    private static final int SHORT_ID = 11;

    /** The session's agent, with what the server told where the configuration is silent. */
    static AgentName own(Knowledge knowledge) {
        if (knowledge.mode() != ConnectionMode.AGENT) {
            return new AgentName(-1, "", "", "", true);
        }
        AgentIdentity agent = knowledge.agent();
        AgentSnapshot seen = knowledge.agentSnapshot();
        return new AgentName(
                agent.peripheralId(),
                first(agent.agentId(), seen == null ? "" : seen.agentId()),
                first(agent.instrument(), seen == null ? "" : seen.instrument()),
                first(agent.extension(), seen == null ? "" : seen.extension()),
                true);
    }

    /** The agent that the keywords name; gaps are filled from the session's agent when it is the same one. */
    static AgentName of(GivenArguments given, Knowledge knowledge) {
        return of(given, knowledge, -1);
    }

    /** The same for a request about a call, whose peripheral is the agent's. */
    static AgentName of(GivenArguments given, Knowledge knowledge, long callPeripheral) {
        AgentName own = own(knowledge);
        String id = given.text("AgentID", "");
        String instrument = given.text("AgentInstrument", "");
        String extension = given.text("AgentExtension", "");
        long peripheral = callPeripheral < 0 ? peripheral(given, own.peripheralId()) : callPeripheral;
        boolean sameId = id.equals(own.id);
        boolean sameDevice = (instrument.isEmpty() || instrument.equals(own.instrument))
                && (extension.isEmpty() || extension.equals(own.extension));
        boolean same = id.isEmpty() ? sameDevice : sameId;
        if (!same || knowledge.mode() != ConnectionMode.AGENT) {
            return new AgentName(peripheral, id, instrument, extension, false);
        }
        return new AgentName(
                peripheral, own.id, first(instrument, own.instrument), first(extension, own.extension), true);
    }

    /** The peripheral that is given or known. */
    static long peripheral(GivenArguments given, long known) {
        long peripheral = given.number("PeripheralID", known);
        if (peripheral < 0) {
            throw given.missing("PeripheralID", "Name the peripheral; a monitor mode session has none of its own");
        }
        return peripheral;
    }

    /** The device: where only an extension is known it stands for the instrument, as on Unified CCE. */
    String device() {
        return first(instrument, extension);
    }

    /** Puts peripheral and id into a message that needs both. */
    void identify(RequestForm form) {
        if (id.isEmpty()) {
            throw form.given().missing("AgentID", "Name the agent");
        }
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", peripheralId);
        putId(form);
    }

    /** Puts into a message all that is known. */
    void describe(RequestForm form) {
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", peripheralId);
        if (!id.isEmpty() && (id.length() <= SHORT_ID || device().isEmpty())) {
            putId(form);
        }
        form.setUnlessEmpty(Fields.AGENT_INSTRUMENT, "AgentInstrument", instrument)
                .setUnlessEmpty(Fields.AGENT_EXTENSION, "AgentExtension", extension);
    }

    /** An id too long for its field has a field of its own, which older servers do not know. */
    void putId(RequestForm form) {
        form.set(id.length() > SHORT_ID ? Fields.AGENT_ID_LONG : Fields.AGENT_ID, "AgentID", id);
    }

    private static String first(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
