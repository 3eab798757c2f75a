package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSelectionTest {
    private static final CtiOsEvent CONNECTED =
            new ConnectionEvent.OnConnection(new Origin("east", ServerSide.A, Instant.EPOCH, 1), "cti-a:42027", true);

    @ParameterizedTest
    @ValueSource(strings = {"all", "Connection", "agent, OnConnection", "eOnConnection"})
    void familiesNamesAndAllAreRead(String words) {
        assertThat(EventSelection.parse(words).contains(CONNECTED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent,call,skillGroup", "OnConnectionFailure"})
    void whatIsNotNamedIsNotChosen(String words) {
        assertThat(EventSelection.parse(words).contains(CONNECTED)).isFalse();
    }

    @Test
    void aWordThatIsNeitherIsNamedWithThoseThereAre() {
        for (String words : List.of("calls", "agent,calls", "")) {
            assertThatThrownBy(() -> EventSelection.parse(words))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no family and no event")
                    .hasMessageContaining("Families: connection, agent, call, skillGroup, all.")
                    .hasMessageContaining("OnCallBegin");
        }
    }
}
