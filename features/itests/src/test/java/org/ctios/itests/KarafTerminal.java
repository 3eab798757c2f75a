package org.ctios.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;

/** The container's shell as somebody at a terminal has it: keys go in one by one, a screen comes out. */
public final class KarafTerminal implements AutoCloseable {
    /** The tabulator key. */
    static final String TAB = "\t";

    /** The key Ctrl-C. */
    static final String CTRL_C = "\u0003";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ClientSession session;
    private final ChannelShell channel;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** A terminal in a session that is logged in; the session is closed with it. */
    KarafTerminal(ClientSession session) throws IOException {
        this.session = session;
        this.channel = session.createShellChannel();
        channel.setPtyType("xterm");
        channel.setPtyColumns(200);
        channel.setPtyLines(50);
        channel.setOut(screen);
        channel.setErr(screen);
        channel.open().verify(LIMIT);
    }

    /** Presses keys. */
    void type(String keys) {
        try {
            channel.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
            channel.getInvertedIn().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that came so far, without colours and movements of the cursor. */
    String screen() {
        return screen.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[0-9;?]*[a-zA-Z]|\u001B[=>]", "");
    }

    @Override
    public void close() {
        try {
            channel.close(true).await(LIMIT);
            session.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
