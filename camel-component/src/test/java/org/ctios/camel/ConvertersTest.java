package org.ctios.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.TypeConverter;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.TypeConverterRegistry;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.Arguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the body can be turned into, by the converters that Camel finds in the jar. */
class ConvertersTest extends CamelFixture {
    private static final String JSON = "{\"event\":\"OnCallDelivered\",\"eventId\":9,\"family\":\"call\","
            + "\"session\":\"demo\",\"side\":\"A\",\"time\":\"2026-11-22T08:30:00.125Z\",\"sequence\":42,"
            + "\"arguments\":{\"ConnectionCallID\":4000000000,\"ANI\":\"5551234\",\"Urgent\":true,"
            + "\"ECC\":{\"user.note\":\"says \\\"hi\\\"\"}}}";

    private final CtiOsEvent event = TestEvents.call(EventId.CALL_DELIVERED, 42);
    private TypeConverter converter;

    @BeforeEach
    void start() {
        camel.start();
        converter = camel.getTypeConverter();
    }

    @Test
    void anEventIsJsonText() {
        assertThat(converter.convertTo(String.class, event)).isEqualTo(JSON);
    }

    // In OSGi Camel's activator registers the components of a bundle before its converters, and a route may start
    // between.
    @Test
    void theComponentBringsItsConvertersWithIt() throws Exception {
        try (CamelContext late = new DefaultCamelContext()) {
            TypeConverterRegistry converters = late.getTypeConverterRegistry();
            List.of(String.class, byte[].class, InputStream.class, Map.class)
                    .forEach(type -> converters.removeTypeConverter(type, CtiOsEvent.class));
            late.addComponent("ctios", new CtiOsComponent());
            late.start();

            assertThat(late.getTypeConverter().convertTo(String.class, event)).isEqualTo(JSON);
            assertThat(late.getTypeConverter().convertTo(Map.class, event)).containsKey("arguments");
        }
    }

    @Test
    void anEventIsJsonInBytesAndAsAStream() throws Exception {
        assertThat(converter.convertTo(byte[].class, event)).isEqualTo(JSON.getBytes(UTF_8));
        try (InputStream stream = converter.convertTo(InputStream.class, event)) {
            assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(JSON);
        }
    }

    @Test
    void aMapHasPlainValuesThatAnyDataFormatCanWrite() {
        Map<?, ?> map = converter.convertTo(Map.class, event);
        assertThat(map.toString())
                .isEqualTo("{event=OnCallDelivered, eventId=9, family=call, session=demo, side=A,"
                        + " time=2026-11-22T08:30:00.125Z, sequence=42, arguments={ConnectionCallID=4000000000,"
                        + " ANI=5551234, Urgent=true, ECC={user.note=says \"hi\"}}}");
        assertThat(map.get("time")).isInstanceOf(String.class);
        assertThat(map.get("sequence")).isEqualTo(42L);
    }

    @Test
    void aMapOfTheUserIsHisOwn() {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = converter.convertTo(Map.class, event);
        map.put("customer", "Doe");
        assertThat(converter.convertTo(Map.class, event).containsKey("customer"))
                .isFalse();
    }

    @Test
    void anEventWithoutASideHasNone() {
        assertThat(converter.convertTo(String.class, TestEvents.bareCall(1))).doesNotContain("side");
    }

    // A secret never leaves by an exchange.
    @Test
    void noPasswordLeaves() {
        Arguments arguments = Arguments.builder()
                .set("AgentPassword", "s3cret")
                .set("Login", Arguments.builder().set(" password ", "s3cret").build())
                .set(
                        "ECC",
                        Arguments.builder().set("user.Password[0]", "s3cret").build())
                .set("AuthorizationCode", "s3cret")
                .build();
        CtiOsEvent login = new TestEvents.Agent(
                EventId.SET_AGENT_STATE_CONF, new Origin("demo", null, TestEvents.TIME, 1), null, -1, arguments);

        assertThat(converter.convertTo(String.class, login))
                .doesNotContain("s3cret")
                .endsWith("\"arguments\":{\"Login\":{},\"ECC\":{}}}");
        assertThat(converter.convertTo(Map.class, login).toString()).doesNotContain("s3cret");
    }

    @Test
    void aRouteThatAsksForTextGetsJson() throws Exception {
        MockEndpoint out = route("ctios:demo");
        out.expectedMessageCount(1);
        session.tell(event);
        out.assertIsSatisfied();
        assertThat(out.getExchanges().get(0).getIn().getBody(String.class)).isEqualTo(JSON);
    }
}
