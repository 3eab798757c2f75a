package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;

/** What callers, agents and servers write, at an operator's terminal (issue 6, Shell commands; docs/commands.md). */
class TextOfStrangersTest {
    private final FixedSession east = new FixedSession("east");

    /** An event with what a server may put into it. */
    private record Told(EventId id, Arguments arguments) implements CtiOsEvent {
        @Override
        public Origin origin() {
            return new Origin("east", ServerSide.A, FixedSession.SINCE, 1);
        }
    }

    /** Design 5.11: secrets reach no text, however deep they are nested. */
    @Test
    void noPasswordIsShown() throws Exception {
        Arguments ecc = Arguments.builder()
                .set("user.Password", "s3cret")
                .set("user.Password[0]", "s3cret")
                .set("user.Account", "42")
                .build();
        east.told.add(new Told(
                EventId.CALL_DELIVERED,
                Arguments.builder()
                        .set("AgentPassword", "s3cret")
                        .set("AuthorizationCode", "s3cret")
                        .set("ECC", ecc)
                        .build()));
        Watch watch = watch();
        assertThat(Console.text(watch)).doesNotContain("s3cret");
        watch.json = true;
        assertThat(Console.text(watch))
                .doesNotContain("s3cret")
                .contains("\"arguments\":{\"ECC\":{\"user.Account\":\"42\"}}");
    }

    private Watch watch() {
        Watch watch = of(new Watch());
        watch.count = 1;
        return watch;
    }

    private <T extends NamedSessionCommand> T of(T command) {
        command.sessions = List.of(east);
        command.name = "east";
        return command;
    }
}
