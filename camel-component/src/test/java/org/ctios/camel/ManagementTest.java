package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContextAware;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionStatistics;
import org.junit.jupiter.api.Test;

/** What JMX and the developer console tell of routes and their sessions. */
class ManagementTest extends CamelFixture {

    @Test
    void theConsumerCountsWhatItDeliversAndWhatItKeepsOut() throws Exception {
        route("ctios:demo?events=connection");
        session.tell(TestEvents.connected(1), TestEvents.connected(2), TestEvents.agent(3, AgentState.AVAILABLE));
        session.awaitDelivered();

        assertThat(attribute("consumers", "EventsDelivered")).isEqualTo(2L);
        assertThat(attribute("consumers", "EventsFiltered")).isEqualTo(1L);
        assertThat(attribute("consumers", "EventsInside")).isEqualTo(0);
        assertThat(attribute("consumers", "SessionState")).isEqualTo("MONITOR");
        assertThat(attribute("consumers", "SessionSide")).isEqualTo("null");
        assertThat(attribute("consumers", "SessionSince")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(attribute("consumers", "State"))
                .as("what every consumer tells")
                .isEqualTo("Started");
    }

    @Test
    void theProducerCountsItsRequestsAndTheirFailures() throws Exception {
        session.answer(request -> request.operation() == Operation.LOGIN
                ? CompletableFuture.completedFuture(new Confirmation(Operation.LOGIN, Arguments.none()))
                : CompletableFuture.failedFuture(RequestFailedException.unanswered(
                        request.operation(), CilError.E_CTIOS_IN_FAILOVER, "it was lost")));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("ctios:demo?operation=login");
            }
        });
        for (String operation : new String[] {"login", "logout", "nonsense"}) {
            camel.createProducerTemplate()
                    .request("direct:in", sent -> sent.getIn().setHeader(CtiOsConstants.OPERATION, operation));
        }

        assertThat(attribute("producers", "Requests")).isEqualTo(3L);
        assertThat(attribute("producers", "RequestsFailed")).isEqualTo(2L);
        assertThat(attribute("producers", "SessionState")).isEqualTo("MONITOR");
    }

    @Test
    void theDeveloperConsoleShowsSessionsAndConsumers() throws Exception {
        session.count(new SessionStatistics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        route("ctios:demo");
        session.tell(TestEvents.connected(1));
        session.awaitDelivered();
        DevConsole console = PluginHelper.getDevConsoleResolver(camel).resolveDevConsole("ctios");
        CamelContextAware.trySetCamelContext(console, camel);

        assertThat((String) console.call(MediaType.TEXT))
                .contains("session: demo, state: MONITOR, since: 1970-01-01T00:00:00Z, mode: MONITOR")
                .contains("failovers: 8")
                .contains("route: route, uri: ctios://demo, delivered: 1, filtered: 0, inside: 0");
        JsonObject json = (JsonObject) console.call(MediaType.JSON);
        assertThat(json.get("sessions"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("session", "demo")
                .containsEntry("framesReceived", 1L);
        assertThat(json.toJson()).contains("\"delivered\":1");
    }

    private Object attribute(String type, String name) throws Exception {
        MBeanServer server = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        Set<ObjectName> beans = server.queryNames(
                new ObjectName("org.apache.camel:context=" + camel.getManagementName() + ",type=" + type + ",*"), null);
        beans.removeIf(bean -> !bean.getCanonicalName().contains("CtiOs"));
        assertThat(beans).hasSize(1);
        return server.getAttribute(beans.iterator().next(), name);
    }
}
