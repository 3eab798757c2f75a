package org.ctios.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Side;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Agenda;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallData;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.CentreSettings;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.EccVariables;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Peripherals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session without socket and with a clock of its own. */
class SessionTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

    private final ModelThread thread = new ModelThread();
    private final Sessions sessions = new Sessions();
    private final CentreModel centre = new CentreModel(new CentreSettings(2, 0, 1, 20_000), sessions::tell);
    private long now = 1;
    private final ServerContext context = context();

    @AfterEach
    void close() {
        thread.close();
    }

    /** Guide, Session Maintenance: the server resets the connection when IdleTimeout has passed without a message. */
    @Test
    void anIdleSessionIsReset() {
        Client client = new Client(24, 20, "a");
        pass(20);
        client.session.checkIdle(now);
        assertThat(client.end).isEmpty();
        pass(1);
        client.session.checkIdle(now);
        assertThat(client.end).isEqualTo("reset");
        assertThat(sessions.all()).isEmpty();
    }

    /** Any message counts, not only heartbeats. */
    @Test
    void anyMessageKeepsASessionAlive() {
        Client client = new Client(24, 20, "a");
        pass(20);
        client.session.receive(new byte[] {0, 0, 0, 0, 0, 0, 3, (byte) 0xE8});
        pass(20);
        client.session.checkIdle(now);
        assertThat(client.end).isEmpty();
    }

    /** 0xFFFFFFFF is for clients without heartbeats. */
    @Test
    void aSessionWithoutIdleTimeoutMayBeSilent() {
        Client client = new Client(24, 0xFFFF_FFFFL, "a");
        pass(1_000_000);
        client.session.checkIdle(now);
        assertThat(client.end).isEmpty();
    }

    /** OPEN_CONF and SYSTEM_EVENT tell the time of the central controller. */
    @Test
    void theTimeIsTold() {
        Client client = new Client(24, 20, "a");
        assertThat(client.got).hasSize(2);
        assertThat(client.message(0).instant(Fields.ICM_CENTRAL_CONTROLLER_TIME))
                .isEqualTo(TIME);
        assertThat(client.message(1).instant(Fields.ICM_CENTRAL_CONTROLLER_TIME))
                .isEqualTo(TIME);
    }

    /** Guide, Session Management: nothing within IdleTimeout ends the session, and who monitors clients is told why. */
    @Test
    void aSilentClientIsToldToOthersAsTimedOut() {
        Client monitor = new Client(24, 0xFFFF_FFFFL, "monitor", 0x40);
        Client silent = new Client(24, 20, "silent");
        pass(21);
        silent.session.checkIdle(now);
        Message closed = Message.of(ProtocolVersion.cce(24), monitor.last());
        assertThat(closed.typeNumber()).isEqualTo(MessageTypes.CLIENT_SESSION_CLOSED_EVENT);
        assertThat(closed.symbol(Fields.STATUS)).isEqualTo("E_CTI_TIMEOUT");
    }

    /** An event is encoded once for all sessions of a version. */
    @Test
    void sessionsOfOneVersionShareTheBytes() {
        Client one = new Client(24, 20, "a");
        Client two = new Client(24, 20, "b");
        Client old = new Client(15, 20, "c");
        AgentModel agent = centre.staff().all().get(0);
        centre.login(agent, agent.instrument());
        assertThat(one.last()).isSameAs(two.last()).isNotSameAs(old.last());
        assertThat(old.message(old.got.size() - 1).uint(Fields.AGENT_STATE)).isEqualTo(State.NOT_READY.code());
    }

    /** An ended session takes and gets nothing. */
    @Test
    void anEndedSessionIsSilent() {
        Client client = new Client(24, 20, "a");
        client.session.receive(request(24, MessageTypes.CLOSE_REQ));
        assertThat(client.end).isEqualTo("closed");
        int sent = client.got.size();
        client.session.receive(request(24, MessageTypes.HEARTBEAT_REQ));
        AgentModel agent = centre.staff().all().get(0);
        centre.login(agent, agent.instrument());
        assertThat(client.got).hasSize(sent);
    }

    /** Guide, E_CTI_UNSPECIFIED_FAILURE: an error of the server is answered, and the session goes on. */
    @Test
    void aRequestAtWhichTheServerFailsIsAnswered() {
        Client client = new Client(24, 20, "a");
        Party party = overfilled();
        client.session.receive(Message.builder(client.version, MessageTypes.SNAPSHOT_CALL_REQ)
                .set(Fields.INVOKE_ID, 7)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, party.callId())
                .set(Fields.CONNECTION_DEVICE_ID, party.device())
                .build()
                .toBytes());
        Message answer = Message.of(client.version, client.last());
        assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
        assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(7);
        assertThat(answer.symbol(Fields.STATUS)).isEqualTo("E_CTI_UNSPECIFIED_FAILURE");
        client.session.receive(request(24, MessageTypes.HEARTBEAT_REQ));
        assertThat(Message.of(client.version, client.last()).typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
    }

    /** What cannot be told leaves no step of the contact centre half done. */
    @Test
    void whatCannotBeToldStopsNobody() {
        Client client = new Client(24, 20, "a", 0x10, 0xFFFF);
        Party party = overfilled();
        centre.deliver(party);
        centre.clear(party.call());
        centre.end(party.call());
        assertThat(centre.calls()).isEmpty();
        assertThat(Message.of(client.version, client.last()).typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
    }

    /** A call that carries more than a message holds, which no request can bring about. */
    private Party overfilled() {
        AgentModel agent = centre.staff().all().get(0);
        centre.login(agent, agent.instrument());
        centre.put(agent, State.AVAILABLE, 0);
        Party party = centre.begin(agent);
        for (int i = 0; i < 10; i++) {
            centre.control().change(party, CallData.ecc("Topic" + i, "x".repeat(210)));
        }
        return party;
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    private ServerContext context() {
        PairSettings settings = new PairSettings(
                "127.0.0.1",
                0,
                0,
                2,
                0,
                1,
                Peripherals.ONE,
                null,
                null,
                13,
                25,
                1,
                false,
                0,
                Duration.ofSeconds(30),
                ProtocolVersion.Dialect.CCE,
                null,
                DayPlan.NONE,
                EccVariables.ANY,
                0,
                TrafficMix.varied());
        return new ServerContext(
                settings,
                centre,
                new CentreDriver(new Agenda(), thread, () -> now, 1, () -> false),
                sessions,
                new Interception(settings, thread),
                new Counters(),
                Clock.fixed(TIME, ZoneOffset.UTC),
                () -> now);
    }

    private static byte[] request(int version, int type) {
        return Message.builder(ProtocolVersion.cce(version), type)
                .set(Fields.INVOKE_ID, 1)
                .build()
                .toBytes();
    }

    /** A connection that keeps what it gets, with an open All Events session. */
    private final class Client implements Connection, SessionHome {
        final List<byte[]> got = new ArrayList<>();
        final Session session;
        private final ProtocolVersion version;
        String end = "";

        Client(int version, long idleTimeout, String clientId) {
            this(version, idleTimeout, clientId, 0x10);
        }

        Client(int version, long idleTimeout, String clientId, long services) {
            this(version, idleTimeout, clientId, services, 0);
        }

        Client(int version, long idleTimeout, String clientId, long services, long callMask) {
            this.version = ProtocolVersion.cce(version);
            this.session = new Session(this, this, context);
            session.receive(Message.builder(this.version, MessageTypes.OPEN_REQ)
                    .set(Fields.VERSION_NUMBER, version)
                    .set(Fields.IDLE_TIMEOUT, idleTimeout)
                    .set(Fields.PERIPHERAL_ID, 0xFFFF_FFFFL)
                    .set(Fields.SERVICES_REQUESTED, services)
                    .set(Fields.CALL_MSG_MASK, callMask)
                    .set(Fields.AGENT_STATE_MASK, 0x3FF)
                    .set(Fields.CLIENT_ID, clientId)
                    .set(Fields.CLIENT_PASSWORD, "")
                    .build()
                    .toBytes());
        }

        Message message(int index) {
            return Message.of(version, got.get(index));
        }

        byte[] last() {
            return got.get(got.size() - 1);
        }

        @Override
        public void send(byte[] frame) {
            got.add(frame);
        }

        @Override
        public void sendRaw(byte[] bytes) {
            got.add(bytes);
        }

        @Override
        public void closeAfterSending() {
            end = "closed";
        }

        @Override
        public void reset() {
            end = "reset";
        }

        @Override
        public String remote() {
            return "test";
        }

        @Override
        public Side side() {
            return Side.A;
        }

        @Override
        public Role role() {
            return Role.ACTIVE;
        }

        @Override
        public ConfirmationOrder nextConfirmation() {
            return ConfirmationOrder.USUAL;
        }

        @Override
        public boolean speaks(long ofClient) {
            return true;
        }

        @Override
        public long opening() {
            return Conditions.OPENS;
        }

        @Override
        public void maintenanceAnswered(Session session, long invokeId, boolean accepted) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public void forget(Session ended) {
            assertThat(ended).isSameAs(session);
        }
    }
}
