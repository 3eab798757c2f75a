package org.ctios.session.internal.driver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ctios.event.ConnectionEvent.OnCurrentCallChanged;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.event.Origin;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.model.ObjectModel;
import org.ctios.session.internal.request.CurrentCall;
import org.ctios.session.internal.request.Enablement;
import org.ctios.session.internal.translate.ConnectionName;
import org.ctios.session.internal.translate.Knowledge;
import org.ctios.session.internal.translate.RequestSubject;
import org.ctios.session.internal.translate.Subject;
import org.jspecify.annotations.Nullable;

/** The session's own agent: current call and enabled buttons (DG 12.5 ch. 4, ch. 6). Loop thread only. */
final class AgentDesk implements Knowledge {
    private static final long UNTOLD = -1;

    private final ObjectModel model;
    private final EventPublisher publisher;
    private SessionSettings settings;
    private String toldId = "";
    private Enablement enablement = Enablement.PLAIN;
    private CurrentCall current = CurrentCall.NONE;
    private long mask = UNTOLD;

    AgentDesk(ObjectModel model, EventPublisher publisher, SessionSettings settings) {
        this.model = model;
        this.publisher = publisher;
        this.settings = settings;
    }

    void use(SessionSettings inForce) {
        if (!inForce.agent().isSame(settings.agent())) {
            forget();
        }
        settings = inForce;
    }

    /** The server named the agent of the session. */
    void named(String agentId) {
        // What is in force for one agent is not for the next one at the device.
        if (settings.agent().agentId().isEmpty() && !agentId.equals(toldId)) {
            enablement = Enablement.PLAIN;
            mask = UNTOLD;
        }
        toldId = agentId;
    }

    /** A message is going to be taken in. Where a device is configured and no agent, it is whoever is logged in there. */
    void meet(Message message) {
        if (message.typeNumber() != MessageTypes.AGENT_STATE_EVENT
                || !settings.agent().agentId().isEmpty()) {
            return;
        }
        String id = RequestSubject.agentId(message);
        boolean in = AgentState.of(message.uint(Fields.AGENT_STATE)).isLoggedIn() && VoiceDomain.isOf(message);
        if (id != null && in && isAtOwnDevice(message)) {
            named(id);
        }
    }

    private boolean isAtOwnDevice(Message message) {
        AgentIdentity own = settings.agent();
        return (!own.instrument().isEmpty() && message.isText(Fields.AGENT_INSTRUMENT, own.instrument()))
                || (!own.extension().isEmpty() && message.isText(Fields.AGENT_EXTENSION, own.extension()));
    }

    void forget() {
        toldId = "";
        enablement = Enablement.PLAIN;
        current = CurrentCall.NONE;
        mask = UNTOLD;
    }

    boolean isAgentMode() {
        return settings.mode() == ConnectionMode.AGENT;
    }

    /** The agent's id, configured or told; null when neither. */
    @Nullable
    String agentId() {
        String configured = settings.agent().agentId();
        String id = configured.isEmpty() ? toldId : configured;
        return isAgentMode() && !id.isEmpty() ? id : null;
    }

    /** What an answer to the session's own question is about. */
    Subject subject(long ownPeripheral) {
        String id = agentId();
        return id == null ? Subject.of(ownPeripheral) : Subject.agent(ownPeripheral, id);
    }

    /** CIL {@code SetCurrentCall}. */
    CilError choose(String uniqueObjectId, @Nullable ServerSide side) {
        CurrentCall.Choice choice = current.choose(uniqueObjectId);
        if (choice.error().isOk()) {
            enable(change(choice.next(), side), side, EventId.CURRENT_CALL_CHANGED);
        }
        return choice.error();
    }

    /** A message was taken in: tells what it changed for the agent. */
    void follow(Message message, ServerSide side, EventId trigger) {
        if (isAgentMode() && message.typeNumber() == MessageTypes.AGENT_DESK_SETTINGS_CONF) {
            enablement = Enablement.of(message.uint(Fields.DESK_SETTINGS_MASK, 0));
        }
        follow(side, trigger);
    }

    /** What is known has changed, by a message or since no answer came: tells what that changes for the agent. */
    void follow(@Nullable ServerSide side, EventId trigger) {
        if (isAgentMode()) {
            enable(change(current.with(ownCalls()), side), side, trigger);
        }
    }

    /** Whether another call is the current one now: that was told, and the buttons are to be told with it. */
    private boolean change(CurrentCall next, @Nullable ServerSide side) {
        boolean differs = next.differsFrom(current);
        current = next;
        ConnectionName call = next.current();
        if (differs && call != null) {
            publisher.tell(side, origin -> new OnCurrentCallChanged(origin, call.uniqueObjectId()));
        }
        return differs && call != null;
    }

    /** The buttons, which are told when they changed and, even if they did not, with another current call (DG 12.5 ch. 6). */
    private void enable(boolean anotherCall, @Nullable ServerSide side, EventId trigger) {
        AgentSnapshot agent = agentSnapshot();
        long now = enablement.mask(agent, calls(), current.current());
        if (agent != null && (anotherCall || now != mask)) {
            mask = now;
            publisher.tell(side, origin -> new OnButtonEnablementChange(origin, agent.uniqueObjectId(), now, trigger));
        }
    }

    /** What was told of the agent and still holds: current call and buttons. */
    List<Function<Origin, CtiOsEvent>> retold() {
        List<Function<Origin, CtiOsEvent>> events = new ArrayList<>();
        ConnectionName call = current.current();
        AgentSnapshot agent = agentSnapshot();
        if (isAgentMode() && call != null) {
            events.add(origin -> new OnCurrentCallChanged(origin, call.uniqueObjectId()));
        }
        if (agent != null && mask != UNTOLD) {
            long told = mask;
            events.add(origin ->
                    new OnButtonEnablementChange(origin, agent.uniqueObjectId(), told, EventId.AGENT_STATE_CHANGE));
        }
        return events;
    }

    private List<ConnectionName> ownCalls() {
        Set<String> devices = ownDevices();
        List<ConnectionName> own = new ArrayList<>();
        for (CallSnapshot call : model.calls()) {
            CallSnapshot.Connection end = end(call, devices);
            if (end != null) {
                own.add(new ConnectionName(
                        call.peripheralId(), call.connectionCallId(), end.deviceIdType(), end.deviceId()));
            }
        }
        return own;
    }

    private static CallSnapshot.@Nullable Connection end(CallSnapshot call, Set<String> devices) {
        for (String device : devices) {
            CallSnapshot.Connection end = call.connection(device);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    /** What calls may be at: instrument and extension as the server tells them, else as they are configured. */
    private Set<String> ownDevices() {
        AgentSnapshot agent = agentSnapshot();
        AgentIdentity configured = settings.agent();
        Set<String> devices = new LinkedHashSet<>();
        if (agent != null) {
            devices.add(agent.instrument());
            devices.add(agent.extension());
        }
        devices.add(configured.instrument());
        devices.add(configured.extension());
        devices.remove("");
        return devices;
    }

    // --- Knowledge ---

    @Override
    public ConnectionMode mode() {
        return settings.mode();
    }

    @Override
    public AgentIdentity agent() {
        return settings.agent();
    }

    @Override
    public @Nullable AgentSnapshot agentSnapshot() {
        String id = agentId();
        return id == null ? null : model.agent(settings.agent().peripheralId(), id);
    }

    @Override
    public List<CallSnapshot> calls() {
        return model.calls();
    }

    @Override
    public @Nullable ConnectionName currentCall() {
        return current.current();
    }
}
