package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Playing scenarios with clients on real sockets (docs/scenarios.md). */
class ScenarioTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private CtiServerPair pair;

    @BeforeEach
    void start() {
        pair = CtiServerPair.start();
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** What is expected is answered by the pair; what is taken is answered by the scenario alone. */
    @Test
    void whatIsTakenIsAnsweredByTheScenario() throws IOException {
        try (ScenarioRun run = play(
                        """
                        expect A OPEN_REQ ClientID=test VersionNumber=24
                        take A HEARTBEAT_REQ InvokeID=$id
                        send A FAILURE_CONF InvokeID=$id Status=E_CTI_CTI_SERVER_OFFLINE
                        """);
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            Message refused = client.ask(MessageTypes.HEARTBEAT_REQ, request -> request);
            assertThat(refused.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(refused.symbol(Fields.STATUS)).isEqualTo("E_CTI_CTI_SERVER_OFFLINE");
            run.await(LIMIT);
            assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request)
                            .typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** A client that connects as soon as the scenario has begun meets the servers as the scenario wants them. */
    @Test
    void theFaultsAtTheTopAreInForceWhenItHasBegun() throws IOException {
        try (ScenarioRun run = play("fault A versions 9 12\nfault B versions 9 12\nawait A OPEN_REQ")) {
            assertThat(run.done()).isEqualTo(2);
            try (TestClient client = new TestClient(pair, Side.A, 24)) {
                assertThat(client.openAgent("1001").symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_VERSION");
            }
            run.await(LIMIT);
        }
    }

    /** So does one meet the agents. */
    @Test
    void theStatesOfAgentsAtTheTopHoldWhenItHasBegun() {
        pair.contactCentre().setCallsPerMinute(0);
        try (ScenarioRun run = play("agent 1009 available\nagent 1010 available\nexpect A OPEN_REQ")) {
            assertThat(run.done()).isEqualTo(2);
            assertThat(pair.contactCentre().agent("1010").state()).isEqualTo(Agent.State.AVAILABLE);
        }
    }

    /** A message that was taken can be given to the pair later. */
    @Test
    void whatWasTakenIsPassedOnLater() throws IOException {
        try (ScenarioRun run = play("take A OPEN_REQ\nwait 50ms\npass A\nexpect A CLOSE_REQ\nexpect A disconnected");
                TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            assertThat(client.ask(MessageTypes.CLOSE_REQ, request -> request).typeNumber())
                    .isEqualTo(MessageTypes.CLOSE_CONF);
            run.await(LIMIT);
        }
    }

    /** However few they are; they are no message, so no fault of messages concerns them and nobody is told ({@link CtiServerPair#record}). */
    @Test
    void bytesThatAreNoMessageAreSentAsTheyAre() throws IOException {
        List<SentFrame> told = new CopyOnWriteArrayList<>();
        pair.record(told::add);
        pair.faults(Side.A).lose(type -> type == 5000);
        try (ScenarioRun run = play("expect A HEARTBEAT_REQ\nraw A 00 00\nraw A 0000 0000 1388\nraw A 01");
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.ask(MessageTypes.HEARTBEAT_REQ, request -> request);
            assertThat(client.read().typeNumber()).isEqualTo(5000);
            run.await(LIMIT);
            await().until(() -> client.pending() > 0 || !client.isSilent());
            assertThat(client.pending()).isEqualTo(1);
        }
        assertThat(told)
                .extracting(SentFrame::type)
                .containsExactly(MessageTypes.OPEN_CONF, MessageTypes.SYSTEM_EVENT, MessageTypes.HEARTBEAT_CONF);
    }

    /** Messages are written in the version of the session, with ECC variables, symbols, hexadecimal and "none". */
    @Test
    void aMessageIsWrittenInTheVersionOfTheSession() throws IOException {
        for (int version : new int[] {13, 19, 20, 25}) {
            try (ScenarioRun run = play(
                            """
                            expect A OPEN_REQ
                            wait 20ms
                            send A BEGIN_CALL_EVENT ConnectionCallID=0x1267 ConnectionDeviceIDType=0 \
                            ConnectionDeviceID=2001 CallType=none ANI="555 1234" ecc:user.topic="a b" NumNamedVariables=1
                            """);
                    TestClient client = new TestClient(pair, Side.A, version)) {
                client.openAllEvents();
                Message begun = client.readUntil(MessageTypes.BEGIN_CALL_EVENT);
                assertThat(begun.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(4711);
                assertThat(begun.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
                assertThat(begun.isNone(Fields.CALL_TYPE)).isTrue();
                assertThat(begun.text(Fields.ANI)).isEqualTo("555 1234");
                assertThat(begun.namedVariables()).containsExactly(NamedVariable.scalar("user.topic", "a b"));
                run.await(LIMIT);
            }
        }
    }

    /** Entries of a list stand one after the other; how many there are is filled in. */
    @Test
    void entriesOfListsAreSent() throws IOException {
        try (ScenarioRun run = play(
                        """
                        expect A OPEN_REQ
                        wait 20ms
                        send A AGENT_STATE_EVENT AgentState=AGENT_STATE_AVAILABLE AgentID=1001 \
                        FltSkillGroupNumber=1 FltSkillGroupID=4001 FltSkillGroupPriority=0 FltSkillGroupState=3 \
                        FltSkillGroupNumber=2 FltSkillGroupID=4002 FltSkillGroupPriority=0 FltSkillGroupState=2
                        send A CALL_DATA_UPDATE_EVENT ecc:user.topics[0]=gold ecc:user.topics[2]=tin ecc:user.one=x
                        expect A SET_CALL_DATA_REQ ecc:user.topics[1]=lead ecc:user.topics[0]=-
                        """);
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            Message event = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            assertThat(event.uint(Fields.NUM_FLT_SKILL_GROUPS)).isEqualTo(2);
            assertThat(event.uints(Fields.FLT_SKILL_GROUP_NUMBER)).containsExactly(1L, 2L);
            assertThat(event.groups(Fields.NUM_FLT_SKILL_GROUPS).get(1).uint(Fields.FLT_SKILL_GROUP_STATE))
                    .isEqualTo(2);
            Message update = client.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
            assertThat(update.uint(Fields.NUM_NAMED_ARRAYS)).isEqualTo(2);
            assertThat(update.uint(Fields.NUM_NAMED_VARIABLES)).isEqualTo(1);
            assertThat(update.namedVariables())
                    .contains(new NamedVariable("user.topics", 2, "tin"), NamedVariable.scalar("user.one", "x"));
            client.send(client.request(MessageTypes.SET_CALL_DATA_REQ)
                    .add(new NamedVariable("user.topics", 1, "lead"))
                    .buildIncomplete()
                    .toBytes());
            run.await(LIMIT);
        }
    }

    /** Fields of a list that stand together are met by one entry, in the order of the entries, others between them or not. */
    @Test
    void entriesOfListsAreMatched() throws IOException {
        try (ScenarioRun run = play(
                        """
                        expect A OPEN_REQ
                        expect A SET_AGENT_STATE_REQ AgentID=1001 SkillGroupNumber=1 SkillGroupPriority=$p \
                        SkillGroupNumber=3 SkillGroupPriority=2 NumSkillGroups=3 SkillGroupPriority~0x1
                        await A SET_AGENT_STATE_REQ SkillGroupNumber=2 SkillGroupPriority=$p
                        """);
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(skillGroups(client, 1, 4, 2, 0, 3, 2));
            client.send(skillGroups(client, 2, 0, 1, 4));
            client.send(skillGroups(client, 2, 4));
            assertThatThrownBy(() -> run.await(LIMIT))
                    .hasMessageContaining(
                            "Expected SkillGroupPriority~0x1: no entry behind the one before has that; there are");
        }
        try (ScenarioRun run = play(
                        """
                        expect A OPEN_REQ
                        expect A SET_AGENT_STATE_REQ SkillGroupNumber=1 SkillGroupPriority=$p SkillGroupNumber=3
                        await A SET_AGENT_STATE_REQ SkillGroupNumber=2 SkillGroupPriority=$p
                        """);
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(skillGroups(client, 1, 4, 2, 0, 3, 2));
            client.send(skillGroups(client, 2, 0, 1, 4));
            assertThat(run.done()).isLessThan(3);
            client.send(skillGroups(client, 2, 4));
            run.await(LIMIT);
        }
    }

    private static byte[] skillGroups(TestClient client, int... numbersAndPriorities) {
        MessageBuilder request =
                client.request(MessageTypes.SET_AGENT_STATE_REQ).set(Fields.AGENT_ID, "1001");
        for (int i = 0; i < numbersAndPriorities.length; i += 2) {
            request.set(Fields.SKILL_GROUP_NUMBER, numbersAndPriorities[i])
                    .set(Fields.SKILL_GROUP_PRIORITY, numbersAndPriorities[i + 1]);
        }
        return request.buildIncomplete().toBytes();
    }

    /** A field that differs is told with both values; a password is not shown. */
    @Test
    void aDifferenceIsToldWithBothValues() throws IOException {
        assertFails(
                "expect A OPEN_REQ VersionNumber=23",
                "t.scenario:1: expect A OPEN_REQ VersionNumber=23",
                "Expected VersionNumber=23: it is 24");
        assertFails("expect A OPEN_REQ ServicesRequested~CTI_SERVICE_CLIENT_EVENTS", "it is 16 CTI_SERVICE_ALL_EVENTS");
        assertFails("expect A OPEN_REQ ClientID~x*", "ClientID~x*: it is test");
        assertFails("expect A OPEN_REQ ClientID=-", "ClientID=-: it is test");
        assertFails("expect A OPEN_REQ AgentID=*", "AgentID=*: it is missing");
        assertFails("expect A OPEN_REQ ClientPassword=wrong", "it is another one");
        assertFails("expect A OPEN_REQ InvokeID=$a VersionNumber=$a", "VersionNumber=$a: it is 24");
        assertFails("await A OPEN_REQ VersionNumber=23 within 100ms", "no OPEN_REQ with VersionNumber=23 came");
        assertFails("expect A CLOSE_REQ within 100ms", "no CLOSE_REQ came at side A within 100 ms; what came:");
        assertFails("absent A OPEN_REQ for 5s", "OPEN_REQ came at side A");
        assertFails("fault B kill\nexpect A OPEN_REQ\nfault switch", "side B is down and cannot become active");
    }

    /** Several values of a kind, and all ways to match. */
    @Test
    void fieldsAreMatched() throws IOException {
        try (ScenarioRun run = play("expect A OPEN_REQ ClientID~t*t InvokeID=* AgentID=- ServicesRequested=0x10"
                        + " ServicesRequested=CTI_SERVICE_ALL_EVENTS ClientPassword=secret CallMsgMask~0x7");
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            run.await(LIMIT);
        }
    }

    /** A number is what it is, however it is written: by any of its names, bits in any order, with zeros in front. */
    @Test
    void numbersAreMatchedHoweverTheyAreWritten() throws IOException {
        try (ScenarioRun run = play("expect A OPEN_REQ VersionNumber=024 IdleTimeout=-1 CallMsgMask=0x0ffffffF"
                        + " ServicesRequested~0 VersionNumber~0x18 AgentStateMask~AGENT_LOGOUT_MASK|AGENT_LOGIN_MASK");
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            run.await(LIMIT);
        }
    }

    /** Each statement is told before it is done, and how many were done. */
    @Test
    void stepsAreTold() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (ScenarioRun run =
                Scenario.parse("t.scenario", "wait 1ms\n\nagent 1001 available").start(pair, told::add)) {
            run.await(LIMIT);
            assertThat(run.done()).isEqualTo(2);
        }
        assertThat(told).containsExactly("t.scenario:1: wait 1ms", "t.scenario:3: agent 1001 available");
        assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.AVAILABLE);
    }

    /** One scenario at a time; one that is stopped makes room. */
    @Test
    void aScenarioThatIsStoppedMakesRoom() {
        ScenarioRun run = play("expect A OPEN_REQ within 5min");
        assertThatThrownBy(() -> play("wait 1ms")).hasMessage("another scenario is being played with this pair");
        run.close();
        assertThatThrownBy(() -> run.await(LIMIT))
                .isInstanceOf(ScenarioFailedError.class)
                .hasMessageContaining("stopped while it waited");
        Scenario.parse("t.scenario", "wait 1ms").run(pair);
    }

    private void assertFails(String text, String... reasons) throws IOException {
        try (CtiServerPair own = CtiServerPair.start();
                ScenarioRun run = Scenario.parse("t.scenario", text).start(own);
                TestClient client = new TestClient(own, Side.A, 24)) {
            client.send(TestClient.named(client.openReq(TestClient.ALL_EVENTS))
                    .build()
                    .toBytes());
            assertThatThrownBy(() -> run.await(LIMIT))
                    .isInstanceOf(ScenarioFailedError.class)
                    .hasMessageContainingAll(reasons)
                    .hasMessageNotContaining("secret");
        }
    }

    private ScenarioRun play(String text) {
        return Scenario.parse("t.scenario", text).start(pair);
    }
}
