package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything a container shows, searched for the passwords that were used in it: right and wrong ones of the client, the
 * agent and the key store, from files of their own, from the environment, and from the session's own file.
 */
@ExtendWith(SharedKaraf.class)
class SecretsStayHiddenIT {
    private static final String CLIENT = "Zq7-client-right";
    private static final String WRONG_CLIENT = "Zq7-client-wrong";
    private static final String AGENT = "Zq7-agent-right";
    private static final String WRONG_AGENT = "Zq7-agent-wrong";
    private static final String STORE = "Zq7-store-right";
    private static final String WRONG_STORE = "Zq7-store-wrong";
    private static final String REFERENCE = "Zq7-client-by-reference";
    private static final String IN_THE_CLEAR = "Zq7-client-in-the-clear";
    private static final List<String> IN_FILES_OF_THEIR_OWN =
            List.of(CLIENT, WRONG_CLIENT, AGENT, WRONG_AGENT, STORE, WRONG_STORE);
    private static final List<String> ALL = Stream.concat(
                    IN_FILES_OF_THEIR_OWN.stream(),
                    Stream.of(REFERENCE, IN_THE_CLEAR, KarafContainer.PASSWORD_IN_ENVIRONMENT))
            .toList();

    private static final List<String> SESSIONS = List.of("secrets", "reference", "clear", "environment");

    /** No secret, but set as one is: what finds no password must find this. */
    private static final String MARKER = "Zq7-no-secret";

