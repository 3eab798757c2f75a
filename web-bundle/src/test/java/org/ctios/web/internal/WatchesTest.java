package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.ctios.event.EventSelection;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;

/** Live views: bounded, and ended by themselves (issue "running it", 3). */
class WatchesTest {
    private final Watches watches = new Watches();
    private final long now = System.nanoTime();

    @Test
    void aBrowserGetsTheEventsOfItsSessionThatItChose() {
        Watch watch = open("east", "OnConnection");
        watches.offer(Told.connected(ServerSide.A, 1));
        watches.offer(Told.lost(ServerSide.A, "reset", 2));
        watches.offer(Told.closed("west", 3));
        assertThat(watch.after(0, 10, now).items()).singleElement().satisfies(item -> {
            assertThat(item.index()).isEqualTo(1);
            assertThat(item.event().name()).isEqualTo("OnConnection");
        });
    }

    // A request whose answer was lost on its way is asked again.
    @Test
    void eventsAreKeptUntilTheBrowserHasSeenThem() {
        Watch watch = open("east", "all");
        watches.offer(Told.connected(ServerSide.A, 1));
        watches.offer(Told.connected(ServerSide.A, 2));
        assertThat(watch.after(0, 1, now).more()).isTrue();
        assertThat(watch.after(0, 10, now).items()).hasSize(2);
        assertThat(watch.after(1, 10, now).items())
                .extracting(Watch.Item::index)
                .containsExactly(2L);
        assertThat(watch.after(2, 10, now).items()).isEmpty();
    }

    @Test
    void aSlowBrowserLosesTheOldestEventsAndIsToldHowMany() {
        Watch watch = open("east", "all");
        offer(Watch.CAPACITY + 7);
        Watch.Batch batch = watch.after(0, Watch.CAPACITY, now);
        assertThat(batch.missed()).isEqualTo(7);
        assertThat(batch.items()).hasSize(Watch.CAPACITY).first().satisfies(item -> assertThat(item.index())
                .isEqualTo(8));
        assertThat(watch.after(0, 1, now).missed())
                .as("the same question, as the answer was lost on its way")
                .isEqualTo(7);
        assertThat(watch.after(Watch.CAPACITY + 7, 1, now).missed()).isZero();
    }

    @Test
    void whatABrowserHasGotAlreadyIsNotCountedAsLost() {
        Watch watch = open("east", "all");
        offer(200);
        assertThat(watch.after(0, 200, now).items()).hasSize(200);
        offer(Watch.CAPACITY);
        assertThat(watch.after(200, 1, now).missed()).isZero();
        offer(3);
        assertThat(watch.after(200, 1, now).missed()).isEqualTo(3);
    }

    @Test
    void oneThatIsNotAskedForIsForgotten() {
        Watch watch = open("east", "all");
        long later = now + Watches.LIFE_NANOS + 1;
        watches.open("east", EventSelection.parse("all"), null, later);
        assertThat(watches.size()).isEqualTo(1);
        assertThatThrownBy(() -> watches.get(watch.id()))
                .isInstanceOfSatisfying(ApiFailure.class, failure -> assertThat(failure.status())
                        .isEqualTo(404));
    }

    /** Browsers let a page that nobody sees ask once a minute, and not to the second. */
    @Test
    void oneOfAPageInTheBackgroundStays() {
        Watch watch = open("east", "all");
        watches.open("east", EventSelection.parse("all"), null, now + TimeUnit.MINUTES.toNanos(2));
        assertThat(watches.get(watch.id())).isSameAs(watch);
    }

    @Test
    void oneMoreThanThereMayBeIsRefusedWithTheCure() {
        for (int i = 0; i < Watches.MOST; i++) {
            open("east", "all");
        }
        assertThatThrownBy(() -> open("east", "all")).hasMessageContaining("Close other windows");
    }

    private void offer(int events) {
        for (int i = 0; i < events; i++) {
            watches.offer(Told.connected(ServerSide.A, i));
        }
    }

    private Watch open(String session, String events) {
        return watches.open(session, EventSelection.parse(events), null, now);
    }
}
