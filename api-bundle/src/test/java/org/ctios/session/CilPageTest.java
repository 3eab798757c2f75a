package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.event.EventId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/cil.md} has every method and event of the CIL, and every name it gives for them exists. */
class CilPageTest {
    private static final Path PAGE = Path.of("../docs/cil.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<Class<?>> TYPES = List.of(
            CtiOsSession.class,
            Subscription.class,
            SessionSnapshot.class,
            SessionStatus.class,
            AgentSnapshot.class,
            CallSnapshot.class,
            WaitObject.class,
            Arguments.class,
            Operation.class);

    /** Words of the page that are configuration keys, Camel options or operations of the component itself. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "connect",
            "disconnect",
            "setAgent",
            "setMessageFilter",
            "setCurrentCall",
            "switchSide",
            "getAllAgents",
            "getAllCalls",
            "autoconnect",
            "autologin",
            "supervisor",
            "filter",
            "events",
            "call",
            "mode = agent",
            "mode = monitor");

    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(PAGE);
    }

    /** DG 12.6 ch. 8 to 12: each method has a row, and the row says something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Session: AddEventListener RemoveEventListener Connect Disconnect SetAgent SetMessageFilter GetAllAgents"
                        + " SendIdentifyClientRequest RequestDesktopSettings GetAllCalls GetAllSkillGroups IsAgent"
                        + " GetCurrentAgent GetCurrentCall SetCurrentCall GetObjectFromObjectID GetSystemStatus"
                        + " IsSupervisor IsCCMSilentMonitor EnableSkillGroupStatistics DisableSkillGroupStatistics"
                        + " CreateWaitObject DestroyWaitObject SetSupervisorSilentMonitorMode"
                        + " CreateSilentMonitorManager DestroySilentMonitorManager SetCurrentSilentMonitor"
                        + " GetCurrentSilentMonitor",
                "Agent: Login Logout SetAgentState GetAgentState QueryAgentState MakeCall MakeEmergencyCall"
                        + " RequestSupervisorAssist ReportBadCallLine EnableAgentStatistics DisableAgentStatistics"
                        + " EnableSkillGroupStatistics DisableSkillGroupStatistics GetSkillGroups SendChatMessage"
                        + " SetAgentGreetingAction RequestAgentTeamList StartMonitoringAgent StopMonitoringAgent"
                        + " StartMonitoringAgentTeam StopMonitoringAgentTeam StartMonitoringAllAgentTeams"
                        + " StopMonitoringAllAgentTeams StartMonitoringCall SuperviseCall GetMonitoredAgent"
                        + " GetMonitoredCall IsAgent IsSupervisor",
                "Call: Answer Hold Retrieve Alternate Reconnect Clear ClearConnection MakeConsultCall Conference Transfer"
                        + " SingleStepConference SingleStepTransfer SendDTMFSignal SetCallData GetCallData"
                        + " GetCallContext Snapshot StartRecord StopRecord",
                "SkillGroup: EnableSkillGroupStatistics DisableSkillGroupStatistics",
                "WaitObject: SetMask GetMask InMask GetTriggerEvent DumpEventMask WaitOnMultipleEvents",
                "Arguments: SetValue GetValue GetValueString GetValueIntObj GetValueUIntObj GetValueShortObj"
                        + " GetValueUShortObj GetValueBoolObj GetValueArray IsValid"
            })
    void everyMethodOfTheCilHasARow(String object) {
        String[] parts = object.split(": ");
        assertThat(Arrays.stream(parts[1].split(" "))).allSatisfy(method -> assertThat(firstCells())
                .filteredOn(cell -> cell.contains("`" + parts[0] + "." + method + "`"))
                .as(parts[0] + "." + method)
                .hasSize(1));
    }

    /** An operation that says which method of the CIL it is stands in the row of that method. */
    @Test
    void everyOperationStandsWhereItsMethodDoes() {
        for (Operation operation : Operation.values()) {
            String word = "`" + operation.word() + "`";
            if (operation.method().isEmpty()) {
                assertThat(lines).as(word).anyMatch(line -> line.contains(word));
            } else {
                assertThat(lines)
                        .as(operation.method())
                        .anyMatch(line -> line.startsWith("| `" + operation.method() + "`") && line.contains(word));
            }
        }
    }

    @Test
    void everyEventHasItsPlace() {
        for (EventId id : EventId.values()) {
            assertThat(cells(1)).as(id.cilName()).anyMatch(cell -> cell.contains("`" + id.cilName() + "`"));
        }
    }

    @Test
    void everyMethodOfTheSessionIsNamed() {
        String page = String.join("\n", lines);
        Stream.of(CtiOsSession.class.getMethods()).map(Method::getName).forEach(method -> assertThat(page)
                .contains("`CtiOsSession." + method + "`"));
    }

    /** What stands for a method is an operation, an event, or a method of a type of the API. */
    @Test
    void everyNameThatStandsForSomethingExists() {
        Set<String> unknown = new TreeSet<>();
        cells(1).stream()
                .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)))
                .filter(name -> !exists(name))
                .forEach(unknown::add);
        assertThat(unknown).isEmpty();
    }

    private static boolean exists(String name) {
        if (name.startsWith("On")) {
            return EventId.ofName(name) != null;
        }
        if (OTHER_WORDS.contains(name) || name.equals("AgentID=") || name.equals("AgentFlags")) {
            return true;
        }
        if (name.equals("LastError") || isType(name)) {
            return true;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? isOperation(name) : isMethod(name.substring(0, dot), name.substring(dot + 1));
    }

    private static boolean isOperation(String name) {
        return Stream.of(Operation.values())
                .anyMatch(operation -> operation.word().equals(name));
    }

    private static boolean isType(String name) {
        return TYPES.stream().anyMatch(type -> type.getSimpleName().equals(name));
    }

    private static boolean isMethod(String type, String method) {
        return TYPES.stream()
                .filter(each -> each.getSimpleName().equals(type))
                .flatMap(each -> Stream.of(each.getMethods()))
                .anyMatch(each -> each.getName().equals(method));
    }

    /** An event that is not here must not be one of ours. */
    @Test
    void noEventIsBothHereAndNot() {
        int from = lines.indexOf("| event of the CIL that is not here | why not |");
        assertThat(from).isPositive();
        String absent = lines.subList(from, lines.size()).stream()
                .map(line -> cell(line, 0))
                .collect(Collectors.joining());
        assertThat(CODE.matcher(absent).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(EventId.ofName(name)).as(name).isNull());
    }

    private List<String> firstCells() {
        return cells(0);
    }

    private List<String> cells(int column) {
        return lines.stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .map(line -> cell(line, column))
                .toList();
    }

    private static String cell(String line, int column) {
        String[] cells = line.split(" \\| ?", -1);
        return column < cells.length ? cells[column] : "";
    }
}
