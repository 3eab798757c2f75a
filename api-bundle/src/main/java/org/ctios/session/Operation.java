package org.ctios.session;

import static org.ctios.session.Keyword.Type.BOOL;
import static org.ctios.session.Keyword.Type.INT;
import static org.ctios.session.Keyword.Type.STRING;
import static org.ctios.session.Keyword.conditional;
import static org.ctios.session.Keyword.optional;
import static org.ctios.session.Keyword.required;
import static org.ctios.session.KeywordSets.AGENT;
import static org.ctios.session.KeywordSets.CALL;
import static org.ctios.session.KeywordSets.DATA;
import static org.ctios.session.KeywordSets.NEW_CALL;
import static org.ctios.session.KeywordSets.OTHER_CALL;
import static org.ctios.session.KeywordSets.POLLED_GROUPS;
import static org.ctios.session.KeywordSets.RECORDING;
import static org.ctios.session.KeywordSets.SET_UP;
import static org.ctios.session.KeywordSets.STATE_CHANGE;
import static org.ctios.session.KeywordSets.join;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a session can be asked for: the methods of the CIL's session, agent and call objects (DG 12.6 ch. 8 to 11) that
 * the CTI Server's protocol has a request for. The constants are the CIL's method names in capitals; the words of the
 * method's name in an operation of Camel and in the shell are {@link #word}.
 *
 * <p>Each constant says which keywords it takes and which GED-188 messages ask and answer.
 */
