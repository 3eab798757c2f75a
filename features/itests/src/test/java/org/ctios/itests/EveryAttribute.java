package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.rmi.UnmarshalException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;

/** All MBeans of a container with all attributes that can be read, as texts. */
final class EveryAttribute {
    private EveryAttribute() {}

    /** One text for each attribute: name of the MBean, name of the attribute, value. */
    static List<String> of(KarafContainer karaf) {
        List<String> texts = new ArrayList<>();
        try (JMXConnector connector = karaf.jmx()) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            for (ObjectName name : server.queryNames(null, null)) {
                read(server, name, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void read(MBeanServerConnection server, ObjectName bean, List<String> texts) throws IOException {
        try {
            String[] names = Stream.of(server.getMBeanInfo(bean).getAttributes())
                    .filter(MBeanAttributeInfo::isReadable)
                    .map(MBeanAttributeInfo::getName)
                    .toArray(String[]::new);
            for (String name : names) {
                texts.add(bean + " " + name + " = " + value(server, bean, name));
            }
        } catch (JMException | SecurityException e) {
            texts.add(bean + " cannot be read: " + e);
        }
    }

    /** Jetty has attributes that no connection can carry; who is connected cannot see them either. */
    private static String value(MBeanServerConnection server, ObjectName bean, String name) throws IOException {
        try {
            return text(server.getAttribute(bean, name));
        } catch (UnmarshalException | JMException | RuntimeMBeanException | SecurityException e) {
            return "cannot be read: " + e;
        }
    }

    /** Open types say what is in them; arrays do not. */
    private static String text(Object value) {
        return value instanceof Object[] array ? Arrays.deepToString(array) : Objects.toString(value);
    }
}
