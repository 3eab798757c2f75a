package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files, the shell and JMX behave alike; the form of the web console is tested in a browser. */
@ExtendWith(SharedKaraf.class)
class EveryWayOfConfiguringIT {
    private static final List<String> REFUSAL = List.of(
            "Rejected heartbeat", "heartbeat = soon: is no number of seconds. Write seconds, such as 5 or 0.5.");

    // Issue "running it", 1: made, edited while connected, refused in the same words, corrected, ended.
    @ParameterizedTest
    @EnumSource
    void aSessionIsMadeEditedRefusedAndEnded(WayOfConfiguring way, KarafContainer karaf) {
        String name = "by-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String endpoints = karaf.ports().endpoints();
        Map<String, String> values = new TreeMap<>(Map.of("name", name, "endpoints", endpoints, "mode", "none"));
        values.put("autoconnect", "false");
        way.put(karaf, name, values);
        awaitInfo(name, karaf, info -> info.contains("DISCONNECTED"));

        values.put("autoconnect", "true");
        values.put("mode", "monitor");
        way.put(karaf, name, values);
        awaitInfo(name, karaf, info -> info.matches("(?s).*State +MONITOR\\R.*"));
        String services = karaf.shell().run("service:list org.ctios.session.CtiOsSession");
        assertThat(services).contains("name = " + name, "name = demo");

        values.put("heartbeat", "soon");
        way.put(karaf, name, values);
        awaitInfo(name, karaf, info -> info.contains(REFUSAL.get(0)) && info.contains(REFUSAL.get(1)));
        assertThat(info(name, karaf)).containsPattern("State +MONITOR");
        assertThat(info("demo", karaf)).as("the one beside it").doesNotContain("Rejected");

        values.put("heartbeat", "4");
        way.put(karaf, name, values);
        awaitInfo(name, karaf, info -> !info.contains("Rejected"));
        way.delete(karaf, name);
        awaitInfo(name, karaf, info -> info.contains("There is no session"));
        assertThat(info("demo", karaf)).contains("Name");
        assertThat(karaf.etc("org.ctios.session-" + name + ".cfg")).doesNotExist();
    }

    // docs/configuration.md, Files: what one way made another one changes, and the file follows.
    @Test
    void theWaysMeetInOneConfiguration(KarafContainer karaf) {
        Map<String, String> values = Map.of("name", "shared", "endpoints", "127.0.0.1:1", "autoconnect", "false");
        WayOfConfiguring.MBEAN.put(karaf, "shared", values);
        awaitInfo("shared", karaf, info -> info.contains("DISCONNECTED"));
        EtcFile file = new EtcFile(karaf.etc("org.ctios.session-shared.cfg"));
        assertThat(file.read()).contains("endpoints = 127.0.0.1:1");

        WayOfConfiguring.SHELL.put(karaf, "shared", Map.of("heartbeat", "soon"));
        awaitInfo("shared", karaf, info -> info.contains(REFUSAL.get(1)));
        assertThat(file.read()).contains("heartbeat = soon");

        file.set("heartbeat", "7");
        awaitInfo("shared", karaf, info -> !info.contains("Rejected"));
        await("the edit in ConfigAdmin").atMost(DemoSession.LIMIT).until(() -> WayOfConfiguring.invoke(
                        karaf, "getProperty", WayOfConfiguring.pid(karaf, "shared"), "heartbeat")
                .equals("7"));
        file.delete();
        awaitInfo("shared", karaf, info -> info.contains("There is no session"));
    }

    // docs/tls.md, Failures: what was wrong was a file, and the configuration stays as it is.
    @Test
    void configUpdateHasAConfigurationReadAgain(KarafContainer karaf) {
        EtcFile password = new EtcFile(karaf.etc("late.password"));
        Map<String, String> values = Map.of(
                "endpoints",
                "127.0.0.1:1",
                "autoconnect",
                "false",
                ".clientPassword",
                "file:${karaf.etc}/late.password");
        WayOfConfiguring.FILE.put(karaf, "late", values);
        awaitInfo("late", karaf, info -> info.contains("late.password: names a file that does not exist"));

        password.write("no longer missing");
        karaf.shell().run("config:edit org.ctios.session~late; config:update");
        awaitInfo("late", karaf, info -> !info.contains("Rejected"));
        assertThat(new EtcFile(karaf.etc("org.ctios.session-late.cfg")).read())
                .contains(".clientPassword = file:${karaf.etc}/late.password");
        WayOfConfiguring.FILE.delete(karaf, "late");
        awaitInfo("late", karaf, info -> info.contains("There is no session"));
        password.delete();
    }

    private static String info(String session, KarafContainer karaf) {
        return karaf.shell().run("ctios:info " + session);
    }

    private static void awaitInfo(String session, KarafContainer karaf, Predicate<String> condition) {
        await("session " + session)
                .atMost(DemoSession.LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> info(session, karaf), condition);
    }
}