public enum Operation {
    /** Logs the agent in. */
    LOGIN(
            "Agent.Login",
            "SET_AGENT_STATE",
            join(
                    STATE_CHANGE,
                    List.of(
                            optional("AgentCallMode", INT, "mobile agent: 3 call by call, 4 nailed connection"),
                            optional("AgentRemoteNumber", STRING, "mobile agent: the number of the agent's phone"),
                            optional("RemoteLogin", BOOL, "mobile agent: marks the login as one")))),
    /** Logs the agent out; told by OnPreLogout, OnAgentStateChange and OnPostLogout. */
    LOGOUT(
            "Agent.Logout",
            "SET_AGENT_STATE",
            join(List.of(optional("EventReasonCode", INT, "why; Unified CCE may require it")), STATE_CHANGE)),
    /** Asks for another state of the agent. */
    SET_AGENT_STATE(
            "Agent.SetAgentState",
            "SET_AGENT_STATE",
            join(
                    List.of(
                            required("AgentState", INT, "the state wanted: its number, or its name as in AgentState"),
                            optional("EventReasonCode", INT, "why; Unified CCE may require it for not ready")),
                    STATE_CHANGE)),
    /** Asks for the state of an agent. */
    QUERY_AGENT_STATE("Agent.QueryAgentState", "QUERY_AGENT_STATE", AGENT),
    /** Asks for the agent's desk settings, the part of the CIL's settings that the CTI Server has. */
    REQUEST_DESKTOP_SETTINGS(
            "Session.RequestDesktopSettings",
            "AGENT_DESK_SETTINGS",
            join(
                    List.of(optional("DesktopType", INT, "0 agent, 1 supervisor; the answer is the same")),
                    List.of(
                            conditional("AgentID", STRING, "the agent; without it the session's"),
                            conditional(
                                    "PeripheralID", INT, "the peripheral; without it that of the session's agent")))),
    /** Turns the recorded greeting of the agent on or off; from protocol version 15. */
    SET_AGENT_GREETING_ACTION(
            "Agent.SetAgentGreetingAction",
            "AGENT_GREETING_CONTROL",
            join(List.of(required("AgentAction", INT, "1 disables, 2 enables the greeting")), AGENT)),
    /** Asks once for the statistics of an agent; the CIL can only ask again and again. */
    QUERY_AGENT_STATISTICS("", "QUERY_AGENT_STATISTICS", AGENT),
    /** Asks once for the statistics of a skill group; the CIL can only ask again and again. */
    QUERY_SKILL_GROUP_STATISTICS(
            "",
            "QUERY_SKILL_GROUP_STATISTICS",
            List.of(
                    conditional("SkillGroupNumber", INT, "number of the group at the peripheral"),
                    conditional(
                            "SkillGroupID", INT, "id of the group in the configuration, in place of SkillGroupNumber"),
                    conditional("PeripheralID", INT, "the peripheral; without it that of the session's agent"))),
    /** Makes the session ask for the agent's statistics again and again; they come as events. */
    ENABLE_AGENT_STATISTICS("Agent.EnableAgentStatistics", "QUERY_AGENT_STATISTICS", join(AGENT, KeywordSets.POLLING)),
    /** Ends what {@link #ENABLE_AGENT_STATISTICS} started. */
    DISABLE_AGENT_STATISTICS("Agent.DisableAgentStatistics", "QUERY_AGENT_STATISTICS", AGENT),
    /** Makes the session ask for statistics of skill groups again and again; they come as events. */
    ENABLE_SKILL_GROUP_STATISTICS(
            "Session.EnableSkillGroupStatistics",
            "QUERY_SKILL_GROUP_STATISTICS",
            join(POLLED_GROUPS, KeywordSets.POLLING)),
    /** Ends what {@link #ENABLE_SKILL_GROUP_STATISTICS} started. */
    DISABLE_SKILL_GROUP_STATISTICS(
            "Session.DisableSkillGroupStatistics", "QUERY_SKILL_GROUP_STATISTICS", POLLED_GROUPS),
    /** Asks for the teams that a supervisor may monitor. */
    REQUEST_AGENT_TEAM_LIST(
            "Agent.RequestAgentTeamList",
            "LIST_AGENT_TEAM",
            List.of(required("SupervisorID", INT, "the supervisor's skill target id"))),
    /** Starts telling the state of the agents of a team. */
    START_MONITORING_AGENT_TEAM(
            "Agent.StartMonitoringAgentTeam", "MONITOR_AGENT_TEAM_START", List.of(required("TeamID", INT, "the team"))),
    /** Ends what {@link #START_MONITORING_AGENT_TEAM} started. */
    STOP_MONITORING_AGENT_TEAM(
            "Agent.StopMonitoringAgentTeam",
            "MONITOR_AGENT_TEAM_STOP",
            List.of(required("MonitorID", INT, "MonitorID of the confirmation of the start"))),
    /** Joins or leaves the call of an agent as a supervisor. */
    SUPERVISE_CALL(
            "Agent.SuperviseCall",
            "SUPERVISE_CALL",
            List.of(
                    required("SupervisoryAction", INT, "0 clear, 1 monitor, 2 whisper, 3 barge in, 4 intercept"),
                    conditional("AgentReference", STRING, "the agent, as agent.peripheral.id; or CallReference"),
                    conditional(
                            "CallReference", STRING, "UniqueObjectID of the agent's call; without it the active one"),
                    optional(
                            "SupervisorCallReference",
                            STRING,
                            "UniqueObjectID of the supervisor's call; a keyword of ours; none when left out"),
                    conditional(
                            "SupervisorInstrument",
                            STRING,
                            "the supervisor's device; without it that of the session's agent"),
                    conditional("PeripheralID", INT, "the peripheral; without it that of the references"))),
    /** Tells the supervisor of an emergency. */
    MAKE_EMERGENCY_CALL("Agent.MakeEmergencyCall", "EMERGENCY_CALL", join(CALL, AGENT.subList(0, 1))),
    /** Asks a supervisor for assistance. */
    REQUEST_SUPERVISOR_ASSIST("Agent.RequestSupervisorAssist", "SUPERVISOR_ASSIST", join(CALL, AGENT.subList(0, 1))),
    /** Reports the line of a call as bad. */
    REPORT_BAD_CALL_LINE("Agent.ReportBadCallLine", "BAD_CALL", join(CALL, AGENT.subList(0, 1))),
    /** Sends a text to another user. */
    SEND_CHAT_MESSAGE(
            "Agent.SendChatMessage",
            "USER_MESSAGE",
            join(
                    List.of(
                            required("Distribution", STRING, "client, supervisor, team or all"),
                            conditional("Target", STRING, "with client: ClientID of the one to get it"),
                            required("Message", STRING, "the text, at most 254 bytes")),
                    AGENT)),
    /** Makes a call. */
    MAKE_CALL(
            "Agent.MakeCall",
            "MAKE_CALL",
            join(
                    AGENT.subList(1, 2),
                    AGENT.subList(3, 4),
                    NEW_CALL,
                    List.of(optional(
                            "SkillGroupNumber", INT, "the group the call is made for, on switches that heed it")))),
    /** Answers an alerting call. */
    ANSWER("Call.Answer", "ANSWER_CALL", CALL),
    /** Puts a call on hold. */
    HOLD("Call.Hold", "HOLD_CALL", CALL),
    /** Takes a call off hold. */
    RETRIEVE("Call.Retrieve", "RETRIEVE_CALL", CALL),
    /** Holds the active call and retrieves the other one. */
    ALTERNATE("Call.Alternate", "ALTERNATE_CALL", join(CALL, OTHER_CALL)),
    /** Clears the active call and retrieves the held one. */
    RECONNECT("Call.Reconnect", "RECONNECT_CALL", join(CALL, OTHER_CALL)),
    /** Clears a call for all its parties; Unified CCE does not support it. */
    CLEAR("Call.Clear", "CLEAR_CALL", CALL),
    /** Hangs up: takes one device off a call. */
    CLEAR_CONNECTION("Call.ClearConnection", "CLEAR_CONNECTION", CALL),
    /** Calls somebody about the active call, which is put on hold. */
    MAKE_CONSULT_CALL(
            "Call.MakeConsultCall",
            "CONSULTATION_CALL",
            join(
                    CALL,
                    List.of(required(
                            "ConsultType", INT, "what it is to become: 0 unspecified, 1 transfer, 2 conference")),
                    NEW_CALL)),
    /** Transfers the held call to the party of the active one. */
    TRANSFER("Call.Transfer", "TRANSFER_CALL", join(CALL, OTHER_CALL, SET_UP, DATA)),
    /** Transfers a call to a number at once. */
    SINGLE_STEP_TRANSFER("Call.SingleStepTransfer", "TRANSFER_CALL", join(CALL, NEW_CALL)),
    /** Joins the held call and the active one. */
    CONFERENCE("Call.Conference", "CONFERENCE_CALL", join(CALL, OTHER_CALL, SET_UP, DATA)),
    /** Adds a number to a call at once; Unified CCE does not support it. */
    SINGLE_STEP_CONFERENCE("Call.SingleStepConference", "CONFERENCE_CALL", join(CALL, NEW_CALL)),
    /** Sends an alerting call elsewhere; the CIL has no method for it. */
    DEFLECT(
            "",
            "DEFLECT_CALL",
            join(
                    CALL,
                    List.of(
                            required("CalledDeviceID", STRING, "where the call is to go"),
                            optional("CalledDeviceType", INT, "kind of CalledDeviceID; 0, a device, when left out")))),
    /** Sends tones to the other end. */
    SEND_DTMF_SIGNAL(
            "Call.SendDTMFSignal",
            "SEND_DTMF_SIGNAL",
            join(
                    List.of(
                            required("DTMFString", STRING, "the tones, of 0 to 9, *, # and A to D, at most 31"),
                            optional("ToneDuration", INT, "milliseconds of a tone; 0, the switch's, when left out"),
                            optional(
                                    "PauseDuration",
                                    INT,
                                    "milliseconds between tones; 0, the switch's, when left out")),
                    CALL)),
    /** Changes the data of a call; what is not given disappears (DG 12.6 ch. 10). */
    SET_CALL_DATA(
            "Call.SetCallData",
            "SET_CALL_DATA",
            join(
                    CALL,
                    DATA,
                    List.of(
                            optional(
                                    "KeepOthers",
                                    BOOL,
                                    "true leaves variables that are not given as they are; a keyword of ours; false when"
                                            + " left out, as in the CIL"),
                            optional("CallType", INT, "another type of the call; it stays when left out"),
                            optional("UserToUserInfo", STRING, "ISDN user-to-user information, at most 131 bytes"),
                            optional("CallerEnteredDigits", STRING, "digits the caller entered")))),
    /** Asks for all data and parties of a call. */
    SNAPSHOT("Call.Snapshot", "SNAPSHOT_CALL", CALL.subList(0, 5)),
    /** Asks which calls are at a device; the CIL does it by itself. */
    SNAPSHOT_DEVICE(
            "",
            "SNAPSHOT_DEVICE",
            List.of(
                    AGENT.get(1),
                    AGENT.get(3),
                    optional("SnapshotDeviceType", INT, "kind of the device; not told when left out"))),
    /** Tells the server that the work after the call is done; the CIL does it by itself. */
    RELEASE_CALL("", "RELEASE_CALL", CALL.subList(0, 5)),
    /** Starts recording a call; needs a recording service. */
    START_RECORD("Call.StartRecord", "START_RECORDING", join(CALL, AGENT.subList(0, 1), RECORDING)),
    /** Ends a recording. */
    STOP_RECORD(
            "Call.StopRecord",
            "STOP_RECORDING",
            join(
                    CALL,
                    AGENT.subList(0, 1),
                    List.of(
                            optional("ClientPort", INT, "port of the stream; 0 when left out"),
                            optional("Direction", INT, "0 in, 1 out, 2 both; 2 when left out"),
                            optional(
                                    "SessionID", INT, "SessionID of the confirmation of the start; none when left out"),
                            optional(
                                    "ServerData",
                                    INT,
                                    "ServerData of the confirmation of the start; 0 when left out")))),
    /** Asks what a device is and can do; the CIL does it by itself. */
    QUERY_DEVICE_INFO("", "QUERY_DEVICE_INFO", List.of(AGENT.get(1), AGENT.get(3)));

