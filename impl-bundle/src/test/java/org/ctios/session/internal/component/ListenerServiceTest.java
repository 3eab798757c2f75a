package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CtiOsEventListener.SESSION: name or names of the sessions to listen to. */
class ListenerServiceTest {
    private final List<String> heard = new ArrayList<>();

    /** OSGi Core 5.2.5: a property that has several values is an array or a collection. */
    @ParameterizedTest
    @MethodSource
    void aListenerHearsTheSessionsThatItsPropertyNames(Object names) {
        tellAll(new ListenerService(this::note, names));

        assertThat(heard).containsExactly("east", "west");
    }

    static Stream<Arguments> aListenerHearsTheSessionsThatItsPropertyNames() {
        return Stream.of(
                arguments((Object) new String[] {"east", "west"}),
                arguments((Object) new Object[] {"east", "west"}),
                arguments(List.of("east", "west")),
                arguments(Set.of("west", "east")));
    }

    @ParameterizedTest
    @MethodSource
    void oneNameIsThatOfOneSession(Object name) {
        ListenerService service = new ListenerService(this::note, "west");
        service.rename(name);
        tellAll(service);

        assertThat(heard).containsExactly("east");
    }

    static Stream<Arguments> oneNameIsThatOfOneSession() {
        return Stream.of(arguments("east"), arguments((Object) new String[] {"east"}), arguments(List.of("east")));
    }

    @Test
    void withoutTheNameOfASessionAllAreHeard() {
        tellAll(new ListenerService(this::note, null));

        assertThat(heard).containsExactly("east", "north", "west");
    }

    private void note(CtiOsEvent event) {
        heard.add(event.origin().session());
    }

    private static void tellAll(ListenerService service) {
        for (String session : List.of("east", "north", "west")) {
            Origin origin = new Origin(session, ServerSide.A, Instant.EPOCH, 1);
            service.onEvent(new ConnectionEvent.OnConnection(origin, "127.0.0.1:42027", true));
        }
    }
}
