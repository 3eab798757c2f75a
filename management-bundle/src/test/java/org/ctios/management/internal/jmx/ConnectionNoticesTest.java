package org.ctios.management.internal.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.ObjectName;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.Origin;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connection events as JMX clients get them, docs/monitoring.md. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectionNoticesTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final BlockingQueue<Notification> heard = new LinkedBlockingQueue<>();
    private final ConnectionNotices notices;

    ConnectionNoticesTest() throws JMException {
        notices = new ConnectionNotices(new ObjectName("org.ctios:type=Session,name=east"));
    }

    private static OnConnection connected(long sequence) {
        return new OnConnection(new Origin("east", ServerSide.B, NOON, sequence), "cti-b:43027", false);
    }

    private Notification next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void connectionEventsAreNotificationsOfTextsAndHeartbeatsAreNone() throws Exception {
        notices.addNotificationListener((notification, handback) -> heard.add(notification), null, null);
        Origin origin = new Origin("east", ServerSide.A, NOON, 7);
        notices.onEvent(new OnHeartbeat(origin));
        notices.onEvent(new OnConnectionFailure(
                origin, "cti-a:42027", ServerSide.A, ReasonCode.TRANSPORT_ERROR, 0, "Connection reset", false));
        notices.onEvent(connected(8));
        Notification failure = next();
        assertThat(failure.getType()).isEqualTo("org.ctios.connection.OnConnectionFailure");
        assertThat(failure.getMessage()).isEqualTo("east: OnConnectionFailure, cti-a:42027, Connection reset");
        assertThat(failure.getSequenceNumber()).isEqualTo(7);
        assertThat(failure.getTimeStamp()).isEqualTo(NOON.toEpochMilli());
        assertThat((Map<?, ?>) failure.getUserData())
                .isEqualTo(Map.of(
                        "FailedServer",
                        "cti-a:42027",
                        "ReasonCode",
                        "2",
                        "ErrorMessage",
                        "Connection reset",
                        "EventTime",
                        ((Map<?, ?>) failure.getUserData()).get("EventTime"),
                        "Side",
                        "A"));
        assertThat(next().getType()).isEqualTo("org.ctios.connection.OnConnection");
    }

    /** It is a listener of the session: while it does not return, the session stops reading sooner or later. */
    @Test
    void aReceiverOrAFilterThatBlocksHoldsUpNoSession() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        notices.addNotificationListener((notification, handback) -> await(free), null, null);
        notices.addNotificationListener(
                (notification, handback) -> heard.add(notification),
                notification -> {
                    await(free);
                    return true;
                },
                null);
        for (int i = 1; i <= 5; i++) {
            notices.onEvent(connected(i));
        }
        assertThat(heard).isEmpty();
        free.countDown();
        for (int i = 1; i <= 5; i++) {
            assertThat(next().getSequenceNumber()).isEqualTo(i);
        }
    }

    /** docs/monitoring.md: 1,000 wait, then the oldest give way. */
    @Test
    void ofTooManyTheOldestGiveWay() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        notices.addNotificationListener(
                (notification, handback) -> {
                    entered.countDown();
                    await(free);
                    heard.add(notification);
                },
                null,
                null);
        notices.onEvent(connected(1));
        await(entered);
        for (int i = 2; i <= NoticeThread.CAPACITY + 4; i++) {
            notices.onEvent(connected(i));
        }
        free.countDown();
        assertThat(next().getSequenceNumber()).isEqualTo(1);
        for (int i = 5; i <= NoticeThread.CAPACITY + 4; i++) {
            assertThat(next().getSequenceNumber()).isEqualTo(i);
        }
    }

    /** The event that a session ends with is told, and an event that is late does no harm. */
    @Test
    void whatWaitsAtTheEndIsToldAndWhatComesLaterIsPassedBy() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        notices.addNotificationListener(
                (notification, handback) -> {
                    await(free);
                    heard.add(notification);
                },
                null,
                null);
        notices.onEvent(connected(1));
        notices.onEvent(connected(2));
        notices.close();
        notices.onEvent(connected(3));
        free.countDown();
        assertThat(next().getSequenceNumber()).isEqualTo(1);
        assertThat(next().getSequenceNumber()).isEqualTo(2);
        assertThat(heard).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