    /** Short words for the CIL's long ones, as routes and shells like them. */
    private static final Map<String, Operation> SHORT_WORDS =
            Map.of("consult", MAKE_CONSULT_CALL, "release", RELEASE_CALL, "senddtmf", SEND_DTMF_SIGNAL);

    private final String method;
    private final String message;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and List.copyOf only
    private final List<Keyword> keywords;

    private final String word;

    Operation(String method, String message, List<Keyword> keywords) {
        this.method = method;
        this.message = message;
        this.keywords = keywords;
        this.word = camel(name());
    }

    /** The operation as one word, {@code makeCall}. */
    public String word() {
        return word;
    }

    /** The CIL's method, {@code Agent.MakeCall}; empty when the CIL has none. */
    public String method() {
        return method;
    }

    /** Name of the GED-188 message that asks. */
    public String requestMessage() {
        return message + "_REQ";
    }

    /** Name of the GED-188 message that confirms. */
    public String confirmationMessage() {
        return message + "_CONF";
    }

    /**
     * Whether the session itself confirms the request at once: it switches something on or off that the session then does
     * with {@link #requestMessage} by itself.
     */
    public boolean isDoneBySession() {
        return method.contains("able") && method.endsWith("Statistics");
    }

    /** The keywords, those first that matter most. */
    public List<Keyword> keywords() {
        return keywords;
    }

