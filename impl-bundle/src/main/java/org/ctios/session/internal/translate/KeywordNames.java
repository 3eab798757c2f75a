package org.ctios.session.internal.translate;

import java.util.Map;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.jspecify.annotations.Nullable;

/** Which keyword the CIL has for a field: mostly the guide's own name, in some events another (DG 12.5 ch. 6). */
final class KeywordNames {
    private static final Map<Field, String> EVERYWHERE = Map.of(
            Fields.LOCAL_CONNECTION_STATE, "CallStatus",
            Fields.AGENT_ID_LONG, "AgentID");

    private static final Map<Field, String> QUEUED = Map.of(
            Fields.QUEUE_DEVICE_ID, "QueuedDeviceID",
            Fields.QUEUE_DEVICE_TYPE, "QueuedDeviceIDType",
            Fields.CALLING_DEVICE_TYPE, "CallingDeviceIDType",
            Fields.CALLED_DEVICE_TYPE, "CalledDeviceIDType",
            Fields.LAST_REDIRECT_DEVICE_ID, "LastRedirectedDeviceID",
            Fields.LAST_REDIRECT_DEVICE_TYPE, "LastRedirectedDeviceIDType");

    /** The CIL has one key for the codes of both refusals, that of the switch and that of the CTI Server. */
    private static final Map<Field, String> FAILURE = Map.of(Fields.TEXT, "ErrorMessage", Fields.STATUS, "FailureCode");

    private static final Map<EventId, Map<Field, String>> BY_EVENT = Map.of(
            EventId.CALL_QUEUED, QUEUED,
            EventId.CALL_DEQUEUED, QUEUED,
            EventId.CALL_REACHED_NETWORK,
                    Map.of(
                            Fields.TRUNK_USED_DEVICE_TYPE, "TrunkUsedDeviceIDType",
                            Fields.CALLED_DEVICE_TYPE, "CalledDeviceIDType"),
            EventId.AGENT_PRECALL,
                    Map.of(
                            Fields.FLT_CALL_TYPE_ID, "CallTypeIDTag",
                            Fields.PRE_CALL_INVOKE_ID, "PreCallInvokeIDTag"),
            EventId.CONTROL_FAILURE_CONF, FAILURE,
            EventId.LOGOUT_FAILED, FAILURE,
            EventId.CHAT_MESSAGE, Map.of(Fields.TEXT, "Message", Fields.CLIENT_ID, "Source"));

    /** Names of the lists; each entry becomes nested arguments with a number behind the name. */
    private static final Map<Field, String> LISTS = Map.of(
            Fields.NUM_FLT_SKILL_GROUPS, "SkillGroup",
            Fields.NUM_SKILL_GROUPS, "SkillGroup",
            Fields.NUM_PARTIES, "ConnectedParty",
            Fields.NUM_CTI_CLIENTS, "CTIClient",
            Fields.NUM_CALL_DEVICES, "CallDevice");

    private KeywordNames() {}

    static String of(EventId event, Field field) {
        String special = BY_EVENT.getOrDefault(event, Map.of()).get(field);
        return special == null ? EVERYWHERE.getOrDefault(field, field.name()) : special;
    }

    /** The name of a list by the field that counts it; null when the field counts none that the CIL has. */
    static @Nullable String ofList(Field counter) {
        return LISTS.get(counter);
    }

    /** The keyword of a field within a list: floating twins of fixed fields lose their mark. */
    static String inList(Field field) {
        return field.name().startsWith("Flt") ? field.name().substring(3) : field.name();
    }

    /** Events that carry the state under the guide's name as well. */
    static boolean keepsLocalConnectionState(EventId event) {
        return event == EventId.CALL_QUEUED
                || event == EventId.CALL_DEQUEUED
                || event == EventId.CALL_DIVERTED
                || event == EventId.CALL_REACHED_NETWORK;
    }

    /** Whether a field is one of the figures of a skill group, and no name of it. */
    static boolean isStatistic(EventId event, Field field) {
        return event.family() == EventFamily.SKILL_GROUP
                && !field.equals(Fields.INVOKE_ID)
                && !field.equals(Fields.PERIPHERAL_ID)
                && !field.equals(Fields.SKILL_GROUP_NUMBER)
                && !field.equals(Fields.SKILL_GROUP_ID);
    }

    /** Whether a field belongs to the members of a team, who are told one by one. */
    static boolean isOfTeamMembers(Field field) {
        return field.equals(Fields.ATC_AGENT_ID)
                || field.equals(Fields.ATC_AGENT_STATE)
                || field.equals(Fields.ATC_STATE_DURATION);
    }
}
