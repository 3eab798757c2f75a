package org.ctios.session.internal.request;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.session.CtiOsRequest;
import org.jspecify.annotations.Nullable;

/** A request that is not over yet. */
final class Entry<T> {
    private final CtiOsRequest request;
    private final @Nullable T handle;
    private final List<Message> answers = new ArrayList<>();
    private long deadline;
    private boolean over;
    private int invokeId;
    private @Nullable Message sent;

    Entry(CtiOsRequest request, @Nullable T handle, long deadline) {
        this.request = request;
        this.handle = handle;
        this.deadline = deadline;
    }

    CtiOsRequest request() {
        return request;
    }

    @Nullable
    T handle() {
        return handle;
    }

    /** When its waiting ends: for the session while it is not sent, for the answer afterwards. */
    long deadline() {
        return deadline;
    }

    boolean isOver() {
        return over;
    }

    void over() {
        over = true;
    }

    int invokeId() {
        return invokeId;
    }

    /** The message, once it was sent; there is no second time. */
    @Nullable
    Message sent() {
        return sent;
    }

    Message sent(int id, Message message, long answerDeadline) {
        if (sent != null) {
            throw new IllegalStateException("a request is sent once");
        }
        invokeId = id;
        sent = message;
        deadline = answerDeadline;
        return message;
    }

    List<Message> answers() {
        return answers;
    }
}
