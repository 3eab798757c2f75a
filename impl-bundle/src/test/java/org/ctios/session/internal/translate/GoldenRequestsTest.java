package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.Field;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Arguments;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation's message against the frame of the guide's tables that the protocol bundle has for it. The keywords of a
 * row were written by hand from what the frame is to say. What CTI OS servers only or other parties fill in is left out of
 * the comparison; so is InvokeID.
 */
class GoldenRequestsTest {
    private static final Path FRAMES = Path.of("../protocol-bundle/src/test/resources/frames");
    private static final Set<String> NEVER_SENT = Set.of("InvokeID", "CTIOSCILClientID");
    private static final String CALL = "ConnectionCallID=16777217 ConnectionDeviceID=2001 PeripheralID=5000 ";
    private static final String WITH_DEVICE = CALL + "AgentInstrument=2001 ";
    private static final String TWO_CALLS = "UniqueObjectID=call.5000.16777225.2001 AgentInstrument=2001 ";
    private static final String AGENT = "AgentID=1001 AgentExtension=2001 AgentInstrument=2001 PeripheralID=5000 ";
    private static final String ONE_STEP = CALL + "DialedNumber=2002 CallPlacementType=1 CallMannerType=1 AlertRings=4"
            + " CallOption=1 FacilityType=1 AnsweringMachine=1 Priority=true PostRoute=1 ";

    /**
     * A row.
     *
     * @param without fields that no keyword sets, see the operation's keywords
     */
    record Row(Operation operation, String frame, String keywords, Set<String> without) {
        @Override
        public String toString() {
            return operation + " as " + frame;
        }
    }

