package org.ctios.session.internal.translate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ctios.session.Keyword;
import org.ctios.session.Operation;

/** Writes docs/requests.md from the operations' own words. */
final class RequestsPage {
    private static final String HEAD =
            """
            # Requests

            Written from `org.ctios.session.Operation` by `RequestsPageTest`; do not edit. How a request is made stands in the
            Javadoc of `CtiOsRequest`. **Bold** keywords are required; those in *italics* are needed unless the session knows
            the value or another keyword stands for it; the others may be left out.

            Common to all: the confirmation says that the server took the request, the events say what came of it. A refusal is
            a `RequestFailedException` with the code, its name, the switch's own error and a cure. A request is sent at most
            once; one that got no answer says so with `isOutcomeUnknown`.

            | operation | CIL method | GED-188 | keywords |
            | --- | --- | --- | --- |
            """;

    private static final String KEYWORDS =
            """

            ## Keywords

            A name may stand for more than one thing; then each has a line.

            | keyword | type | meaning | taken by |
            | --- | --- | --- | --- |
            """;

    private static final String ABSENT =
            """

            ## Methods of the CIL that are no operation

            | method | where it is, or why it cannot be |
            | --- | --- |
            | Session.Connect, Disconnect | `CtiOsSession.connect`, `disconnect`; settings come from the configuration |
            | Session.SetAgent, SetMessageFilter | the configuration: `mode`, `agentId`, `filter` |
            | Session.AddEventListener, RemoveEventListener | `CtiOsSession.addEventListener`, `Subscription.close` |
            | Session.GetAllAgents, GetAllCalls, GetAllSkillGroups, GetObjectFromObjectID | `SessionSnapshot` |
            | Session.GetCurrentAgent, GetCurrentCall, SetCurrentCall | the session's model; no message |
            | Session.GetSystemStatus | `SessionStatus` and OnCTIOSFailure; the CIL's bits are not published |
            | Session.IsAgent, IsSupervisor, IsCCMSilentMonitor | roles that a CTI OS server assigns; the CTI Server knows none |
            | Session.SendIdentifyClientRequest | speaks to the CTI OS server only; OPEN_REQ identifies this client |
            | Session.CreateWaitObject, DestroyWaitObject | `CompletionStage` of a request; events never wait |
            | Session.SetSupervisorSilentMonitorMode, silent monitor managers | CTI OS based silent monitoring lies between CTI OS clients; -151 therefore never occurs, and `superviseCall` monitors through the CTI Server |
            | property methods (IsValid, GetValue, SetValue, ...) | `Arguments`, snapshots |
            | Agent.GetAgentState, GetSkillGroups, GetMonitoredAgent, GetMonitoredCall | `SessionSnapshot` |
            | Agent.StartMonitoringAgent, StopMonitoringAgent, StartMonitoringCall | kept by the CTI OS server; over GED-188 an agent is watched by a monitor mode session with a filter |
            | Agent.StartMonitoringAllAgentTeams, StopMonitoringAllAgentTeams | `requestAgentTeamList`, then `startMonitoringAgentTeam` for each |
            | Agent.SendChatMessage to an agent | the CTI Server addresses clients, supervisors, teams or all, not single agents |
            | Call.GetCallData, GetCallContext | `CallSnapshot`, or `snapshot` to ask the server |
            | Call.MakePredictiveCall | not supported by the CIL either |
            | SkillGroup.EnableSkillGroupStatistics, DisableSkillGroupStatistics | the operations of the session |
            """;

    private RequestsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Operation operation : Operation.values()) {
            page.append("| `%s` | %s | %s, %s | %s |%n"
                    .formatted(
                            operation.word(),
                            operation.method().isEmpty() ? "-" : operation.method(),
                            operation.requestMessage(),
                            operation.confirmationMessage(),
                            operation.keywords().stream()
                                    .map(RequestsPage::marked)
                                    .collect(Collectors.joining(", "))));
        }
        page.append(KEYWORDS);
        keywords()
                .forEach(keyword -> page.append("| %s | %s | %s | %s |%n"
                        .formatted(keyword.name(), keyword.type(), keyword.meaning(), users(keyword))));
        return page.append(ABSENT).toString();
    }

    private static String marked(Keyword keyword) {
        return switch (keyword.need()) {
            case REQUIRED -> "**" + keyword.name() + "**";
            case CONDITIONAL -> "*" + keyword.name() + "*";
            case OPTIONAL -> keyword.name();
        };
    }

    /** Each meaning of each keyword once. */
    private static List<Keyword> keywords() {
        return List.of(Operation.values()).stream()
                .flatMap(operation -> operation.keywords().stream())
                .distinct()
                .sorted(Comparator.comparing(keyword -> keyword.name().replaceFirst("10$", "99")))
                .toList();
    }

    private static String users(Keyword keyword) {
        return List.of(Operation.values()).stream()
                .filter(operation -> operation.keywords().contains(keyword))
                .map(Operation::word)
                .collect(Collectors.joining(", "));
    }
}
