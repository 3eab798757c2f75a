package org.ctios.session.internal.translate;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.RequestFailedException;

/** Makes messages of requests. Stateless. */
public final class RequestMessages {
    /**
     * Checks what needs no connection: required keywords and types.
     *
     * @throws RequestFailedException when the request can never be sent
     */
    public void check(CtiOsRequest request) {
        new GivenArguments(request).check();
    }

    /**
     * The message of a request.
     *
     * @param version version of the connection it is sent on
     * @throws RequestFailedException when an argument is missing or wrong, or when what the session knows shows that the
     *     request cannot succeed
     */
    public Message write(CtiOsRequest request, int invokeId, ProtocolVersion version, Knowledge knowledge) {
        GivenArguments given = new GivenArguments(request);
        given.check();
        RequestForm form = new RequestForm(given, version, invokeId);
        return switch (request.operation()) {
            case LOGIN -> new AgentRequests(form, knowledge).login();
            case LOGOUT -> new AgentRequests(form, knowledge).logout();
            case SET_AGENT_STATE -> new AgentRequests(form, knowledge).setState();
            case QUERY_AGENT_STATE -> new AgentRequests(form, knowledge).queryState();
            case REQUEST_DESKTOP_SETTINGS -> new SettingsRequests(form, knowledge).deskSettings();
            case SET_AGENT_GREETING_ACTION -> new SettingsRequests(form, knowledge).greeting();
            case QUERY_AGENT_STATISTICS, ENABLE_AGENT_STATISTICS, DISABLE_AGENT_STATISTICS ->
                new SettingsRequests(form, knowledge).agentStatistics();
            case QUERY_SKILL_GROUP_STATISTICS, ENABLE_SKILL_GROUP_STATISTICS, DISABLE_SKILL_GROUP_STATISTICS ->
                new SettingsRequests(form, knowledge).skillGroupStatistics();
            case REQUEST_AGENT_TEAM_LIST -> new SettingsRequests(form, knowledge).teamList();
            case START_MONITORING_AGENT_TEAM -> new SettingsRequests(form, knowledge).startMonitoringTeam();
            case STOP_MONITORING_AGENT_TEAM -> new SettingsRequests(form, knowledge).stopMonitoringTeam();
            case SEND_CHAT_MESSAGE -> new SettingsRequests(form, knowledge).chat();
            case SUPERVISE_CALL -> new SupervisorRequests(form, knowledge).supervise();
            case MAKE_EMERGENCY_CALL, REQUEST_SUPERVISOR_ASSIST ->
                new SupervisorRequests(form, knowledge).callForHelp();
            case REPORT_BAD_CALL_LINE -> new SupervisorRequests(form, knowledge).badLine();
            case START_RECORD -> new SupervisorRequests(form, knowledge).startRecording();
            case STOP_RECORD -> new SupervisorRequests(form, knowledge).stopRecording();
            case MAKE_CALL -> new CallSetUpRequests(form, knowledge).makeCall();
            case MAKE_CONSULT_CALL -> new CallSetUpRequests(form, knowledge).consult();
            case TRANSFER, CONFERENCE -> new CallSetUpRequests(form, knowledge).join();
            case SINGLE_STEP_TRANSFER, SINGLE_STEP_CONFERENCE -> new CallSetUpRequests(form, knowledge).singleStep();
            case ANSWER -> new CallRequests(form, knowledge).answer();
            case HOLD -> new CallRequests(form, knowledge).hold();
            case RETRIEVE -> new CallRequests(form, knowledge).retrieve();
            case ALTERNATE -> new CallRequests(form, knowledge).alternate();
            case RECONNECT -> new CallRequests(form, knowledge).reconnect();
            case CLEAR, CLEAR_CONNECTION -> new CallRequests(form, knowledge).clear();
            case DEFLECT -> new CallRequests(form, knowledge).deflect();
            case SEND_DTMF_SIGNAL -> new CallRequests(form, knowledge).sendDtmf();
            case SNAPSHOT, RELEASE_CALL -> new CallRequests(form, knowledge).bare();
            case SET_CALL_DATA -> setCallData(form, knowledge);
            case SNAPSHOT_DEVICE, QUERY_DEVICE_INFO -> device(form, knowledge);
        };
    }

    /** The server merges what it gets, the CIL replaces: what is known and not given is therefore cleared. */
    private static Message setCallData(RequestForm form, Knowledge knowledge) {
        GivenArguments given = form.given();
        CallChoice calls = new CallChoice(given, knowledge);
        ConnectionName call = calls.any();
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", call.peripheralId())
                .connection(call)
                .number(Fields.CALL_TYPE, "CallType", RequestForm.SHORT_NONE)
                .text(Fields.USER_TO_USER_INFO, "UserToUserInfo")
                .text(Fields.CALLER_ENTERED_DIGITS, "CallerEnteredDigits");
        CallSnapshot known = calls.known(call.peripheralId(), call.callId());
        CallData data = new CallData(form);
        if (known == null || given.flag("KeepOthers")) {
            data.put();
        } else {
            data.put(known.callVariables(), known.eccVariables());
        }
        return form.build();
    }

    private static Message device(RequestForm form, Knowledge knowledge) {
        GivenArguments given = form.given();
        AgentName agent = AgentName.of(given, knowledge);
        if (agent.device().isEmpty()) {
            throw given.missing("AgentInstrument", "Name the device");
        }
        return form.set(Fields.PERIPHERAL_ID, "PeripheralID", agent.peripheralId())
                .setIfKnown(
                        Fields.SNAPSHOT_DEVICE_TYPE,
                        "SnapshotDeviceType",
                        given.number("SnapshotDeviceType", RequestForm.SHORT_NONE))
                .set(Fields.AGENT_INSTRUMENT, "AgentInstrument", agent.device())
                .build();
    }
}
