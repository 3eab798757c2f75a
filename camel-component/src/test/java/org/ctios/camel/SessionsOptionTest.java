package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.support.CamelContextHelper;
import org.junit.jupiter.api.Test;

/** The shapes in which Camel Main, Spring Boot and Java code give the option {@code sessions}. */
class SessionsOptionTest {
    private static final Map<String, Map<String, Object>> EAST =
            Map.of("east", Map.of("endpoints", "cti-a,cti-b", "reconnect.delays", "1,2"));

    @Test
    void mapsMayBeNestedOrFlat() {
        assertThat(read(Map.of("east", Map.of("endpoints", "cti-a,cti-b", "reconnect", Map.of("delays", "1,2")))))
                .isEqualTo(EAST);
        assertThat(read(Map.of("east", Map.of("endpoints", "cti-a,cti-b", "reconnect.delays", "1,2"))))
                .isEqualTo(EAST);
        assertThat(read(Map.of("east.endpoints", "cti-a,cti-b", "east.reconnect.delays", "1,2")))
                .isEqualTo(EAST);
    }

    @Test
    void keysMayBeInLowerCaseOrWithHyphens() {
        assertThat(read(Map.of("east", Map.of("agentid", "1001", "peripheral-id", 5000, "queue.on.full", "wait"))))
                .isEqualTo(Map.of("east", Map.of("agentId", "1001", "peripheralId", 5000, "queue.onFull", "wait")));
    }

    /** Camel Main prints the properties it sets, and masks those that end in a word it takes for a secret. */
    @Test
    void aPasswordIsWrittenSoThatCamelMasksIt() {
        assertThat(read(Map.of("east", Map.of("agent", Map.of("password", "4711"), "client.password", "4712"))))
                .isEqualTo(Map.of("east", Map.of("agentPassword", "4711", "clientPassword", "4712")));
        assertThat(CamelContextHelper.containsSensitive("camel.component.ctios.sessions.east.agent.password"))
                .isTrue();
        assertThatThrownBy(() -> read(Map.of("east", Map.of("agentPassword", "4711"))))
                .hasMessage("option sessions: sessions.east.agentPassword = *** may appear in the log of Camel Main;"
                        + " write agent.password or client.password, which Camel masks");
    }

    @Test
    void aKeyThatNoSessionHasStaysForTheCheck() {
        assertThat(read(Map.of("east", Map.of("colour", "red")))).isEqualTo(Map.of("east", Map.of("colour", "red")));
    }

    @Test
    void listsStayLists() {
        List<String> servers = List.of("cti-a", "cti-b");
        assertThat(read(Map.of("east", Map.of("endpoints", servers))))
                .isEqualTo(Map.of("east", Map.of("endpoints", servers)));
        Map<String, String> numbered = new TreeMap<>(Map.of("0", "cti-a", "1", "cti-b"));
        assertThat(read(Map.of("east", Map.of("endpoints", numbered))))
                .isEqualTo(Map.of("east", Map.of("endpoints", servers)));
    }

    @Test
    void aValueWithoutAKeyIsToldWhatToWrite() {
        assertThatThrownBy(() -> read(Map.of("east", "cti-a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("option sessions: 'east' has no key; write sessions.east.endpoints = hostA,hostB for a"
                        + " session");
    }

    private static Map<String, Map<String, Object>> read(Map<?, ?> option) {
        return SessionsOption.read(option);
    }
}
