package org.ctios.benchmarks.scale;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ctios.benchmarks.HandCutter;
import org.ctios.benchmarks.Wire;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/**
 * The yardstick of a reconciliation: it asks the same server the same questions, as many at a time, and keeps nothing of
 * the answers. What it takes is the server's time and the way there and back.
 */
final class Asker {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final int AT_A_TIME = 64;
    private static final int FIRST_AGENT = 1001;
    private static final int FIRST_DEVICE = 2001;
    private static final long NONE = 0xFFFF_FFFFL;
    private static final long PERIPHERAL = 5000;
    private static final long IDLE_SECONDS = 120;

    /** CTI_SERVICE_CLIENT_CONTROL and CTI_SERVICE_ALL_EVENTS. */
    private static final long SERVICES = 0x12;

    private final SocketChannel channel;
    private final HandCutter cutter = new HandCutter();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final ByteBuffer out = ByteBuffer.allocateDirect(64 * 1024);
    private final Deque<Message> questions = new ArrayDeque<>();
    private final List<Message> found = new ArrayList<>();
    private final int agents;
    private int waiting;
    private int calls;
    private int invokeId = 1;

    Asker(int port, int agents) throws IOException {
        this.agents = agents;
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Calls that were found. */
    int calls() {
        return calls;
    }

    /** Opens a session, asks all agents, all devices and then all calls found there, and ends the session. */
    void ask() throws IOException {
        questions.add(Message.builder(VERSION, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, invokeId++)
                .set(Fields.VERSION_NUMBER, VERSION.number())
                .set(Fields.IDLE_TIMEOUT, IDLE_SECONDS)
                .set(Fields.SERVICES_REQUESTED, SERVICES)
                .set(Fields.PERIPHERAL_ID, NONE)
                .set(Fields.CLIENT_ID, "asker")
                .set(Fields.CLIENT_PASSWORD, "")
                .build());
        answers();
        for (int i = 0; i < agents; i++) {
            questions.add(Message.builder(VERSION, MessageTypes.QUERY_AGENT_STATE_REQ)
                    .set(Fields.INVOKE_ID, invokeId++)
                    .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                    .set(Fields.MRDID, 1)
                    .set(Fields.ICM_AGENT_ID, NONE)
                    .set(Fields.AGENT_ID, Integer.toString(FIRST_AGENT + i))
                    .build());
        }
        answers();
        for (int i = 0; i < agents; i++) {
            questions.add(Message.builder(VERSION, MessageTypes.SNAPSHOT_DEVICE_REQ)
                    .set(Fields.INVOKE_ID, invokeId++)
                    .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                    .set(Fields.AGENT_INSTRUMENT, Integer.toString(FIRST_DEVICE + i))
                    .build());
        }
        answers();
        questions.addAll(found);
        answers();
        channel.close();
    }

    /** Asks what there is to ask and waits for all answers. */
    private void answers() throws IOException {
        while (waiting > 0 || !questions.isEmpty()) {
            out.clear();
            while (waiting < AT_A_TIME && !questions.isEmpty()) {
                out.put(questions.remove().toBytes());
                waiting++;
            }
            out.flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
            if (channel.read(buffer.clear()) < 0) {
                throw new IOException("the server has ended the connection");
            }
            cutter.read(buffer.flip(), this::answered);
        }
    }

    private void answered(byte[] frame) {
        switch (Wire.int32(frame, 4)) {
            case MessageTypes.OPEN_CONF, MessageTypes.QUERY_AGENT_STATE_CONF -> waiting--;
            case MessageTypes.SNAPSHOT_CALL_CONF -> {
                waiting--;
                calls++;
            }
            case MessageTypes.SNAPSHOT_DEVICE_CONF -> {
                waiting--;
                Message.of(VERSION, frame)
                        .groups(Fields.NUM_CALLS)
                        .forEach(call -> found.add(Message.builder(VERSION, MessageTypes.SNAPSHOT_CALL_REQ)
                                .set(Fields.INVOKE_ID, invokeId++)
                                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                                .set(Fields.CONNECTION_CALL_ID, call.uint(Fields.CALL_CONNECTION_CALL_ID))
                                .set(Fields.CONNECTION_DEVICE_ID_TYPE, call.uint(Fields.CALL_CONNECTION_DEVICE_ID_TYPE))
                                .set(Fields.CONNECTION_DEVICE_ID, call.text(Fields.CALL_CONNECTION_DEVICE_ID, ""))
                                .build()));
            }
            case MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF ->
                throw new IllegalStateException("refused: " + Message.of(VERSION, frame));
            default -> {
                // Events.
            }
        }
    }
}
