package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What somebody knows who reads the topic and nothing else, when calls get other numbers. */
class CallsByTopicTest {
    private static final int HELD = 17;
    private static final int CONSULTED = 18;

    private final CallsByTopic calls = new CallsByTopic();

    private static String key(int call, String device) {
        return "call.5000." + call + "." + device;
    }

    private void begin(int call, String device) {
        calls.hear("OnCallBegin", key(call, device), JsonNodeFactory.instance::objectNode);
    }

    private void end(int call, String device) {
        calls.hear("OnCallEnd", key(call, device), JsonNodeFactory.instance::objectNode);
    }

    /** Tells a transfer or conference of both calls; each party with the number that it has from now on. */
    private void merge(String event, int number, String... devices) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.put("PrimaryCallID", HELD).put("SecondaryCallID", CONSULTED);
        for (int i = 0; i < devices.length; i++) {
            arguments
                    .putObject("ConnectedParty[" + (i + 1) + "]")
                    .put("ConnectedPartyCallID", number)
                    .put("ConnectedPartyDeviceID", devices[i]);
        }
        calls.hear(event, key(HELD, "2001"), () -> arguments);
    }

    private void twoCallsOf2001() {
        begin(HELD, "2001");
        begin(CONSULTED, "2001");
        begin(CONSULTED, "2002");
    }

    /** Call flows, 7.1: the consulted agent goes on in the original call; the transferring one leaves both. */
    @Test
    void aTransferTakesTheOtherAgentIntoTheOriginalCall() {
        twoCallsOf2001();
        merge("OnCallTransferred", HELD, "0301234", "2002");
        end(CONSULTED, "2001");
        end(HELD, "2001");

        assertThat(calls.begun()).containsExactly(key(HELD, "2002"));
    }

    /** Call flows, 7: who transfers leaves under the old numbers, whatever number the others get. */
    @Test
    void whoTransfersLeavesUnderTheOldNumberOfAConferenceThatGetsANewOne() {
        twoCallsOf2001();
        begin(HELD, "2003");
        merge("OnCallTransferred", 99, "0301234", "2002", "2003");
        end(CONSULTED, "2001");
        end(HELD, "2001");

        assertThat(calls.begun()).containsExactly(key(99, "2002"), key(99, "2003"));
    }

    /** Call flows, 8: with the number of the consulted call the controller's own connection there stays. */
    @Test
    void aConferenceMayGoOnUnderTheNumberOfTheOtherCall() {
        twoCallsOf2001();
        merge("OnCallConferenced", CONSULTED, "0301234", "2001", "2002");
        end(HELD, "2001");

        assertThat(calls.begun()).containsExactly(key(CONSULTED, "2001"), key(CONSULTED, "2002"));
    }

    /** Call flows, 8: under a third number all go on. */
    @Test
    void aConferenceMayGetANumberThatNeitherCallHad() {
        twoCallsOf2001();
        merge("OnCallConferenced", 99, "0301234", "2001", "2002");
        end(CONSULTED, "2001");

        assertThat(calls.begun()).containsExactly(key(99, "2001"), key(99, "2002"));
    }

    /** Call flows, 10: an update tells another name. */
    @Test
    void anUpdateGivesOneConnectionAnotherName() {
        begin(HELD, "2001");
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.put("ConnectionCallID", HELD)
                .put("ConnectionDeviceID", "2001")
                .put("NewConnectionCallID", 99)
                .put("NewConnectionDeviceID", "2001");
        calls.hear("OnCallDataUpdate", key(HELD, "2001"), () -> update);

        assertThat(calls.begun()).containsExactly(key(99, "2001"));
    }

    /** An update of the data alone has no other name. */
    @Test
    void anUpdateOfTheDataChangesNoName() {
        begin(HELD, "2001");
        calls.hear("OnCallDataUpdate", key(HELD, "2001"), JsonNodeFactory.instance::objectNode);

        assertThat(calls.begun()).containsExactly(key(HELD, "2001"));
    }
}
