package org.ctios.benchmarks.failover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.ctios.benchmarks.run.Child;
import quickfix.Message;
import quickfix.field.BeginString;
import quickfix.field.EncryptMethod;
import quickfix.field.HeartBtInt;
import quickfix.field.MsgSeqNum;
import quickfix.field.MsgType;
import quickfix.field.SenderCompID;
import quickfix.field.SendingTime;
import quickfix.field.TargetCompID;

/** The process of both counterparties of a FIX initiator. They take one connection, answer Logon, and end it when told to. */
public final class FixServerProcess {
    static final String BEGIN_STRING = "FIX.4.4";
    static final String CLIENT = "CLIENT";
    static final String SERVER = "SERVER";

    /** Seconds, so many that nobody sends a heartbeat meanwhile. */
    static final int HEARTBEAT = 120;

    private static final int PATIENCE_MILLIS = (int) TimeUnit.SECONDS.toMillis(60);
    private static final int BUFFER = 4096;

    private ServerSocket sideA = listen(0);
    private final ServerSocket sideB = listen(0);
    private Socket standing = new Socket();
    private int messages;

    private FixServerProcess() throws IOException {}

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when there is no port
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new FixServerProcess()::perform);
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket side = new ServerSocket();
        side.setReuseAddress(true);
        side.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        side.setSoTimeout(PATIENCE_MILLIS);
        return side;
    }

    private String perform(String[] order) throws IOException {
        return switch (order[0]) {
            case "ports" -> sideA.getLocalPort() + " " + sideB.getLocalPort();
            case "toB" -> toB();
            case "cut" -> cut();
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /** Side A, which is tried first, is away until side B has got a connection. */
    private String toB() throws IOException {
        int port = sideA.getLocalPort();
        sideA.close();
        standing.close();
        logon(sideB);
        sideA = listen(port);
        return "";
    }

    /** Ends the connection to side B; how long it took until the first bytes came to side A. */
    private String cut() throws IOException {
        long start = System.nanoTime();
        standing.close();
        return Long.toString(logon(sideA) - start);
    }

    /** Waits for a connection to a side and its first bytes, which are those of Logon; gives the time when they came. */
    private long logon(ServerSocket side) throws IOException {
        standing = side.accept();
        standing.setSoTimeout(PATIENCE_MILLIS);
        byte[] bytes = new byte[BUFFER];
        int length = standing.getInputStream().read(bytes);
        long now = System.nanoTime();
        String text = new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        if (!text.startsWith("8=" + BEGIN_STRING)) {
            throw new IOException("no Logon came, but '" + text + "'");
        }
        standing.getOutputStream().write(answer().getBytes(StandardCharsets.US_ASCII));
        return now;
    }

    private String answer() {
        Message logon = new Message();
        logon.getHeader().setString(BeginString.FIELD, BEGIN_STRING);
        logon.getHeader().setString(MsgType.FIELD, MsgType.LOGON);
        logon.getHeader().setInt(MsgSeqNum.FIELD, ++messages);
        logon.getHeader().setString(SenderCompID.FIELD, SERVER);
        logon.getHeader().setString(TargetCompID.FIELD, CLIENT);
        logon.getHeader().setUtcTimeStamp(SendingTime.FIELD, LocalDateTime.now(ZoneOffset.UTC), true);
        logon.setInt(EncryptMethod.FIELD, EncryptMethod.NONE_OTHER);
        logon.setInt(HeartBtInt.FIELD, HEARTBEAT);
        return logon.toString();
    }
}
