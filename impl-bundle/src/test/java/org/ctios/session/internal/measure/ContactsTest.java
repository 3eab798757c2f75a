package org.ctios.session.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ctios.session.ServerSide;
import org.ctios.session.SideContact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a side is the newest that was seen of it. */
class ContactsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Contacts contacts = new Contacts();

    @BeforeEach
    void configure() {
        contacts.use(ServerSide.A, "a:1");
        contacts.use(ServerSide.B, "b:1");
    }

    private SideContact sideB() {
        return contacts.read().get(ServerSide.B);
    }

    @Test
    void aSideThatWasNotTriedIsNeitherThereNorAway() {
        assertThat(sideB()).isEqualTo(new SideContact("b:1", null, null, ""));
        assertThat(sideB().isUnreachable()).isFalse();
    }

    @Test
    void aFailureCountsUntilTheSideIsSeenAgain() {
        contacts.reached(ServerSide.B, NOON);
        contacts.failed(ServerSide.B, "Connection refused", NOON.plusSeconds(1));
        assertThat(sideB()).isEqualTo(new SideContact("b:1", NOON, NOON.plusSeconds(1), "Connection refused"));
        contacts.reached(ServerSide.B, NOON.plusSeconds(2));
        assertThat(sideB()).isEqualTo(new SideContact("b:1", NOON.plusSeconds(2), NOON.plusSeconds(1), ""));
    }

    @Test
    void anotherServerBeginsAnew() {
        contacts.failed(ServerSide.B, "Connection refused", NOON);
        contacts.use(ServerSide.B, "b:1");
        assertThat(sideB().isUnreachable()).isTrue();
        contacts.use(ServerSide.B, "c:1");
        assertThat(sideB()).isEqualTo(new SideContact("c:1", null, null, ""));
    }

    @Test
    void aSessionWithoutServersHasNoSides() {
        assertThat(new Contacts().read()).isEmpty();
    }

    /** One server for both sides is there or not, whichever side it was asked as. */
    @Test
    void aServerThatIsBothSidesIsSeenAsBoth() {
        contacts.use(ServerSide.A, "one:1");
        contacts.use(ServerSide.B, "one:1");
        contacts.failed(ServerSide.B, "Connection refused", NOON);
        contacts.reached(ServerSide.A, NOON.plusSeconds(1));
        assertThat(sideB().isUnreachable()).isFalse();
        contacts.use(ServerSide.A, "two:1");
        contacts.failed(ServerSide.A, "Connection refused", NOON.plusSeconds(2));
        assertThat(sideB().isUnreachable()).as("each its own again").isFalse();
    }
}
