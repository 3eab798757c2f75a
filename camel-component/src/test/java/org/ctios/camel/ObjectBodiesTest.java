package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An object of the application as body: the names of its parts are the keywords, in any case. */
class ObjectBodiesTest extends CamelFixture {
    private final List<CtiOsRequest> requests = new CopyOnWriteArrayList<>();
    private ProducerTemplate template;

    private record Dial(
            String agentInstrument, String dialedNumber, Integer callPlacementType, Map<String, String> ecc) {}

    private record Ready(AgentState agentState, String agentId, long peripheralId) {}

    /** A bean as an application has it. */
    public static final class Data {
        private String callVariable1;

        public String getCallVariable1() {
            return callVariable1;
        }

        public void setCallVariable1(String value) {
            callVariable1 = value;
        }

        public String getCallVariable2() {
            return null;
        }

        public void setCallVariable2(String value) {
            throw new UnsupportedOperationException(value);
        }

        public boolean isKeepOthers() {
            return true;
        }

        public void setKeepOthers(boolean value) {
            throw new UnsupportedOperationException("it is " + value);
        }

        public String getUniqueObjectID() {
            return "call.5000.77.2001";
        }

        public void setUniqueObjectID(String value) {
            throw new UnsupportedOperationException(value);
        }
    }

    @BeforeEach
    void startCamel() {
        session.answer(request -> {
            requests.add(request);
            return CompletableFuture.completedFuture(new Confirmation(request.operation(), Arguments.none()));
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Test
    void aRecordIsReadByItsComponents() {
        ask("makeCall", new Dial("2001", "5551234", null, Map.of("user.Tier", "gold")));
        ask("setAgentState", new Ready(AgentState.AVAILABLE, "1001", 5000));

        assertThat(requests)
                .extracting(CtiOsRequest::toString)
                .containsExactly(
                        "makeCall{agentInstrument=2001, dialedNumber=5551234, ecc={user.Tier=gold}}",
                        "setAgentState{agentState=AVAILABLE, agentId=1001, peripheralId=5000}");
        assertThat(requests.get(0).arguments().getValueString("DialedNumber")).isEqualTo("5551234");
    }

    @Test
    void aBeanIsReadByItsGettersAndNullIsLeftOut() {
        Data data = new Data();
        data.setCallVariable1("gold");

        ask("setCallData", data);

        Arguments sent = requests.get(0).arguments();
        assertThat(sent.numElements()).isEqualTo(3);
        assertThat(sent.getValueString("CallVariable1")).isEqualTo("gold");
        assertThat(sent.getValueBool("KeepOthers")).isTrue();
        assertThat(sent.getValueString("UniqueObjectID")).isEqualTo("call.5000.77.2001");
    }

    @Test
    void anObjectThatHasNoKeywordsIsRefusedWithoutItsValue() {
        Exchange exchange = ask("makeCall", new Date(0));
        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the body is a java.util.Date; a request takes its keywords from a Map")
                .hasMessageContaining("from a record, from a bean with getters and setters");
        assertThat(requests).isEmpty();
    }

    private Exchange ask(String operation, Object body) {
        return template.request(
                "ctios:demo?operation=" + operation, sent -> sent.getIn().setBody(body));
    }
}
