package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContextAware;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ctios-component.adoc: any number of routes share the one connection of a session, also with one and the same URI. */
class EqualRoutesTest extends CamelFixture {
    private static final List<String> IDS = List.of("first", "second");

    @ParameterizedTest
    @ValueSource(
            strings = {"ctios:demo?events=connection", "ctios:demo,west?events=connection", "ctios:*?events=connection"
            })
    void routesWithTheSameUriGetAllEventsEach(String uri) throws Exception {
        camel.getRegistry().bind("west", new TestSession("west"));
        startBoth(uri);

        eachGetsBoth();
    }

    // ctios-component.adoc, Kamelets: of Camel itself, two routes need two names for one Kamelet with the same
    // properties.
    @Test
    void kameletsWithTheSamePropertiesGetAllEventsEach() throws Exception {
        addRoute("first", "kamelet:ctios-source/one?session=demo&events=connection");
        addRoute("second", "kamelet:ctios-source/two?session=demo&events=connection");
        camel.start();

        eachGetsBoth();
    }

    @Test
    void aRouteThatIsAddedWhileAnEqualOneRunsStarts() throws Exception {
        addRoute("first", "ctios:demo");
        camel.start();
        addRoute("second", "ctios:demo");

        eachGetsBoth();
    }

    // Both have the same endpoint object.
    @Test
    void stoppingOneOfThemLeavesTheOtherListening() throws Exception {
        startBoth("ctios:demo");
        camel.getRouteController().stopRoute("first");
        mock("first").expectedMessageCount(0);
        mock("second").expectedMessageCount(2);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(session.listenerCount()).isEqualTo(1);
        camel.getRouteController().startRoute("first");
        assertThat(session.listenerCount()).isEqualTo(2);
    }

    @Test
    void suspendingOneOfThemHoldsBackItsEventsAlone() throws Exception {
        startBoth("ctios:demo");
        camel.getRouteController().suspendRoute("first");
        mock("first").expectedMessageCount(0);
        mock("second").expectedMessageCount(2);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));
        awaitEventAtTheGate();

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(camel.getRouteController().getRouteStatus("second")).isEqualTo(ServiceStatus.Started);
    }

    @Test
    void eachHasItsHealthCheckItsMBeanAndItsLineInTheConsole() throws Exception {
        HealthCheckHelper.getHealthCheckRegistry(camel).setExposureLevel("full");
        HealthCheckHelper.getHealthCheckRepository(camel, "consumers");
        startBoth("ctios:demo");
        session.tell(TestEvents.connected(1));
        session.awaitDelivered();

        assertThat(HealthCheckHelper.invokeReadiness(camel))
                .extracting(result -> result.getCheck().getId())
                .contains("consumer:first", "consumer:second");
        assertThat(deliveredByMBeans()).containsExactly(1L, 1L);
        assertThat(consumersOfTheConsole())
                .extracting(consumer -> consumer.get("route"))
                .containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void theSessionTellsThemApart() throws Exception {
        startBoth("ctios:demo");

        assertThat(session.listenerNames())
                .containsExactlyInAnyOrder("route first of " + camel.getName(), "route second of " + camel.getName());
    }

    private void startBoth(String uri) throws Exception {
        for (String id : IDS) {
            addRoute(id, uri);
        }
        camel.start();
    }

    private void addRoute(String id, String uri) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(id).to("mock:" + id);
            }
        });
    }

    private void eachGetsBoth() throws Exception {
        IDS.forEach(id -> mock(id).expectedMessageCount(2));
        session.tell(TestEvents.connected(1), TestEvents.connected(2));
        MockEndpoint.assertIsSatisfied(camel);
    }

    private MockEndpoint mock(String id) {
        return camel.getEndpoint("mock:" + id, MockEndpoint.class);
    }

    private List<Object> deliveredByMBeans() throws Exception {
        MBeanServer server = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        Set<ObjectName> beans = server.queryNames(
                new ObjectName("org.apache.camel:context=" + camel.getManagementName() + ",type=consumers,*"), null);
        return beans.stream()
                .filter(bean -> bean.getCanonicalName().contains("CtiOs"))
                .map(bean -> delivered(server, bean))
                .toList();
    }

    private static Object delivered(MBeanServer server, ObjectName bean) {
        try {
            return server.getAttribute(bean, "EventsDelivered");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, Object>> consumersOfTheConsole() {
        DevConsole console = PluginHelper.getDevConsoleResolver(camel).resolveDevConsole("ctios");
        CamelContextAware.trySetCamelContext(console, camel);
        JsonObject json = (JsonObject) console.call(MediaType.JSON);
        return json.getCollection("consumers");
    }
}
