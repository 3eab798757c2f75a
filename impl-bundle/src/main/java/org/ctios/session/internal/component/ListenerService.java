package org.ctios.session.internal.component;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.jspecify.annotations.Nullable;

/** A listener from the service registry, for all sessions or for those that its properties name at the moment. */
final class ListenerService implements CtiOsEventListener {
    private final CtiOsEventListener listener;
    private volatile List<String> names;
    private volatile boolean left;

    /**
     * A listener.
     *
     * @param names value of {@link CtiOsEventListener#SESSION}: a name, an array or collection of names, or null for all sessions
     */
    ListenerService(CtiOsEventListener listener, @Nullable Object names) {
        this.listener = listener;
        this.names = read(names);
    }

    /** From now on it hears the sessions of these names. */
    void rename(@Nullable Object wanted) {
        names = read(wanted);
    }

    /** From now on it hears nothing. */
    void leave() {
        left = true;
    }

    @Override
    public void onEvent(CtiOsEvent event) {
        List<String> wanted = names;
        if (left) {
            return;
        }
        if (wanted.isEmpty() || wanted.contains(event.origin().session())) {
            listener.onEvent(event);
        }
    }

    @Override
    public String listenerName() {
        return listener.listenerName();
    }

    private static List<String> read(@Nullable Object value) {
        if (value instanceof Object[] several) {
            return Stream.of(several).map(String::valueOf).toList();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
