package org.ctios.management.internal.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.TabularData;
import org.ctios.management.internal.shell.FixedSession;
import org.ctios.session.CilError;
import org.junit.jupiter.api.Test;

/** Sessions as JMX clients see them, who have none of our classes. */
class SessionBeansTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final SessionBeans beans = new SessionBeans(server);
    private final FixedSession east = new FixedSession("east");

    private static ObjectName name(String session) throws JMException {
        return new ObjectName("org.ctios:type=Session,name=" + session);
    }

    private Object attribute(String name) throws JMException {
        return server.getAttribute(name("east"), name);
    }

    @Test
    void aSessionIsThereAsLongAsItsService() throws JMException {
        beans.addSession(east);
        assertThat(server.isRegistered(name("east"))).isTrue();
        assertThat(east.subscriptions).isEqualTo(1);
        beans.removeSession(east);
        assertThat(server.isRegistered(name("east"))).isFalse();
        assertThat(east.subscriptions).isZero();
    }

    @Test
    void allGoWithTheBundle() {
        beans.addSession(east);
        beans.addSession(new FixedSession("west"));
        beans.deactivate();
        assertThat(server.queryNames(null, null))
                .noneMatch(name -> name.getDomain().equals("org.ctios"));
        assertThat(east.subscriptions).isZero();
    }

    @Test
    void aNewNameIsANewBean() throws JMException {
        beans.addSession(east);
        beans.updatedSession(east);
        assertThat(east.subscriptions).isEqualTo(1);
        east.name = "a,name=\"odd\"";
        beans.updatedSession(east);
        assertThat(server.isRegistered(name("east"))).isFalse();
        assertThat(server.getAttribute(name(ObjectName.quote(east.name)), "Name"))
                .isEqualTo(east.name);
        assertThat(east.subscriptions).isEqualTo(1);
    }

    /** The second one of a name is not shown, takes nothing away, and is shown when it has a name of its own. */
    @Test
    void twoSessionsOfOneNameDoNotDisturbEachOther() throws JMException {
        FixedSession second = new FixedSession("east");
        beans.addSession(east);
        beans.addSession(second);
        beans.removeSession(second);
        assertThat(server.isRegistered(name("east"))).isTrue();
        beans.addSession(second);
        second.name = "west";
        beans.updatedSession(second);
        assertThat(server.isRegistered(name("east"))).isTrue();
        assertThat(server.isRegistered(name("west"))).isTrue();
    }

    /** Nobody tells of the second one again when the first goes: it has no change of its own. */
    @Test
    void theOtherSessionOfANameIsShownWhenTheFirstOneGoes() throws JMException {
        FixedSession second = new FixedSession("east");
        beans.addSession(east);
        beans.addSession(second);
        beans.removeSession(east);
        assertThat(server.isRegistered(name("east"))).isTrue();
        assertThat(second.subscriptions).isEqualTo(1);
        beans.removeSession(second);
        assertThat(server.isRegistered(name("east"))).isFalse();
    }

    @Test
    void theOtherSessionOfANameIsShownWhenTheFirstOneIsRenamed() throws JMException {
        FixedSession second = new FixedSession("east");
        beans.addSession(east);
        beans.addSession(second);
        east.name = "west";
        beans.updatedSession(east);
        assertThat(server.isRegistered(name("west"))).isTrue();
        assertThat(server.isRegistered(name("east"))).isTrue();
        assertThat(second.subscriptions).isEqualTo(1);
        beans.deactivate();
        assertThat(east.subscriptions + second.subscriptions).isZero();
    }

    @Test
    void attributesTellWhatTheSessionTells() throws JMException {
        beans.addSession(east);
        assertThat(attribute("State")).isEqualTo("MONITOR");
        assertThat(attribute("Connected")).isEqualTo(true);
        assertThat(attribute("Since")).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(attribute("Side")).isEqualTo("A");
        assertThat(attribute("CurrentServer")).isEqualTo("cti-a:42027");
        assertThat(attribute("Failovers")).isEqualTo(2L);
        assertThat(attribute("AgentCount")).isEqualTo(2);
        assertThat(attribute("CallCount")).isEqualTo(1);
        CompositeData listener = ((CompositeData[]) attribute("Listeners"))[0];
        assertThat(listener.get("listener")).isEqualTo("Route#1");
        assertThat(listener.get("waiting")).isEqualTo(4);
        assertThat(listener.get("waitingBytes")).isEqualTo(512L);
        assertThat(listener.get("bytesBudget")).isEqualTo(4096L);
        assertThat(((CompositeData) attribute("Recovery")).get("count")).isEqualTo(0L);
        assertThat((TabularData) attribute("EventsByFamily")).isNotNull();
    }

    /** A client without our classes reads everything (open types). */
    @Test
    void allTypesAreOpen() throws JMException {
        beans.addSession(east);
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name("east")).getAttributes()) {
            assertThat(attribute.getDescriptor().getFieldValue("openType")).isInstanceOf(OpenType.class);
            assertThat(attribute.isWritable()).isFalse();
            assertThat(attribute(attribute.getName())).isNotNull();
        }
    }

    @Test
    void operationsAnswerWithTheCodeOfTheCil() throws JMException {
        beans.addSession(east);
        assertThat(server.invoke(name("east"), "connect", null, null)).isEqualTo("CIL_OK");
        east.answer = CilError.E_CTIOS_SESSION_NOT_CONNECTED;
        assertThat(server.invoke(name("east"), "disconnect", null, null)).isEqualTo("E_CTIOS_SESSION_NOT_CONNECTED");
    }

    /** Somebody at a console means it: a failover ends, whatever {@code compatibility} asks of programs. */
    @Test
    void disconnectIsForced() throws JMException {
        beans.addSession(east);
        server.invoke(name("east"), "disconnect", null, null);
        assertThat(east.disconnects).singleElement().matches(arguments -> arguments.isValid("ForcedDisconnect"));
    }

    /** Who subscribes by type finds the types in the MBean's information. */
    @Test
    void theTypesAreAnnounced() throws JMException {
        beans.addSession(east);
        assertThat(server.getMBeanInfo(name("east")).getNotifications()[0].getNotifTypes())
                .contains("org.ctios.connection.OnConnection", "org.ctios.connection.OnEventGap")
                .doesNotContain("org.ctios.connection.OnHeartbeat")
                .allMatch(type -> type.startsWith("org.ctios.connection.On"));
    }
}