    /** A keyword by its name without regard to case; null when the operation has no such keyword. */
    public @Nullable Keyword keyword(String name) {
        for (Keyword keyword : keywords) {
            if (keyword.name().equalsIgnoreCase(name.strip())) {
                return keyword;
            }
        }
        return null;
    }

    /**
     * The operation of a word: {@code makeCall}, the CIL's {@code MakeCall}, {@code MAKE_CALL}, or one of the short words
     * {@code consult}, {@code release} and {@code sendDtmf}; without regard to case, {@code -} and {@code _}.
     *
     * @throws IllegalArgumentException when there is none; the message lists all
     */
    public static Operation of(String word) {
        String plain = plain(word);
        Operation shortened = SHORT_WORDS.get(plain);
        if (shortened != null) {
            return shortened;
        }
        for (Operation operation : values()) {
            if (plain(operation.name()).equals(plain)) {
                return operation;
            }
        }
        String all = Arrays.stream(values()).map(Operation::word).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no operation " + word + "; there are " + all);
    }

    private static String plain(String word) {
        return word.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static String camel(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.split("_", -1)) {
            String small = part.toLowerCase(Locale.ROOT);
            word.append(word.length() == 0 ? small : part.charAt(0) + small.substring(1));
        }
        return word.toString();
    }
}