    private static Row row(Operation operation, String frame, String keywords, String... without) {
        return new Row(operation, frame, keywords, Set.of(without));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(
                        Operation.LOGIN,
                        "SET_AGENT_STATE_REQ-v15",
                        "AgentID=1001 AgentInstrument=SEP001122334455 PeripheralID=5000 AgentPassword=s3cret ForcedFlag=1"
                                + " PositionID= SupervisorID=900 SkillGroupNumber=101 SkillGroupPriority=1",
                        "AgentServiceReq"),
                row(
                        Operation.SET_AGENT_STATE,
                        "SET_AGENT_STATE_REQ-v20",
                        "AgentState=eLogin AgentID=1001 AgentInstrument=2001;004930123456 PeripheralID=5000 AgentWorkMode=4"
                                + " ForcedFlag=2 SkillGroups.a.SkillGroupNumber=101 SkillGroups.a.SkillGroupPriority=1"
                                + " SkillGroups.b.SkillGroupNumber=102",
                        "AgentServiceReq",
                        "SSOEnabled"),
                row(
                        Operation.QUERY_AGENT_STATE,
                        "QUERY_AGENT_STATE_REQ-v24",
                        "AgentID=1001 PeripheralID=5000",
                        "ICMAgentID"),
                row(
                        Operation.REQUEST_DESKTOP_SETTINGS,
                        "AGENT_DESK_SETTINGS_REQ-v25",
                        "AgentID=1001 PeripheralID=5000"),
                row(
                        Operation.SET_AGENT_GREETING_ACTION,
                        "AGENT_GREETING_CONTROL_REQ-v25",
                        "AgentID=1001 PeripheralID=5000 AgentAction=2"),
                row(Operation.QUERY_AGENT_STATISTICS, "QUERY_AGENT_STATISTICS_REQ-v25", AGENT),
                row(
                        Operation.QUERY_SKILL_GROUP_STATISTICS,
                        "QUERY_SKILL_GROUP_STATISTICS_REQ-v25",
                        "SkillGroupID=5020 PeripheralID=5000"),
                row(Operation.REQUEST_AGENT_TEAM_LIST, "LIST_AGENT_TEAM_REQ-v25", "SupervisorID=5019"),
                row(Operation.START_MONITORING_AGENT_TEAM, "MONITOR_AGENT_TEAM_START_REQ-v25", "TeamID=5005"),
                row(Operation.STOP_MONITORING_AGENT_TEAM, "MONITOR_AGENT_TEAM_STOP_REQ-v25", "MonitorID=19"),
                row(
                        Operation.SUPERVISE_CALL,
                        "SUPERVISE_CALL_REQ-v25",
                        "SupervisoryAction=3 AgentReference=agent.5000.1001 SupervisorInstrument=2009",
                        "AgentExtension",
                        "AgentInstrument"),
                row(
                        Operation.SUPERVISE_CALL,
                        "SUPERVISE_CALL_REQ-by-connection-v25",
                        "SupervisoryAction=0 CallReference=call.5000.16777217.2001"
                                + " SupervisorCallReference=call.5000.16777217.2009"),
                row(Operation.MAKE_EMERGENCY_CALL, "EMERGENCY_CALL_REQ-v25", CALL + AGENT),
                row(Operation.REQUEST_SUPERVISOR_ASSIST, "SUPERVISOR_ASSIST_REQ-v25", AGENT),
                row(Operation.REPORT_BAD_CALL_LINE, "BAD_CALL_REQ-v25", CALL + "ConnectionDeviceIDType=1 AgentID=1001"),
                row(
                        Operation.SEND_CHAT_MESSAGE,
                        "USER_MESSAGE_REQ-v25",
                        AGENT + "Distribution=team Message=later",
                        "Text"),
                row(
                        Operation.MAKE_CALL,
                        "MAKE_CALL_REQ-v25",
                        "AgentInstrument=2001 PeripheralID=5000 DialedNumber=0049301234567 CallPlacementType=2"
                                + " CallMannerType=1 AlertRings=10 FacilityType=1 AnsweringMachine=2 Priority=1"
                                + " CallVariable1=gold CallVariable2=two CallVariable3=three CallVariable4=four"
                                + " CallVariable5=five CallVariable6=six CallVariable7=seven CallVariable8=eight"
                                + " CallVariable9=nine CallVariable10=ten CallWrapupData=sold ECC.user.user_customer=4711"
                                + " ECC.user_route[0]=north ECC.user.user_route[1]=south FacilityCode=3"
                                + " AuthorizationCode=99 AccountCode=4711",
                        "UserToUserInfo",
                        "CCT"),
                row(Operation.HOLD, "HOLD_CALL_REQ-v25", WITH_DEVICE, "Reservation"),
                row(Operation.RETRIEVE, "RETRIEVE_CALL_REQ-v25", WITH_DEVICE),
                row(
                        Operation.ALTERNATE,
                        "ALTERNATE_CALL_REQ-v25",
                        TWO_CALLS + "CallReferenceObjectID=call.5000.16777217.4930123456",
                        "OtherConnectionDeviceIDType"),
                row(
                        Operation.RECONNECT,
                        "RECONNECT_CALL_REQ-v25",
                        TWO_CALLS + "CallReferenceObjectID=call.5000.16777217.4930123456",
                        "HeldConnectionDeviceIDType"),
                row(Operation.CLEAR, "CLEAR_CALL_REQ-v25", WITH_DEVICE),
                row(
                        Operation.CLEAR_CONNECTION,
                        "CLEAR_CONNECTION_REQ-v25",
                        WITH_DEVICE,
                        "RequestingDeviceID",
                        "RequestingDeviceIDType"),
                row(
                        Operation.MAKE_CONSULT_CALL,
                        "CONSULTATION_CALL_REQ-v25",
                        WITH_DEVICE
                                + "ConsultType=2 DialedNumber=2002 CallPlacementType=2 CallMannerType=1 AlertRings=5"
                                + " FacilityType=2 AnsweringMachine=3 PostRoute=true UserToUserInfo=\u0004~"
                                + " CallVariable1=gold CallVariable2=two CallWrapupData= ECC.user_customer=4711"
                                + " ECC.user_language=de ECC.user_route[7]=south FacilityCode=102 AuthorizationCode=99"
                                + " AccountCode=4711",
                        "NamedVariable"),
                row(
                        Operation.TRANSFER,
                        "TRANSFER_CALL_REQ-v25",
                        TWO_CALLS + "CallReferenceObjectID=call.5000.16777217.4930123456 CallVariable1=gold"
                                + " CallVariable10=ten CallWrapupData= ECC.user_customer=4711 ECC.user_language=de"
                                + " ECC.user_route[1]=south FacilityCode=17 AuthorizationCode=99 AccountCode=4711",
                        "UserToUserInfo",
                        "HeldConnectionDeviceIDType"),
                row(Operation.SINGLE_STEP_TRANSFER, "TRANSFER_CALL_REQ-single-step-v25", ONE_STEP),
                row(
                        Operation.CONFERENCE,
                        "CONFERENCE_CALL_REQ-v25",
                        TWO_CALLS
                                + "CallReferenceObjectID=call.5000.16777217.2001 CallVariable1=gold CallWrapupData=sold"
                                + " ECC.user_customer=4711 ECC.user_route[0]=north ECC.user_route[1]=south"
                                + " FacilityCode=17 AuthorizationCode=99 AccountCode=4711",
                        "UserToUserInfo",
                        "CallVariable10"),
                row(Operation.SINGLE_STEP_CONFERENCE, "CONFERENCE_CALL_REQ-single-step-v25", ONE_STEP),
                row(Operation.DEFLECT, "DEFLECT_CALL_REQ-v25", WITH_DEVICE + "CalledDeviceID=2002"),
                row(
                        Operation.SEND_DTMF_SIGNAL,
                        "SEND_DTMF_SIGNAL_REQ-v25",
                        WITH_DEVICE + "DTMFString=12*# ToneDuration=120 PauseDuration=100000"),
                row(
                        Operation.SET_CALL_DATA,
                        "SET_CALL_DATA_REQ-v15",
                        CALL + "CallVariable1=gold CallVariable10=ten CallWrapupData=sold ECC.user_customer=4711"
                                + " ECC.user_language=de ECC.user_route[0]=north ECC.user_route[1]=south",
                        "CallVariable2",
                        "RouterCallKeyDay",
                        "RouterCallKeyCallID",
                        "RouterCallKeySequenceNumber"),
                row(Operation.SNAPSHOT, "SNAPSHOT_CALL_REQ-v24", CALL),
                row(Operation.SNAPSHOT_DEVICE, "SNAPSHOT_DEVICE_REQ-v24", "AgentInstrument=2001 PeripheralID=5000"),
                row(
                        Operation.RELEASE_CALL,
                        "RELEASE_CALL_REQ-v24",
                        "PeripheralID=5000 ConnectionCallID=4294967295 ConnectionDeviceID=2001"
                                + " ConnectionDeviceIDType=65535",
                        "ConnectionDeviceID"),
                row(
                        Operation.START_RECORD,
                        "START_RECORDING_REQ-v25",
                        CALL + AGENT + "ClientPort=24576 BitRate=64000 PacketSize=20 EchoCancellation=1 PayloadType=4",
                        "ClientID",
                        "ClientAddress"),
                row(
                        Operation.STOP_RECORD,
                        "STOP_RECORDING_REQ-v25",
                        CALL + AGENT + "ClientPort=24576 ServerData=3405643777",
                        "ClientID",
                        "ClientAddress"),
                row(
                        Operation.QUERY_DEVICE_INFO,
                        "QUERY_DEVICE_INFO_REQ-v24",
                        "AgentInstrument=SEP001122334455 PeripheralID=5000"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMessageSaysWhatTheGuidesFrameSays(Row row) throws IOException {
        Message golden = golden(row.frame());
        CtiOsRequest request =
                CtiOsRequest.of(row.operation()).with(keywords(row.keywords())).build();
        Message written = new RequestMessages().write(request, 0x4000_0001, golden.version(), Known.monitorMode());
        assertThat(written.type()).isEqualTo(golden.type());
        assertThat(fields(written, row.without())).isEqualTo(fields(golden, row.without()));
    }

    /** Answer and logout have no fitting frame and are tested by name; the rest of what is sent is all here. */
    @Test
    void everyOperationThatSendsAMessageIsCompared() {
        Set<Operation> compared = rows().map(Row::operation).collect(Collectors.toSet());
        Set<Operation> sent = EnumSet.allOf(Operation.class);
        sent.removeIf(Operation::isDoneBySession);
        sent.removeAll(Set.of(Operation.ANSWER, Operation.LOGOUT));
        assertThat(compared).isEqualTo(sent);
    }

    /** Reads {@code Keyword=value} with blanks between them; a dot after ECC and SkillGroups leads into what is nested. */
    static Arguments keywords(String text) {
        Map<String, Arguments.Builder> nested = new TreeMap<>();
        Arguments.Builder arguments = Arguments.builder();
        for (String each : text.strip().split(" ")) {
            String key = each.substring(0, each.indexOf('='));
            String value = each.substring(each.indexOf('=') + 1);
            if (key.startsWith("ECC.")) {
                nested.computeIfAbsent("ECC", name -> Arguments.builder()).set(key.substring(4), value);
            } else if (key.startsWith("SkillGroups.")) {
                String[] parts = key.split("\\.");
                nested.computeIfAbsent("SkillGroups." + parts[1], name -> Arguments.builder())
                        .set(parts[2], value);
            } else {
                arguments.set(key, value);
            }
        }
        Arguments.Builder groups = Arguments.builder();
        nested.forEach((name, builder) -> {
            if (name.equals("ECC")) {
                arguments.set(name, builder.build());
            } else {
                groups.set(name, builder.build());
            }
        });
        Arguments all = groups.build();
        return arguments.set("SkillGroups", all.numElements() == 0 ? null : all).build();
    }

    /** Field names to values; counts of lists that are left out are left out too. */
    private static Map<String, List<?>> fields(Message message, Set<String> without) {
        Map<String, List<?>> fields = new TreeMap<>();
        for (Field field : message.fields()) {
            boolean named = field.name().equals("NamedVariable") || field.name().equals("NamedArray");
            if (!NEVER_SENT.contains(field.name()) && !without.contains(field.name()) && !named) {
                fields.put(field.name(), message.list(field));
            }
        }
        if (!without.contains("NamedVariable")) {
            fields.put("ECC", message.namedVariables());
        }
        return fields;
    }

    private static Message golden(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : Files.readAllLines(FRAMES.resolve(name + ".hex"))) {
            String hex = line.replaceAll("#.*", "").replaceAll("\\s", "");
            bytes.writeBytes(HexFormat.of().parseHex(hex));
        }
        int version = Integer.parseInt(name.substring(name.lastIndexOf("-v") + 2));
        return Message.of(ProtocolVersion.cce(version), bytes.toByteArray());
    }
}
