package org.ctios.session.internal.translate;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;

/** Requests that make a call or join two: they share the fields that say how a call is set up. */
final class CallSetUpRequests {
    private final RequestForm form;
    private final GivenArguments given;
    private final Knowledge knowledge;
    private final CallChoice calls;

    CallSetUpRequests(RequestForm form, Knowledge knowledge) {
        this.form = form;
        this.given = form.given();
        this.knowledge = knowledge;
        this.calls = new CallChoice(given, knowledge);
    }

    Message makeCall() {
        AgentName agent = AgentName.of(given, knowledge);
        if (agent.device().isEmpty()) {
            throw given.missing("AgentInstrument", "Name the device that is to make the call");
        }
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", agent.peripheralId())
                .setIfKnown(
                        Fields.SKILL_GROUP_NUMBER,
                        "SkillGroupNumber",
                        given.number("SkillGroupNumber", RequestForm.NONE))
                .set(Fields.AGENT_INSTRUMENT, "AgentInstrument", agent.device());
        return dialed().build();
    }

    Message consult() {
        ConnectionName call = calls.active();
        form.set(Fields.CONSULT_TYPE, "ConsultType", given.number("ConsultType", 0, 0, 2));
        active(call);
        return dialed().build();
    }

    /** Transfer and conference of two calls: the one on hold and the one with the third party. */
    Message join() {
        CallChoice.Pair pair = calls.two();
        active(pair.active());
        form.connection(
                Fields.HELD_CONNECTION_CALL_ID,
                Fields.HELD_CONNECTION_DEVICE_ID_TYPE,
                Fields.HELD_CONNECTION_DEVICE_ID,
                pair.held());
        setUp();
        return form.build();
    }

    /** In one step there is no held call, and a number says where to (guide, TRANSFER_CALL_REQ). */
    Message singleStep() {
        active(calls.active());
        form.set(Fields.HELD_CONNECTION_CALL_ID, RequestForm.NONE)
                .set(Fields.HELD_CONNECTION_DEVICE_ID_TYPE, RequestForm.SHORT_NONE);
        return dialed().build();
    }

    private void active(ConnectionName call) {
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", call.peripheralId());
        form.connection(
                Fields.ACTIVE_CONNECTION_CALL_ID,
                Fields.ACTIVE_CONNECTION_DEVICE_ID_TYPE,
                Fields.ACTIVE_CONNECTION_DEVICE_ID,
                call);
        form.setUnlessEmpty(
                Fields.AGENT_INSTRUMENT,
                "AgentInstrument",
                given.text("AgentInstrument", AgentName.own(knowledge).instrument()));
    }

    private RequestForm dialed() {
        form.text(Fields.DIALED_NUMBER, "DialedNumber");
        setUp();
        return form;
    }

    private void setUp() {
        form.set(Fields.CALL_PLACEMENT_TYPE, "CallPlacementType", given.number("CallPlacementType", 0, 0, 6))
                .set(Fields.CALL_MANNER_TYPE, "CallMannerType", given.number("CallMannerType", 0, 0, 3))
                .number(Fields.ALERT_RINGS, "AlertRings", 0)
                .set(Fields.CALL_OPTION, "CallOption", given.number("CallOption", 0, 0, 6))
                .set(Fields.FACILITY_TYPE, "FacilityType", given.number("FacilityType", 0, 0, 2))
                .set(Fields.ANSWERING_MACHINE, "AnsweringMachine", given.number("AnsweringMachine", 0, 0, 5))
                .set(Fields.PRIORITY, given.flag("Priority") ? 1 : 0)
                .set(Fields.POST_ROUTE, given.flag("PostRoute") ? 1 : 0)
                .text(Fields.USER_TO_USER_INFO, "UserToUserInfo");
        new CallData(form).put();
        form.text(Fields.FACILITY_CODE, "FacilityCode")
                .text(Fields.AUTHORIZATION_CODE, "AuthorizationCode")
                .text(Fields.ACCOUNT_CODE, "AccountCode");
    }
}
