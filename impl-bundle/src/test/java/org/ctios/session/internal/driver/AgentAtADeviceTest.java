package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ctios.event.ConnectionEvent.OnCurrentCallChanged;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CallStatus;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.EnablementBit;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.model.ObjectModel;
import org.ctios.session.internal.translate.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent mode session that is configured with a device only: its agent is whoever is logged in there. */
class AgentAtADeviceTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private static final int LOGOUT = 1;
    private static final int NOT_READY = 2;

    private final ObjectModel model = new ObjectModel();
    private final List<Message> sent = new ArrayList<>();
    private final List<CtiOsEvent> told = new ArrayList<>();
    private AgentDesk agent;
    private RequestDesk requests;

    private void session(String instrument, String extension) {
        SessionSettings settings =
                SampleSettings.agent("agentId", "", "agentInstrument", instrument, "agentExtension", extension);
        EventDispatcher dispatcher = new EventDispatcher(Runnable::run, settings.queue(), () -> {});
        dispatcher.add(told::add);
        EventPublisher publisher = new EventPublisher(dispatcher, settings);
        agent = new AgentDesk(model, publisher, settings);
        requests = new RequestDesk(agent, publisher, Runnable::run, sent::add);
        requests.reconnected(V24, 0);
    }

    /** Behaviour 47 and DG 12.5 ch. 6: who sits down at the device is the session's agent, with buttons and logout. */
    @ParameterizedTest
    @CsvSource({"3001, ''", "'', 2001"})
    void whoLogsInAtTheDeviceIsTheSessionsAgent(String instrument, String extension) {
        session(instrument, extension);
        hear(state("7001", NOT_READY));
        assertThat(buttons()).containsExactly("agent.5000.7001 LOGOUT");
        hear(state("7001", LOGOUT));
        hear(state("7002", NOT_READY));
        assertThat(buttons())
                .containsExactly("agent.5000.7001 LOGOUT", "agent.5000.7001 LOGIN", "agent.5000.7002 LOGOUT");
        requests.submit(CtiOsRequest.logout(3), new CompletableFuture<>(), 0);
        assertThat(sent).last().satisfies(logout -> assertThat(logout.text(Fields.AGENT_ID))
                .isEqualTo("7002"));
        told.clear();
        hear(state("7002", LOGOUT));
        assertThat(told)
                .extracting(CtiOsEvent::name)
                .containsExactly("OnPreLogout", "OnPostLogout", "OnButtonEnablementChange");
        assertThat(agent.agentId()).isEqualTo("7002");
    }

    /** The first one is known by the login, too, when nobody was there as the session connected. */
    @Test
    void whoIsAtAnotherDeviceIsNot() {
        session("3009", "2009");
        hear(state("7001", NOT_READY));
        assertThat(agent.agentId()).isNull();
        assertThat(buttons()).isEmpty();
    }

    /** A configured agent stays the session's, whoever logs in. */
    @Test
    void aConfiguredAgentIsNotReplaced() {
        session("3001", "");
        agent.use(SampleSettings.agent());
        hear(state("7002", NOT_READY));
        assertThat(agent.agentId()).isEqualTo("7001");
    }

    /** DG 12.5 ch. 4: a call is at the agent's extension where the switch knows no instrument by that name. */
    @ParameterizedTest
    @CsvSource({"3001, 2001, 3001", "3001, 2001, 2001", "'', 2001, 2001", "3001, '', 2001"})
    void aCallAtTheExtensionIsTheCurrentOne(String instrument, String extension, String device) {
        session(instrument, extension);
        hear(state("7001", NOT_READY));
        hear(connection(MessageTypes.BEGIN_CALL_EVENT, device)
                .set(Fields.CALL_TYPE, 2)
                .build());
        assertThat(told)
                .filteredOn(OnCurrentCallChanged.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.arguments().getValueString("UniqueObjectID"))
                        .isEqualTo("call.5000.1." + device));
        hear(connection(MessageTypes.CALL_ESTABLISHED_EVENT, device)
                .set(Fields.LOCAL_CONNECTION_STATE, CallStatus.LCS_CONNECT.number())
                .build());
        assertThat(agent.currentCall()).isNotNull();
    }

    /** As the router takes a message through the desks. */
    private void hear(Message message) {
        RequestDesk.Hearing hearing = requests.hear(message);
        Subject subject = requests.subject(message, hearing, 5000);
        requests.tell(hearing.around().before(), message, ServerSide.A, Instant.EPOCH, subject);
        model.apply(message, subject.peripheralId(), subject.agentId(), Instant.EPOCH);
        requests.tell(hearing.around().after(), message, ServerSide.A, Instant.EPOCH, subject);
        agent.follow(message, ServerSide.A, EventId.AGENT_STATE_CHANGE);
    }

    private List<String> buttons() {
        return told.stream()
                .filter(OnButtonEnablementChange.class::isInstance)
                .map(OnButtonEnablementChange.class::cast)
                .map(event -> event.arguments().getValueString("UniqueObjectID")
                        + (event.enablementMask() == EnablementBit.ENABLE_LOGIN.value() ? " LOGIN" : " LOGOUT"))
                .toList();
    }

    private static Message state(String agentId, int state) {
        return Message.builder(V24, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.AGENT_ID, agentId)
                .set(Fields.AGENT_EXTENSION, "2001")
                .set(Fields.AGENT_INSTRUMENT, "3001")
                .buildIncomplete();
    }

    private static MessageBuilder connection(int type, String device) {
        return Message.builder(V24, type)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, 1)
                .set(Fields.CONNECTION_DEVICE_ID, device);
    }
}
