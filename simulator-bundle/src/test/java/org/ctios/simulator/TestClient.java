package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/** A client of a CTI Server on a plain socket: writes a message, reads the next one. */
public final class TestClient implements AutoCloseable {
    /** CTI_SERVICE_CLIENT_EVENTS. */
    public static final long CLIENT_EVENTS = 0x1;

    /** CTI_SERVICE_ALL_EVENTS. */
    public static final long ALL_EVENTS = 0x10;

    /** CTI_SERVICE_ACTIVE_STANDBY. */
    public static final long ACTIVE_STANDBY = 0x0200_0000;

    private static final int ANSWER_MILLIS = 10_000;
    private static final int SILENT_MILLIS = 300;

    private final Socket socket;
    private final ProtocolVersion version;
    private final FrameReader reader = new FrameReader();
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private final byte[] buffer = new byte[4096];
    private int lastInvokeId;
    private int reads;

    /** Connects to a side. */
    public TestClient(CtiServerPair pair, Side side, int version) throws IOException {
        this(pair, side, ProtocolVersion.cce(version));
    }

    /** Connects to a side. */
    public TestClient(CtiServerPair pair, Side side, ProtocolVersion version) throws IOException {
        this(new Socket("127.0.0.1", pair.port(side)), version);
    }

    /** Takes a connection that stands. */
    public TestClient(Socket socket, ProtocolVersion version) throws IOException {
        this.socket = socket;
        this.socket.setSoTimeout(ANSWER_MILLIS);
        this.version = version;
    }

    /** A complete OPEN_REQ for all events, to be changed by the test. */
    public MessageBuilder openReq(long services) {
        return request(MessageTypes.OPEN_REQ)
                .set(Fields.VERSION_NUMBER, version.number())
                .set(Fields.IDLE_TIMEOUT, 0xFFFF_FFFFL)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.SERVICES_REQUESTED, services)
                .set(Fields.CALL_MSG_MASK, 0x0FFF_FFFFL)
                .set(Fields.AGENT_STATE_MASK, 0x3FF);
    }

    /** Adds who the client is. */
    public static MessageBuilder named(MessageBuilder openReq) {
        return openReq.set(Fields.CLIENT_ID, "test").set(Fields.CLIENT_PASSWORD, "secret");
    }

    /** Opens an All Events session and takes the system event that follows. */
    public Message openAllEvents() throws IOException {
        Message conf = ask(named(openReq(ALL_EVENTS)).build());
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        assertThat(read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
        return conf;
    }

    /** Opens a Client Events session of an agent. */
    public Message openAgent(String agentId) throws IOException {
        return ask(named(openReq(CLIENT_EVENTS)).set(Fields.AGENT_ID, agentId).build());
    }

    /** A request with the next InvokeID. */
    public MessageBuilder request(int type) {
        return Message.builder(version, type)
                .set(Fields.INVOKE_ID, ++lastInvokeId)
                .setIfKnown(Fields.PERIPHERAL_ID, 5000);
    }

    /** Sends a request changed by the test and reads the next message. */
    public Message ask(int type, UnaryOperator<MessageBuilder> fields) throws IOException {
        return ask(fields.apply(request(type)).buildIncomplete());
    }

    /** Sends a message and reads the next one, but for the comings and goings of other sessions, which may come at any time. */
    public Message ask(Message message) throws IOException {
        send(message.toBytes());
        Message answer = read();
        while (answer.typeNumber() == MessageTypes.CLIENT_SESSION_OPENED_EVENT
                || answer.typeNumber() == MessageTypes.CLIENT_SESSION_CLOSED_EVENT) {
            answer = read();
        }
        return answer;
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads the next message. */
    public Message read() throws IOException {
        while (frames.isEmpty()) {
            fill();
        }
        return Message.of(version, frames.remove());
    }

    /** Reads messages until one has the type, and returns that one. */
    public Message readUntil(int type) throws IOException {
        Message message = read();
        while (message.typeNumber() != type) {
            message = read();
        }
        return message;
    }

    /** How often bytes were taken from the socket until now. */
    public int reads() {
        return reads;
    }

    /** Bytes of a message that has not come as a whole. */
    public int pending() {
        return reader.pending();
    }

    /** Whether nothing comes for a while, not even the end. What comes is kept. */
    public boolean isSilent() throws IOException {
        socket.setSoTimeout(SILENT_MILLIS);
        try {
            return frames.isEmpty() && !fill();
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(ANSWER_MILLIS);
        }
    }

    /** Whether the connection ends by a reset, and not by a close. */
    public boolean isReset() {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the server ends the connection, by close or reset, before it sends anything else. */
    public boolean isEnded() {
        try {
            InputStream in = socket.getInputStream();
            return frames.isEmpty() && in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean fill() throws IOException {
        int count = socket.getInputStream().read(buffer);
        reads++;
        if (count < 0) {
            throw new IOException("the server closed the connection");
        }
        reader.read(ByteBuffer.wrap(buffer, 0, count), frames::add);
        return true;
    }
}
