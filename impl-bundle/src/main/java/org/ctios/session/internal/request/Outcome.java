package org.ctios.session.internal.request;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.RequestFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done after a step.
 *
 * @param messages to be sent, in this order
 * @param ended requests that are over
 * @param <T> what the driver knows a request by
 */
public record Outcome<T>(List<Message> messages, List<Ended<T>> ended) {
    Outcome() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /**
     * A request that is over: either confirmed or failed.
     *
     * @param handle what the driver gave with the request
     */
    public record Ended<T>(
            T handle,
            CtiOsRequest request,
            @Nullable Confirmation confirmation,
            @Nullable RequestFailedException failure) {}

    void send(Message message) {
        messages.add(message);
    }

    void confirm(Entry<T> entry, Confirmation confirmation) {
        end(entry, confirmation, null);
    }

    void fail(Entry<T> entry, RequestFailedException failure) {
        end(entry, null, failure);
    }

    /** Requests of the session's own have no handle, and nobody waits for them. */
    private void end(Entry<T> entry, @Nullable Confirmation confirmation, @Nullable RequestFailedException failure) {
        T handle = entry.handle();
        if (handle != null) {
            ended.add(new Ended<>(handle, entry.request(), confirmation, failure));
        }
    }
}