    // Issue "running it", What must be shown: log lines, JMX attributes, service properties, heap.
    @Test
    void noPasswordIsShownAnywhere(KarafContainer karaf) throws Exception {
        List<Path> stores = TlsFiles.make(karaf, "secrets", STORE);
        karaf.shell().run("log:set TRACE org.ctios");
        try (CtiServerPair pair = CtiServerPair.builder()
                .clientPassword(CLIENT)
                .agentPassword(AGENT)
                .tls(stores.get(0), STORE)
                .callsPerMinute(0)
                .start()) {
            useAll(karaf, pair);

            assertThat(EveryAttribute.of(karaf))
                    .hasSizeGreaterThan(500)
                    .anyMatch(text -> text.startsWith("org.apache.camel:"))
                    .noneMatch(SecretsStayHiddenIT::shows);
            assertThat(shown(karaf.shell().run("service:list"))).isEmpty();
            assertThat(whatCommandsSay(karaf)).contains("secrets", "AGENT").doesNotContain(ALL);
            assertThat(karaf.shell().run("config:list '(service.factoryPid=org.ctios.session)'"))
                    .as("Karaf shows what ConfigAdmin makes of references: docs/configuration.md, Passwords")
                    .contains("/client.secret", REFERENCE, IN_THE_CLEAR)
                    .doesNotContain(IN_FILES_OF_THEIR_OWN);
            Set<String> onTheHeap = HeapDump.search(
                    karaf,
                    karaf.etc("../data/secrets.hprof").normalize(),
                    Stream.concat(ALL.stream(), Stream.of(MARKER)).toList());
            assertThat(onTheHeap)
                    .as("only what ConfigAdmin and Java keep in the clear: docs/configuration.md, Passwords")
                    .containsExactlyInAnyOrder(MARKER, IN_THE_CLEAR, KarafContainer.PASSWORD_IN_ENVIRONMENT);
        }
        endSessions(karaf);
        assertThat(karaf.log()).contains("Session secrets", "Session clear");
        assertThat(writtenIn(karaf.etc("../data/log")))
                .containsKeys("karaf.log", "ctios-trace-secrets.jsonl")
                .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(ALL));
        assertThat(karaf.consoleOutput()).doesNotContain(ALL);
    }

    /** Four sessions; the first is refused for each of its passwords before it gets the right one. */
    private static void useAll(KarafContainer karaf, CtiServerPair pair) throws Exception {
        secret(karaf, "client", WRONG_CLIENT);
        secret(karaf, "agent", WRONG_AGENT);
        secret(karaf, "store", WRONG_STORE);
        String common = "endpoints = " + pair.endpoints() + "\ntls.enabled = true\ntls.trustStore = "
                + karaf.etc("secrets.pem") + "\nreconnect.delays = 0.2\n";
        EtcFile session = session(karaf, "secrets")
                .write(common + "mode = agent\nautologin = true\nagentId = 1001\nagentInstrument = 2001\n"
                        + "peripheralId = 5000\ntrace.enabled = true\nclientId = " + MARKER
                        + "\n.clientPassword = file:${karaf.etc}/client.secret\n"
                        + ".agentPassword = file:${karaf.etc}/agent.secret\ntls.keyStore = " + karaf.etc("secrets.p12")
                        + "\n.tls.keyStorePassword = file:${karaf.etc}/store.secret\n");
        awaitInfo(karaf, "secrets", "tls.keyStorePassword");
        secret(karaf, "store", STORE);
        session.set("maxHeartbeats", 4);
        awaitInfo(karaf, "secrets", "REJECTED");
        secret(karaf, "client", CLIENT);
        karaf.shell().run("ctios:connect secrets");
        awaitInfo(karaf, "secrets", "AGENT");
        await("the refused login").atMost(DemoSession.LIMIT).until(() -> karaf.log()
                .contains("CONTROL_FAILURE_CONF"));
        secret(karaf, "agent", AGENT);
        CompletableFuture<String> watched =
                CompletableFuture.supplyAsync(() -> karaf.shell().run("ctios:watch --count 1 secrets"));
        session.set("maxHeartbeats", 6);
        await("the login")
                .atMost(DemoSession.LIMIT)
                .until(() -> karaf.shell().run("ctios:agents secrets").matches("(?s).*1001.*(NOT_READY|AVAILABLE).*"));
        assertThat(watched.get(DemoSession.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .contains("On")
                .doesNotContain(ALL);

        session(karaf, "clear").write(common + "mode = none\n.clientPassword = " + IN_THE_CLEAR + "\n");
        secret(karaf, "reference", REFERENCE);
        session(karaf, "reference").write(common + "mode = none\n.clientPassword = $[secret:reference.secret]\n");
        awaitInfo(karaf, "reference", "REJECTED");
        session(karaf, "environment").write(common + "mode = none\n.clientPassword = $[env:CTI_PASSWORD]\n");
        awaitInfo(karaf, "clear", "REJECTED");
        awaitInfo(karaf, "environment", "REJECTED");
    }

    /** The texts of all files in a folder and below, logs and traces, by name. */
    private static Map<String, String> writtenIn(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static String whatCommandsSay(KarafContainer karaf) {
        return Stream.of(
                        "sessions",
                        "sessions --json",
                        "info secrets",
                        "info --json secrets",
                        "statistics secrets",
                        "statistics --json secrets",
                        "agents secrets",
                        "agents --json secrets",
                        "calls secrets",
                        "info clear",
                        "info environment",
                        "login secrets")
                .map(command -> karaf.shell().run("ctios:" + command))
                .reduce("", String::concat);
    }

    private static boolean shows(String text) {
        return !shown(text).isEmpty();
    }

    private static List<String> shown(String text) {
        return ALL.stream().filter(text::contains).toList();
    }

    private static EtcFile session(KarafContainer karaf, String name) {
        return new EtcFile(karaf.etc("org.ctios.session-" + name + ".cfg"));
    }

    private static void secret(KarafContainer karaf, String name, String value) {
        new EtcFile(karaf.etc(name + ".secret")).write(value);
    }

    private static void awaitInfo(KarafContainer karaf, String session, String text) {
        await(session + " with " + text)
                .atMost(DemoSession.LIMIT)
                .until(() -> karaf.shell().run("ctios:info " + session).contains(text));
    }

    private static void endSessions(KarafContainer karaf) {
        SESSIONS.stream()
                .filter(name -> Files.exists(karaf.etc("org.ctios.session-" + name + ".cfg")))
                .forEach(name -> session(karaf, name).delete());
        await("the end of the sessions of this test").atMost(DemoSession.LIMIT).until(() -> {
            String sessions = karaf.shell().run("ctios:sessions");
            return SESSIONS.stream().noneMatch(sessions::contains);
        });
    }

    @AfterEach
    void theContainerIsAsItWas(KarafContainer karaf) {
        endSessions(karaf);
        karaf.shell().run("log:set DEFAULT org.ctios");
    }
}
