package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.Notice;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Supervision.Action;
import org.ctios.simulator.internal.wire.EventMessages;
import org.ctios.simulator.internal.wire.ReferenceModel;
import org.ctios.simulator.internal.wire.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaying what clients are told gives the truth: what everybody who tests a client relies on. */
class ReplayTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final TrafficMix WILD = new TrafficMix(0.5, 0.5, 0.3, 0.2, 0.3, 0.3, 0.1, 0.1, 0.3, 0.2, 0.2);

    /** Call flows, sections 1 and 3 to 10: the events of ordinary traffic say everything there is to know. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15, 19, 20, 24, 25})
    void ordinaryTrafficIsToldCompletely(int version) {
        for (int seed = 0; seed < 5; seed++) {
            Run run = new Run(version, seed, TrafficMix.varied());
            run.traffic.start(60);
            run.seconds(600);
            run.assertEndsClean();
        }
    }

    /** Unified CCX tells the same, with tags of two bytes from its version 18 on. */
    @ParameterizedTest
    @ValueSource(ints = {10, 13, 17, 18})
    void ordinaryTrafficIsToldCompletelyInTheDialectOfUnifiedCcx(int version) {
        Run run = new Run(ProtocolVersion.ccx(version), 1, TrafficMix.varied());
        run.traffic.start(60);
        run.seconds(600);
        run.assertEndsClean();
    }

    /** The same with most of what can happen to a call happening to it. */
    @Test
    void wildTrafficIsToldCompletely() {
        for (int seed = 0; seed < 40; seed++) {
            Run run = new Run(24, seed, WILD);
            run.traffic.start(seed % 3 == 0 ? 10 : 90);
            run.seconds(600);
            run.assertEndsClean();
        }
    }

    /** Clients may ask for anything at any time: what is refused changes nothing, what is done is told. */
    @Test
    void whateverClientsAskForIsToldCompletely() {
        for (int seed = 0; seed < 40; seed++) {
            Run run = new Run(24, seed, seed % 2 == 0 ? WILD : TrafficMix.plain());
            run.traffic.start(seed % 4 == 0 ? 0 : 40);
            for (int i = 0; i < 600; i++) {
                run.askSomething();
                run.assertKnown();
                run.advance(SECOND / 2);
            }
            run.clearAll();
            run.assertEndsClean();
        }
    }

    /** The same seed gives the same bytes at the same times of the model, another seed others. */
    @Test
    void theSameSeedGivesTheSameBytes() {
        String first = digest(7);
        assertThat(digest(7)).isEqualTo(first);
        assertThat(digest(8)).isNotEqualTo(first);
    }

    private static String digest(long seed) {
        Run run = new Run(24, seed, TrafficMix.varied());
        run.traffic.start(120);
        run.seconds(600);
        return run.digest();
    }

    /** The traffic shows everything the call flows list (section 12). */
    @Test
    void everyEventIsSeen() {
        Run run = new Run(24, 3, TrafficMix.varied());
        run.traffic.start(60);
        run.seconds(3_600);
        assertThat(run.model.seen)
                .contains(
                        "CALL_DELIVERED_EVENT",
                        "CALL_ESTABLISHED_EVENT",
                        "CALL_HELD_EVENT",
                        "CALL_RETRIEVED_EVENT",
                        "CALL_CLEARED_EVENT",
                        "CALL_CONNECTION_CLEARED_EVENT",
                        "CALL_ORIGINATED_EVENT",
                        "CALL_SERVICE_INITIATED_EVENT",
                        "CALL_REACHED_NETWORK_EVENT",
                        "CALL_QUEUED_EVENT",
                        "CALL_DEQUEUED_EVENT",
                        "CALL_DIVERTED_EVENT",
                        "CALL_TRANSFERRED_EVENT",
                        "CALL_CONFERENCED_EVENT",
                        "CALL_DATA_UPDATE_EVENT",
                        "AGENT_PRE_CALL_EVENT",
                        "CALL_TRANSLATION_ROUTE_EVENT",
                        "RTP_STARTED_EVENT",
                        "RTP_STOPPED_EVENT",
                        "BEGIN_CALL_EVENT",
                        "END_CALL_EVENT",
                        "AGENT_STATE_EVENT");
    }

    /** A contact centre whose events go to a client of all events. */
    private static final class Run {
        final ReferenceModel model = new ReferenceModel(true);
        final Agenda agenda = new Agenda();
        final CentreModel centre;
        final Traffic traffic;
        private final Random random;
        private final MessageDigest bytes = sha256();
        private final Map<String, ReferenceModel> own = new HashMap<>();

        Run(int version, long seed, TrafficMix mix) {
            this(ProtocolVersion.cce(version), seed, mix);
        }

        Run(ProtocolVersion protocol, long seed, TrafficMix mix) {
            CentreSettings settings = new CentreSettings(10, 0, seed, 20_000);
            random = new Random(seed);
            centre = new CentreModel(settings, fact -> {
                byte[] frame = EventMessages.write(protocol, 0, fact);
                bytes.update(ByteBuffer.allocate(Long.BYTES).putLong(0, agenda.now()));
                bytes.update(frame);
                Message message = Message.of(protocol, frame);
                model.take(message);
                fact.audience().forEach(agent -> own(agent.id()).take(message));
            });
            centre.tell(EnumSet.allOf(Notice.class));
            traffic = new Traffic(centre, agenda, settings);
            traffic.setMix(mix);
        }

        /** Of all events so far, with their times. */
        String digest() {
            return HexFormat.of().formatHex(bytes.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void seconds(int seconds) {
            for (int i = 0; i < seconds; i++) {
                advance(SECOND);
                assertKnown();
            }
        }

        void advance(long nanos) {
            assertThat(agenda.advance(agenda.now() + nanos, Integer.MAX_VALUE)).isTrue();
        }

        void assertKnown() {
            List<Call> calls = centre.calls().stream().map(CallModel::view).toList();
            Truth.assertKnown(
                    model, centre.staff().all().stream().map(AgentModel::view).toList(), calls);
            own.forEach((agent, known) -> Truth.assertOwnKnown(known, agent, calls));
        }

        private ReferenceModel own(String agentId) {
            return own.computeIfAbsent(agentId, missing -> new ReferenceModel(false));
        }

        /** When no more calls arrive all of them end, and every agent is free. */
        void assertEndsClean() {
            traffic.start(0);
            seconds(400);
            assertThat(centre.calls()).isEmpty();
            assertThat(model.calls).isEmpty();
            assertThat(centre.staff().all()).allSatisfy(agent -> {
                assertThat(agent.parties()).isEmpty();
                assertThat(agent.state()).isNotIn(State.TALKING, State.RESERVED, State.HOLD);
            });
        }

        void clearAll() {
            for (CallModel call : List.copyOf(centre.calls())) {
                if (!call.live().isEmpty()) {
                    centre.clear(call);
                }
                centre.end(call);
            }
        }

        void askSomething() {
            CallControl control = centre.control();
            AgentModel agent = centre.staff().all().get(random.nextInt(10));
            if (!agent.isLoggedIn()) {
                centre.login(agent, agent.instrument());
                return;
            }
            List<Party> parties = new ArrayList<>();
            centre.calls().forEach(call -> parties.addAll(call.begun()));
            Party party = parties.isEmpty() ? null : parties.get(random.nextInt(parties.size()));
            List<Party> own = agent.parties();
            if (party == null || random.nextInt(10) == 0) {
                control.makeCall(agent, number(), CallData.NONE);
                return;
            }
            switch (random.nextInt(14)) {
                case 0, 1 -> control.answer(party);
                case 2 -> control.hold(party);
                case 3 -> control.retrieve(party);
                case 4 -> control.clear(party);
                case 5 -> control.consult(party, number(), CallData.variable(9, "consult"));
                case 6 -> control.deflect(party, number());
                case 7 -> control.transferTo(party, number(), CallData.NONE);
                case 8 -> control.change(party, CallData.variable(1 + random.nextInt(10), "v" + random.nextInt(3)));
                case 9, 10 -> supervise(party);
                default -> {
                    if (own.size() == 2) {
                        pair(control, own.get(1), own.get(0));
                    } else {
                        control.answer(party);
                    }
                }
            }
        }

        private void supervise(Party party) {
            if (party.agent() != null) {
                Action action = Action.values()[random.nextInt(Action.values().length)];
                centre.supervision().supervise(centre.staff().all().get(0), party, action);
            }
        }

        private void pair(CallControl control, Party active, Party held) {
            switch (random.nextInt(4)) {
                case 0 -> control.transfer(active, held);
                case 1 -> control.conference(active, held);
                case 2 -> control.alternate(active, held);
                default -> control.reconnect(active, held);
            }
        }

        private String number() {
            return random.nextInt(4) == 0 ? "95551234567" : Integer.toString(2001 + random.nextInt(10));
        }
    }
}
