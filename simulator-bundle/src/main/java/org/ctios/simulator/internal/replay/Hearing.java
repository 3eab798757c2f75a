package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.replay.ReplayClient.Heard;
import org.jspecify.annotations.Nullable;

/** Hears what all clients send. Used by the player's thread; clients add to the queue from theirs. */
final class Hearing {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Deviations deviations;
    private final AgentAnswers agents;

    Hearing(Deviations deviations, AgentAnswers agents) {
        this.deviations = deviations;
        this.agents = agents;
    }

    /** Where clients put what they send. */
    Queue<Heard> queue() {
        return heard;
    }

    /**
     * Takes what clients sent; waits for it for a moment when there is nothing.
     *
     * @param until when to wait no longer, by {@link System#nanoTime}; the highest number for no end
     */
    void listen(long until) throws InterruptedException {
        long wait = until == Long.MAX_VALUE ? STEP_NANOS : until - System.nanoTime();
        Heard next = wait > 0 ? heard.poll(Math.min(wait, STEP_NANOS), TimeUnit.NANOSECONDS) : heard.poll();
        while (next != null) {
            hear(next.client(), next.frame());
            next = heard.poll();
        }
    }

    private void hear(ReplayClient client, byte @Nullable [] frame) {
        if (frame == null) {
            client.left();
            client.close();
            return;
        }
        try {
            Message message = Message.of(client.version(), frame);
            switch (message.typeNumber()) {
                case MessageTypes.HEARTBEAT_REQ -> heartbeat(client, message);
                case MessageTypes.CLOSE_REQ -> confirm(client, message, MessageTypes.CLOSE_CONF);
                default -> {
                    client.ask(message);
                    agents.answer(client);
                }
            }
        } catch (MalformedMessageException e) {
            deviations.add("the client sent a malformed message: " + e.getMessage());
        }
    }

    private static void heartbeat(ReplayClient client, Message request) {
        byte[] refusal = client.refusalOf(request);
        if (refusal != null) {
            send(client, refusal);
        } else if (!client.isSilent()) {
            confirm(client, request, MessageTypes.HEARTBEAT_CONF);
        }
    }

    private static void confirm(ReplayClient client, Message request, int type) {
        send(
                client,
                Message.builder(client.version(), type)
                        .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                        .build()
                        .toBytes());
    }

    private static void send(ReplayClient client, byte[] frame) {
        try {
            client.send(frame, false);
        } catch (IOException e) {
            client.left();
        }
    }
}
