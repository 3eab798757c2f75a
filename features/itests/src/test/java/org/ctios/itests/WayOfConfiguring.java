package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;

/** How an administrator makes, changes and ends a session. */
enum WayOfConfiguring {
    /** {@code etc/org.ctios.session-NAME.cfg}. */
    FILE {
        @Override
        void put(KarafContainer karaf, String session, Map<String, String> values) {
            new EtcFile(karaf.etc("org.ctios.session-" + session + ".cfg"))
                    .write(values.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }

        @Override
        void delete(KarafContainer karaf, String session) {
            new EtcFile(karaf.etc("org.ctios.session-" + session + ".cfg")).delete();
        }
    },

    /** {@code etc/org.ctios.session-NAME.cfg.json}. */
    JSON_FILE {
        @Override
        void put(KarafContainer karaf, String session, Map<String, String> values) {
            new EtcFile(karaf.etc("org.ctios.session-" + session + ".cfg.json"))
                    .write(values.entrySet().stream()
                            .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                            .collect(Collectors.joining(", ", "{ ", " }\n")));
        }

        @Override
        void delete(KarafContainer karaf, String session) {
            new EtcFile(karaf.etc("org.ctios.session-" + session + ".cfg.json")).delete();
        }
    },

    /** {@code config:edit}, {@code config:property-set}, {@code config:update}, {@code config:delete}. */
    SHELL {
        @Override
        void put(KarafContainer karaf, String session, Map<String, String> values) {
            String pid = pid(karaf, session);
            String edit = pid.isEmpty()
                    ? "config:edit --force --factory --alias " + session + " org.ctios.session"
                    : "config:edit " + pid;
            String sets = values.entrySet().stream()
                    .map(entry -> "; config:property-set " + entry.getKey() + " '" + entry.getValue() + "'")
                    .collect(Collectors.joining());
            karaf.shell().run(edit + sets + "; config:update");
        }

        @Override
        void delete(KarafContainer karaf, String session) {
            karaf.shell().run("config:delete " + pid(karaf, session));
        }
    },

    /** The operations of {@code org.apache.karaf:type=config,name=root}. */
    MBEAN {
        @Override
        void put(KarafContainer karaf, String session, Map<String, String> values) {
            String pid = pid(karaf, session);
            if (pid.isEmpty()) {
                invoke(karaf, "createFactoryConfiguration", "org.ctios.session", session, new TreeMap<>(values));
            } else {
                invoke(karaf, "update", pid, new TreeMap<>(values));
            }
        }

        @Override
        void delete(KarafContainer karaf, String session) {
            invoke(karaf, "delete", pid(karaf, session));
        }
    };

    private static final Pattern PID = Pattern.compile("(?m)^Pid: +(\\S+)$");

    /** Makes the session, or gives it these values in place of others. */
    abstract void put(KarafContainer karaf, String session, Map<String, String> values);

    /** Ends the session. */
    abstract void delete(KarafContainer karaf, String session);

    /** The PID of the configuration with this {@code name}, empty while there is none: Karaf makes up PIDs of its own. */
    static String pid(KarafContainer karaf, String session) {
        Matcher pid = PID.matcher(
                karaf.shell().run("config:list '(&(service.factoryPid=org.ctios.session)(name=" + session + "))'"));
        return pid.find() ? pid.group(1) : "";
    }

    static Object invoke(KarafContainer karaf, String operation, Object... arguments) {
        String[] types = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            types[i] = (arguments[i] instanceof Map ? Map.class : arguments[i].getClass()).getName();
        }
        try (JMXConnector connector = karaf.jmx()) {
            return connector
                    .getMBeanServerConnection()
                    .invoke(new ObjectName("org.apache.karaf:type=config,name=root"), operation, arguments, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JMException e) {
            throw new AssertionError(operation, e);
        }
    }
}
