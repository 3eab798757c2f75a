package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 7 of docs/reliability.md: what somebody knows of a call who reads the topic and nothing else. */
class CallDetailsByTopicTest {
    private static final String KEY = "call.5000.17.2001";
    private static final String OTHER = "call.5000.17.2002";

    private final CallDetailsByTopic details = new CallDetailsByTopic();

    /** The last word counts, of each connection for itself. */
    @Test
    void theStateIsThatOfTheLastEvent() {
        hear("OnCallDelivered", KEY);
        hear("OnCallEstablished", KEY);
        hear("OnCallDelivered", OTHER);
        hear("OnCallHeld", KEY);

        assertThat(details.states()).isEqualTo(Map.of(KEY, "HELD", OTHER, "ALERTING"));
    }

    /** Who has left is in no state. */
    @Test
    void aConnectionThatIsClearedHasNone() {
        hear("OnCallEstablished", KEY);
        hear("OnCallConnectionCleared", KEY);

        assertThat(details.states()).isEmpty();
    }

    /** Variables belong to the call, whichever connection's event tells them. */
    @Test
    void aVariableIsThatOfAllConnections() {
        details.hear("OnCallBegin", KEY, arguments().put("CallVariable1", "gold"));
        hear("OnCallDelivered", OTHER);
        assertThat(details.variables(Set.of(KEY, OTHER))).isEqualTo(Map.of(KEY, "gold", OTHER, "gold"));

        details.hear("OnCallDataUpdate", OTHER, arguments().put("CallVariable1", ""));
        assertThat(details.variables(Set.of(KEY))).isEqualTo(Map.of(KEY, ""));
    }

    /** An update has the call's own number as the new one where it stays. */
    @Test
    void ofACallThatGetsAnotherNameNothingIsKnown() {
        hear("OnCallEstablished", KEY);
        details.hear("OnCallDataUpdate", KEY, arguments().put("NewConnectionCallID", 17));
        assertThat(details.states()).containsOnlyKeys(KEY);

        details.hear("OnCallDataUpdate", KEY, arguments().put("NewConnectionCallID", 18));
        hear("OnCallHeld", "call.5000.18.2001");
        assertThat(details.states()).isEmpty();
        assertThat(details.variables(Set.of(KEY, "call.5000.18.2001"))).isEmpty();
    }

    /** A transfer may give those who stay a number that neither call had; only the parties tell it. */
    @Test
    void ofACallThatGetsAThirdNumberByATransferNothingIsKnown() {
        ObjectNode transfer = arguments().put("PrimaryCallID", 17).put("SecondaryCallID", 18);
        transfer.putObject("ConnectedParty[1]").put("ConnectedPartyCallID", 99).put("ConnectedPartyDeviceID", "2002");
        details.hear("OnCallTransferred", KEY, transfer);

        assertThat(details.variables(Set.of("call.5000.99.2002"))).isEmpty();
    }

    private void hear(String event, String key) {
        details.hear(event, key, arguments());
    }

    private static ObjectNode arguments() {
        return JsonNodeFactory.instance.objectNode();
    }
}
