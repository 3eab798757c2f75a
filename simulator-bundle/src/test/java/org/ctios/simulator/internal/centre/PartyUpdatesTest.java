package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.wire.EventMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guide, PG and CTI Server Graceful Shutdown: what is told once more is enough to rebuild the state of calls. */
class PartyUpdatesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final TrafficMix WILD = new TrafficMix(0.5, 0.5, 0.3, 0.2, 0.3, 0.3, 0.1, 0.1, 0.3, 0.2, 0.2);

    private final CentreModel centre = new CentreModel(new CentreSettings(10, 0, 1, 20_000), fact -> {});

    @BeforeEach
    void login() {
        centre.staff().all().forEach(agent -> {
            centre.login(agent, agent.instrument());
            centre.put(agent, Agent.State.AVAILABLE, 0);
        });
    }

    /** Nobody's state is missing, wrong or invented, whatever traffic there is. */
    @Test
    void everyConnectionThatRingsOrWasAnsweredIsToldWithItsState() {
        Agenda agenda = new Agenda();
        Traffic traffic = new Traffic(centre, agenda, new CentreSettings(10, 0, 1, 20_000));
        traffic.setMix(WILD);
        traffic.start(90);
        int most = 0;
        for (int i = 0; i < 3_000; i++) {
            agenda.advance(agenda.now() + SECOND, Integer.MAX_VALUE);
            Map<String, Long> truth = truth();
            assertThat(told()).isEqualTo(truth);
            most = Math.max(most, truth.size());
        }
        assertThat(most).isGreaterThan(10);
    }

    /** Somebody rings: delivered for both, but not established for the one who waits for the answer. */
    @Test
    void aCallThatRingsIsNotToldAsEstablished() {
        centre.control().makeCall(agent(0), agent(1).instrument(), CallData.NONE);
        assertThat(names()).containsExactly("CALL_DELIVERED_EVENT 2001 3", "CALL_DELIVERED_EVENT 2002 2");
    }

    /** A held connection was answered; LocalConnectionState tells the difference. The caller did not answer. */
    @Test
    void aHeldConnectionIsToldAsEstablishedInStateHold() {
        Party calling = centre.control()
                .makeCall(agent(0), agent(1).instrument(), CallData.NONE)
                .party();
        centre.control().answer(agent(1).parties().get(0));
        centre.control().hold(calling);
        assertThat(names())
                .containsExactly(
                        "CALL_DELIVERED_EVENT 2001 4",
                        "CALL_ESTABLISHED_EVENT 2001 4",
                        "CALL_DELIVERED_EVENT 2002 3",
                        "CALL_ESTABLISHED_EVENT 2002 3");
        assertThat(updates()).allSatisfy(message -> {
            assertThat(message.uint(Fields.EVENT_CAUSE)).isEqualTo(50);
            assertThat(message.text(Fields.CALLING_DEVICE_ID)).isEqualTo("2001");
        });
        assertThat(updates().get(1).text(Fields.ANSWERING_DEVICE_ID)).isEqualTo("2002");
    }

    /** Delivered and established cannot say that a call waits, fails, or has left for the network. */
    @Test
    void callsAtWhichNobodyRingsAreNotTold() {
        centre.queue();
        centre.begin(agent(0));
        centre.control().makeCall(agent(1), "95551234567", CallData.NONE);
        centre.control().makeCall(agent(2), agent(0).instrument(), CallData.NONE);
        assertThat(centre.calls()).hasSize(4);
        assertThat(updates()).isEmpty();
    }

    private AgentModel agent(int number) {
        return centre.staff().all().get(number);
    }

    private List<Message> updates() {
        return centre.partyUpdates().stream()
                .map(fact -> Message.of(VERSION, EventMessages.write(VERSION, 0, fact)))
                .toList();
    }

    private List<String> names() {
        return updates().stream()
                .map(each -> each.type().name() + " " + each.text(Fields.CONNECTION_DEVICE_ID) + " "
                        + each.uint(Fields.LOCAL_CONNECTION_STATE))
                .toList();
    }

    private Map<String, Long> told() {
        Map<String, Long> told = new TreeMap<>();
        for (Message message : updates()) {
            String call = message.uint(Fields.CONNECTION_CALL_ID) + " ";
            told.put(call + message.text(Fields.CONNECTION_DEVICE_ID), message.uint(Fields.LOCAL_CONNECTION_STATE));
            told.putIfAbsent(call + message.text(Fields.CALLING_DEVICE_ID), 3L);
        }
        return told;
    }

    private Map<String, Long> truth() {
        Map<String, Long> truth = new TreeMap<>();
        for (CallModel call : centre.calls()) {
            List<Party> parties = new ArrayList<>(call.live());
            parties.removeIf(party -> party.state().code() < 2 || party.state().code() > 4);
            if (parties.size() > 1) {
                parties.forEach(party -> truth.put(
                        call.id() + " " + party.device(), (long) party.state().code()));
            }
        }
        return truth;
    }
}
