package org.ctios.session;

import static org.ctios.session.Keyword.Type.ARGUMENTS;
import static org.ctios.session.Keyword.Type.BOOL;
import static org.ctios.session.Keyword.Type.INT;
import static org.ctios.session.Keyword.Type.STRING;
import static org.ctios.session.Keyword.conditional;
import static org.ctios.session.Keyword.optional;
import static org.ctios.session.Keyword.required;

import java.util.ArrayList;
import java.util.List;

/** Keywords that several operations share. */
final class KeywordSets {
    private static final Keyword PERIPHERAL = conditional(
            "PeripheralID",
            INT,
            "the peripheral; without it the one of the named object, else that of the session's agent");
    private static final Keyword INSTRUMENT =
            conditional("AgentInstrument", STRING, "the agent's device; without it that of the session's agent");

    /** What names a call. */
    static final List<Keyword> CALL = List.of(
            conditional(
                    "UniqueObjectID",
                    STRING,
                    "the call, as call.peripheral.callId.device; without it and without ConnectionCallID the agent's"
                            + " call that the request fits, else the current call"),
            conditional("ConnectionCallID", INT, "the call's number, in place of UniqueObjectID"),
            conditional(
                    "ConnectionDeviceID",
                    STRING,
                    "the end of the call that is meant; without it the agent's own, else the only one"),
            optional(
                    "ConnectionDeviceIDType",
                    INT,
                    "kind of ConnectionDeviceID: 0 static, 1 dynamic; without it as the session knows it, else 0"),
            PERIPHERAL,
            optional("AgentInstrument", STRING, "the device that asks; without it that of the session's agent"));

    /** The second call of requests about two calls. */
    static final List<Keyword> OTHER_CALL = List.of(conditional(
            "CallReferenceObjectID",
            STRING,
            "UniqueObjectID of the second call; needed only when more than one other call is there"));

    /** What names an agent. */
    static final List<Keyword> AGENT = List.of(
            conditional("AgentID", STRING, "the ACD's login id; without it that of the session's agent"),
            INSTRUMENT,
            optional("AgentExtension", STRING, "extension of the agent's device"),
            PERIPHERAL);

    /** What a change of the agent's state takes besides the state. */
    static final List<Keyword> STATE_CHANGE = List.of(
            conditional("AgentID", STRING, "the ACD's login id; without it that of the session's agent"),
            INSTRUMENT,
            PERIPHERAL,
            optional(
                    "AgentPassword",
                    STRING,
                    "the agent's password; login and logout take the configured one when it is left out"),
            optional("AgentExtension", STRING, "extension, taken for the device when AgentInstrument is not given"),
            optional("AgentWorkMode", INT, "work mode of the switch, 0 to 4; 0, unspecified, when left out"),
            optional("PositionID", STRING, "position, where a switch wants it"),
            optional("SupervisorID", STRING, "the supervisor who asks on the agent's behalf"),
            optional(
                    "ForcedFlag",
                    INT,
                    "1 changes the state even if the switch would not; a keyword of ours; 0 when left out"),
            optional("SkillGroupNumber", INT, "a skill group to enter or to change the state in"),
            optional("SkillGroupPriority", INT, "priority in SkillGroupNumber"),
            optional(
                    "SkillGroups",
                    ARGUMENTS,
                    "several groups: SkillGroup[1], SkillGroup[2] ... with SkillGroupNumber and SkillGroupPriority"
                            + " each; a keyword of ours"));

    /** Call data that a call takes with it. */
    static final List<Keyword> DATA = data();

    /** How a call is set up (DG 12.6 ch. 9, MakeCall). */
    static final List<Keyword> SET_UP = List.of(
            optional(
                    "CallPlacementType",
                    INT,
                    "0 unspecified, 1 line call, 2 outbound, 3 outbound without access code,"
                            + " 4 direct position, 5 direct agent, 6 supervisor assist"),
            optional("CallMannerType", INT, "0 unspecified, 1 polite, 2 belligerent, 3 semi-polite"),
            optional(
                    "AlertRings",
                    INT,
                    "rings until the call counts as unanswered; 0, the switch's number, when left out"),
            optional(
                    "CallOption",
                    INT,
                    "0 unspecified, 1 calling agent on line, 2 reserved, 3 not reserved, 4 buzz base,"
                            + " 5 beep headset, 6 service circuit on"),
            optional("FacilityType", INT, "0 unspecified, 1 trunk group, 2 skill group"),
            optional("FacilityCode", STRING, "the trunk or skill group that FacilityType speaks of"),
            optional(
                    "AnsweringMachine",
                    INT,
                    "0 unspecified, 1 connect, 2 disconnect, 3 none, 4 none but no modem," + " 5 connect but no modem"),
            optional("Priority", BOOL, "whether the call comes before others"),
            optional("PostRoute", BOOL, "whether the post-routing of the system finds the destination"),
            optional("UserToUserInfo", STRING, "ISDN user-to-user information, at most 131 bytes"),
            optional("AuthorizationCode", STRING, "code that allows the call"),
            optional("AccountCode", STRING, "account the call is booked on"));

    private static final Keyword DIALED_NUMBER =
            required("DialedNumber", STRING, "the number to dial, at most 39 bytes");

    /** What a new call takes. */
    static final List<Keyword> NEW_CALL = join(List.of(DIALED_NUMBER), SET_UP, DATA);

    /** Skill groups whose statistics are asked for again and again. */
    static final List<Keyword> POLLED_GROUPS = List.of(
            conditional(
                    "SkillGroupNumber", INT, "a group; without it and SkillGroupNumbers all of the session's agent"),
            conditional("SkillGroupNumbers", ARGUMENTS, "several groups, the numbers under the keys 1, 2, 3 and so on"),
            PERIPHERAL);

    /** How often the session asks by itself. */
    static final List<Keyword> POLLING = List.of(optional(
            "PollingIntervalSec", INT, "seconds between two requests, 1 to 3600; 10 when left out, as CTI OS has it"));

    /** What a recorder is told about the stream. */
    static final List<Keyword> RECORDING = List.of(
            optional("ClientPort", INT, "port of the stream; 0 when left out"),
            optional("BitRate", INT, "bits per second; 0 when left out"),
            optional("PacketSize", INT, "milliseconds of a packet; 0 when left out"),
            optional("Direction", INT, "0 in, 1 out, 2 both; 2 when left out"),
            optional("RTPType", INT, "0 audio, 1 video, 2 data; 0 when left out"),
            optional("EchoCancellation", INT, "1 when on; 0 when left out"),
            optional("PayloadType", INT, "codec of the stream; 0 when left out"));

    private KeywordSets() {}

    @SafeVarargs
    static List<Keyword> join(List<Keyword>... sets) {
        List<Keyword> all = new ArrayList<>();
        for (List<Keyword> set : sets) {
            all.addAll(set);
        }
        return List.copyOf(all);
    }

    private static List<Keyword> data() {
        List<Keyword> data = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            data.add(optional("CallVariable" + number, STRING, "call variable " + number + ", at most 40 bytes"));
        }
        data.add(optional("ECC", ARGUMENTS, "ECC variables with the keys user.Name and user.Name[n], n from 0"));
        data.add(optional("CallWrapupData", STRING, "wrap-up data, at most 39 bytes"));
        return List.copyOf(data);
    }
}
