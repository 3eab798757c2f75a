package org.ctios.examples.dial;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.camel.CtiOsConstants;
import org.ctios.session.RequestFailedException;
import org.springframework.stereotype.Component;

/** {@code POST /calls} makes a call from the device of an agent and answers with its name. */
@Component
class DialRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // The last one is thrown for an empty body.
        onException(
                        RequestFailedException.class,
                        JsonProcessingException.class,
                        NoTypeConversionAvailableException.class)
                .handled(true)
                .setBody(exchange -> Problem.of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, simple("${body.status}"))
                .marshal()
                .json()
                .setHeader(Exchange.CONTENT_TYPE, constant("application/problem+json"));

        // Without the check of the content type a form on any other site could make calls for whoever looks at it.
        rest("/calls")
                .clientRequestValidation(true)
                .post()
                .consumes("application/json")
                .to("direct:dial");

        from("direct:dial")
                .routeId("dial")
                // Headers of the request must reach neither the session nor the answer.
                .removeHeaders("*")
                .unmarshal()
                .json(Dial.class)
                // A call is made from a device: the CTI Server knows at which one the agent sits.
                .setVariable("agent")
                .body(Dial.class, dial -> Map.of("AgentID", dial.agent()))
                .toV("ctios:east?operation=queryAgentState&peripheralId={{dial.peripheral}}", "agent", "agent")
                .setBody(exchange ->
                        exchange.getMessage().getBody(Dial.class).from(exchange.getVariable("agent", Map.class)))
                .to("ctios:east?operation=makeCall&peripheralId={{dial.peripheral}}")
                .setBody(exchange -> Map.of("call", exchange.getMessage().getHeader(CtiOsConstants.UNIQUE_OBJECT_ID)))
                .removeHeaders("*")
                .marshal()
                .json()
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));

        from("ctios:east?events=OnCallOriginated,OnCallEstablished,OnCallFailed,OnCallEnd")
                .routeId("calls")
                .log("${header.CamelCtiosEvent} ${header.CamelCtiosUniqueObjectId}");
    }
}
