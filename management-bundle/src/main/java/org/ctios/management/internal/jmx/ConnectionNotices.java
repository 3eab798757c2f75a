package org.ctios.management.internal.jmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.Origin;

/**
 * Connection events as JMX notifications. The type is {@code org.ctios.connection.} and the event's name, the sequence
 * number and the time are the event's; the user data is a map of texts, the event's arguments and {@code Side}, so that a
 * client needs none of our classes. Answered heartbeats are no news. Receivers are called on a thread of its own.
 */
final class ConnectionNotices extends NotificationBroadcasterSupport implements CtiOsEventListener, AutoCloseable {
    private static final String TYPE = "org.ctios.connection.";

    private final ObjectName source;
    private final NoticeThread thread;

    ConnectionNotices(ObjectName source) {
        super(information());
        this.source = source;
        this.thread = new NoticeThread(source.toString());
    }

    private static MBeanNotificationInfo information() {
        List<String> types = new ArrayList<>();
        for (EventId id : EventId.values()) {
            if (isNews(id)) {
                types.add(TYPE + id.cilName());
            }
        }
        return new MBeanNotificationInfo(
                types.toArray(String[]::new),
                Notification.class.getName(),
                "What happens to the connection of the session; the user data is a map of texts");
    }

    private static boolean isNews(EventId id) {
        return id.family() == EventFamily.CONNECTION && id != EventId.HEARTBEAT;
    }

    @Override
    public void onEvent(CtiOsEvent event) {
        if (!isNews(event.id())) {
            return;
        }
        Origin origin = event.origin();
        HashMap<String, String> values = new HashMap<>();
        event.arguments()
                .withoutSecrets()
                .asMap()
                .forEach((keyword, value) -> values.put(keyword, String.valueOf(value)));
        if (origin.side() != null) {
            values.put("Side", origin.side().name());
        }
        Notification notification = new Notification(
                TYPE + event.name(), source, origin.sequence(), origin.time().toEpochMilli(), text(event, values));
        notification.setUserData(values);
        // Not by the executor that the superclass would take: it asks filters of receivers on the thread that calls.
        thread.execute(() -> sendNotification(notification));
    }

    /** Nothing that comes later is told any more. */
    @Override
    public void close() {
        thread.close();
    }

    private static String text(CtiOsEvent event, Map<String, String> values) {
        StringBuilder text =
                new StringBuilder(event.origin().session()).append(": ").append(event.name());
        for (String keyword : List.of("CurrentServer", "FailedServer", "ErrorMessage")) {
            String value = values.get(keyword);
            if (value != null && !value.isEmpty()) {
                text.append(", ").append(value);
            }
        }
        return text.toString();
    }
}
