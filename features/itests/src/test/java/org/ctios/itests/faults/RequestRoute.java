package org.ctios.itests.faults;

import java.io.IOException;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import org.ctios.itests.EtcFile;
import org.ctios.itests.KarafContainer;

/**
 * A route from a file in {@code deploy} that makes requests of the sessions, as one user of it sees it, over
 * JMX. It counts the answers that it gets. Not thread-safe.
 */
final class RequestRoute implements AutoCloseable {
    private static final String NAME = "users";
    private static final String MBEANS = "org.apache.camel:context=ctios-deployer-" + NAME + ",";
    private static final String INFLIGHT = "ExchangesInflight";
    private static final String SESSIONS = "ctios:" + Client.names() + "?timeout=" + Request.TIMEOUT;
    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <routes xmlns="http://camel.apache.org/schema/xml-io">
              <route id="asked">
                <from uri="direct:asked"/>
                <onException>
                  <exception>java.lang.Throwable</exception>
                  <handled><constant>true</constant></handled>
                  <setBody><simple>${exception.message}</simple></setBody>
                  <to uri="direct:answered"/>
                </onException>
                <setHeader name="CamelCtiosSession"><simple>${body[session]}</simple></setHeader>
                <setHeader name="CamelCtiosOperation"><simple>${body[operation]}</simple></setHeader>
                <setHeader name="patient"><simple>${body[patient]}</simple></setHeader>
                <setBody><simple>${body[keywords]}</simple></setBody>
                <choice>
                  <when>
                    <simple>${header.patient} == 'true'</simple>
                    <to uri="%s&amp;inFailover=WAIT&amp;failoverTimeout=%d"/>
                  </when>
                  <otherwise>
                    <to uri="%s"/>
                  </otherwise>
                </choice>
                <setBody><constant>%s</constant></setBody>
                <to uri="direct:answered"/>
              </route>
              <route id="answered">
                <from uri="direct:answered"/>
                <setHeader name="answered"><constant>true</constant></setHeader>
              </route>
            </routes>
            """
                    .formatted(SESSIONS, Request.PATIENCE, SESSIONS, Request.CONFIRMED);

    private final KarafContainer karaf;
    private JMXConnector connector;

    /** That of a container, which may come and go. */
    RequestRoute(KarafContainer karaf) {
        this.karaf = karaf;
    }

    /** Puts the file there. */
    static void deploy(KarafContainer karaf) {
        new EtcFile(karaf.deploy(NAME + ".xml")).write(FILE);
    }

    /** Whether it can be asked now. */
    boolean isThere() {
        return figure("asked", "State").equals(Optional.of("Started"));
    }

    /** Whether everything that came to it has gone. */
    boolean isQuiet() {
        Optional<Object> nothing = Optional.of(0L);
        return figure("asked", INFLIGHT).equals(nothing)
                && figure("answered", INFLIGHT).equals(nothing);
    }

    /** How many exchanges a route of the file had until now. */
    long count(String route) {
        return (Long) figure(route, "ExchangesTotal").orElseThrow();
    }

    /** An attribute of a route; none while there is no such route. */
    private Optional<Object> figure(String route, String attribute) {
        try {
            Optional<ObjectName> bean = bean("type=routes,name=\"" + route + "\"");
            return bean.isPresent() ? Optional.of(server().getAttribute(bean.get(), attribute)) : Optional.empty();
        } catch (IOException | JMException | RuntimeException e) {
            close();
            return Optional.empty();
        }
    }

    /** Makes a request, and returns what became of it: {@link Request#CONFIRMED}, or an error. */
    String ask(Wish wish) {
        try {
            ObjectName context = context().orElseThrow(() -> new IllegalStateException("there is no route"));
            Object[] body = {"direct:asked", wish.body()};
            String[] types = {String.class.getName(), Object.class.getName()};
            return String.valueOf(server().invoke(context, "requestBody", body, types));
        } catch (IOException | JMException | RuntimeException e) {
            close();
            return e.toString();
        }
    }

    private Optional<ObjectName> context() throws IOException, JMException {
        return bean("type=context,*");
    }

    private Optional<ObjectName> bean(String pattern) throws IOException, JMException {
        return server().queryNames(new ObjectName(MBEANS + pattern), null).stream()
                .findFirst();
    }

    private MBeanServerConnection server() throws IOException {
        if (connector == null) {
            connector = karaf.jmx();
        }
        return connector.getMBeanServerConnection();
    }

    @Override
    public void close() {
        JMXConnector old = connector;
        connector = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException e) {
            // The container has gone, and the connection with it.
        }
    }
}
