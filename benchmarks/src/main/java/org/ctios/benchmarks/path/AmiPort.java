package org.ctios.benchmarks.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * As much of Asterisk's manager interface as a client needs to log in and be sent events. The component has no option for
 * the port; so that this is no port of the machine's own, it is that port at a loopback address that nobody uses.
 */
final class AmiPort implements BurstPort {
    private static final int PORT = 5038;
    private static final int ATTEMPTS = 50;

    private final ByteBuffer block;
    private final ServerSocketChannel listening;
    private volatile @Nullable SocketChannel client;

    AmiPort(AmiStream.Kind kind) throws IOException {
        block = new AmiStream(kind).block();
        listening = listen();
        start(this::accept);
    }

    private static ServerSocketChannel listen() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int at = ThreadLocalRandom.current().nextInt(1 << 16);
            byte[] address = {127, 1, (byte) (at >> 8), (byte) at};
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                return channel.bind(new InetSocketAddress(InetAddress.getByAddress(address), PORT));
            } catch (BindException e) {
                channel.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(
                listening.socket().getInetAddress(), listening.socket().getLocalPort());
    }

    @Override
    public long burst(int blocks) throws IOException {
        SocketChannel to = client;
        if (to == null) {
            throw new IOException("nobody has logged in");
        }
        long start = System.nanoTime();
        for (int i = 0; i < blocks; i++) {
            write(to, block.duplicate());
        }
        return start;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel accepted = listening.accept();
                start(() -> serve(accepted));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SocketChannel from) {
        try (BufferedReader lines = new BufferedReader(Channels.newReader(from, StandardCharsets.US_ASCII))) {
            say(from, "Asterisk Call Manager/9.0.0");
            Map<String, String> action = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    action.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                } else if (line.isEmpty()) {
                    answer(from, action);
                    action.clear();
                }
            }
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SocketChannel to, Map<String, String> action) throws IOException {
        String id = "ActionID: " + action.get("actionid");
        switch (action.getOrDefault("action", "").toLowerCase(Locale.ROOT)) {
            case "challenge" -> say(to, "Response: Success", id, "Challenge: 188188188", "");
            case "login" -> {
                say(to, "Response: Success", id, "Message: Authentication accepted", "");
                client = to;
            }
            case "coresettings" -> say(to, "Response: Success", id, "AMIversion: 9.0.0", "AsteriskVersion: 20.5.0", "");
            case "logoff" -> say(to, "Response: Goodbye", id, "Message: Goodbye", "");
            default -> say(to, "Response: Error", id, "Message: Invalid/unknown command", "");
        }
    }

    private static void say(SocketChannel to, String... lines) throws IOException {
        write(to, StandardCharsets.US_ASCII.encode(String.join("\r\n", lines) + "\r\n"));
    }

    private static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "ami");
        thread.setDaemon(true);
        thread.start();
    }
}
