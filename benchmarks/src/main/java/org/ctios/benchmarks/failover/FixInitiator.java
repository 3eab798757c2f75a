package org.ctios.benchmarks.failover;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.Sessions;
import quickfix.ApplicationAdapter;
import quickfix.CompositeLogFactory;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.LogFactory;
import quickfix.MemoryStoreFactory;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.SocketInitiator;

/**
 * An initiator of QuickFIX/J with two hosts, set up to be as quick as it can: messages are kept in memory, there is neither
 * log nor data dictionary, and the time between attempts is the shortest, a second. It looks once a second whether to
 * connect, and once a second whether to send Logon.
 */
final class FixInitiator implements AutoCloseable {
    /** The least value of ReconnectInterval, which its documentation wants positive. */
    private static final long SECONDS_BETWEEN_ATTEMPTS = 1;

    private static final double SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Child server = Child.start(FixServerProcess.class, "-Xmx64m", "-XX:+UseSerialGC");
    private final SocketInitiator initiator;

    FixInitiator() throws IOException, ConfigError {
        double[] ports = server.numbers("ports");
        initiator = new SocketInitiator(
                new ApplicationAdapter(),
                new MemoryStoreFactory(),
                settings((long) ports[0], (long) ports[1]),
                new CompositeLogFactory(new LogFactory[0]),
                new DefaultMessageFactory());
    }

    private static SessionSettings settings(long portA, long portB) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        SessionID id = new SessionID(FixServerProcess.BEGIN_STRING, FixServerProcess.CLIENT, FixServerProcess.SERVER);
        SessionSettings settings = new SessionSettings();
        settings.setString("ConnectionType", "initiator");
        settings.setString(id, "SocketConnectHost", host);
        settings.setLong(id, "SocketConnectPort", portA);
        settings.setString(id, "SocketConnectHost1", host);
        settings.setLong(id, "SocketConnectPort1", portB);
        settings.setLong(id, "ReconnectInterval", SECONDS_BETWEEN_ATTEMPTS);
        settings.setLong(id, "HeartBtInt", FixServerProcess.HEARTBEAT);
        settings.setBool(id, "NonStopSession", true);
        settings.setBool(id, "UseDataDictionary", false);
        return settings;
    }

    /** Starts to connect. */
    void start() throws ConfigError {
        initiator.start();
    }

    /**
     * The connection to side B ends while side A is there, which an initiator tries first after each connection. It ends a part
     * of a second after the session is known to be open: what the initiator does once a second is met at different times
     * so.
     *
     * @return nanoseconds to the first bytes of Logon at side A
     */
    long cut(double partOfSecond) throws IOException {
        server.ask("toB");
        awaitLogon();
        long end = System.nanoTime() + (long) (partOfSecond * SECOND_NANOS);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        long nanos = Long.parseLong(server.ask("cut"));
        awaitLogon();
        return nanos;
    }

    private void awaitLogon() {
        Sessions.await("QuickFIX/J is logged on", initiator::isLoggedOn);
    }

    @Override
    public void close() {
        initiator.stop(true);
        server.close();
    }
}
