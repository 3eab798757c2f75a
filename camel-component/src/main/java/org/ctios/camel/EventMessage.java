package org.ctios.camel;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A message whose body is an event and whose headers are read from it when they are asked for: most routes look at a few
 * of them, and a map of all costs more than the route. As soon as somebody changes or lists the headers there is a map.
 */
final class EventMessage extends DefaultMessage {
    private final Origin origin;
    private @Nullable CtiOsEvent event;

    EventMessage(Exchange exchange, CtiOsEvent event) {
        super(exchange);
        this.origin = event.origin();
        this.event = event;
        setBody(event);
    }

    /** Camel keeps messages for later exchanges; the event must not stay with them. */
    @Override
    public void reset() {
        event = null;
        super.reset();
    }

    @Override
    protected void populateInitialHeaders(Map<String, Object> map) {
        if (event != null) {
            EventHeaders.write(event, origin, map::put);
        }
    }

    /** Every event has some. */
    @Override
    public boolean hasHeaders() {
        return isUntouched() || super.hasHeaders();
    }

    @Override
    public @Nullable Object getHeader(String name) {
        CtiOsEvent read = event;
        return read == null || hasPopulatedHeaders() ? super.getHeader(name) : EventHeaders.read(read, origin, name);
    }

    @Override
    public Object getHeader(String name, Object defaultValue) {
        Object value = getHeader(name);
        return value == null ? defaultValue : value;
    }

    @Override
    public Object getHeader(String name, Supplier<Object> defaultValueSupplier) {
        Object value = getHeader(name);
        return value == null ? defaultValueSupplier.get() : value;
    }

    @Override
    public <T> @Nullable T getHeader(String name, Class<T> type) {
        Object value = isUntouched() ? getHeader(name) : null;
        return type.isInstance(value) ? type.cast(value) : super.getHeader(name, type);
    }

    @Override
    public <T> @Nullable T getHeader(String name, Object defaultValue, Class<T> type) {
        Object value = isUntouched() ? getHeader(name) : null;
        return type.isInstance(value) ? type.cast(value) : super.getHeader(name, defaultValue, type);
    }

    private boolean isUntouched() {
        return event != null && !hasPopulatedHeaders();
    }
}
