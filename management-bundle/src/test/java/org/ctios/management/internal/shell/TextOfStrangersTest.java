package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.Arguments;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;

/** What callers, agents and servers write, at an operator's terminal (issue 6, Shell commands; docs/commands.md). */
class TextOfStrangersTest {
    /** Sets the title, rings, begins a line, clears the screen by a C1 control, deletes. */
    private static final String HOSTILE = "5\u001B]0;x\u0007\r\n\u009B2J\u007F\u2028";

    private static final String SHOWN = "5\\u001b]0;x\\u0007\\u000d\\u000a\\u009b2J\\u007f\\u2028";

    private final FixedSession east = new FixedSession("east");

    /** An event with what a server may put into it. */
    private record Told(EventId id, Arguments arguments) implements CtiOsEvent {
        @Override
        public Origin origin() {
            return new Origin("east", ServerSide.A, FixedSession.SINCE, 1);
        }
    }

    @Test
    void aCallersNumberInATableIsTextOnOneLine() throws Exception {
        east.ani = HOSTILE;
        assertThat(Console.lines(of(new Calls()))).hasSize(3).last().asString().contains(SHOWN);
    }

    @Test
    void whatAnEventCarriesIsTextOnOneLine() throws Exception {
        east.told.add(new Told(
                EventId.CALL_DELIVERED, Arguments.builder().set("ANI", HOSTILE).build()));
        assertThat(Console.lines(watch())).singleElement().asString().endsWith(" ANI=" + SHOWN);
    }

    @Test
    void whatASessionIsToldIsTextOnOneLine() throws Exception {
        east.reason = HOSTILE;
        east.problems = List.of(new ConfigurationProblem("a\u001Bb", HOSTILE, "is odd", "Leave it"));
        assertThat(Console.lines(of(new Info())))
                .anyMatch(line -> line.startsWith("Reason ") && line.endsWith(SHOWN))
                .anyMatch(line -> line.startsWith("Rejected a\\u001bb ") && line.contains(SHOWN));
    }

    @Test
    void aRefusalOfTheServerIsText() {
        east.told.add(new OnCTIOSFailure(
                new Origin("east", ServerSide.A, FixedSession.SINCE, 1),
                OnCTIOSFailure.SWITCH_SIDE_FAILED,
                0,
                null,
                HOSTILE));
        assertThatThrownBy(() -> Console.lines(of(new SwitchSide()))).hasMessageContaining(SHOWN);
        east.refusal = new IllegalStateException(HOSTILE);
        assertThatThrownBy(() -> Console.lines(of(new Login()))).hasMessage(SHOWN);
    }

    /** JSON itself allows C1 and DEL; a terminal obeys them there too. */
    @Test
    void jsonHasNoControlCharacterButTheEndOfItsLine() throws Exception {
        east.ani = HOSTILE;
        east.told.add(new Told(
                EventId.CALL_DELIVERED, Arguments.builder().set("ANI", HOSTILE).build()));
        Calls calls = of(new Calls());
        calls.json = true;
        Watch watch = watch();
        watch.json = true;
        assertThat(Console.text(calls).stripTrailing()).contains("\\u009b2J").matches(text -> text.chars()
                .noneMatch(Character::isISOControl));
        assertThat(Console.text(watch).stripTrailing())
                .contains("\\u009b2J\\u007f")
                .matches(text -> text.chars().noneMatch(Character::isISOControl));
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
