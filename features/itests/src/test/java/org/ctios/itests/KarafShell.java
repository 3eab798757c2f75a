package org.ctios.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * The container's shell over SSH on the loopback interface. Commands share one login for as long as its connection stands,
 * so a restart does not matter: of many hundred logins in a row one may never be answered.
 */
public final class KarafShell implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String user;
    private final String password;
    private @Nullable ClientSession login;

    /** A shell for one user; nothing is sent yet. */
    public KarafShell(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
        client.setServerKeyVerifier((session, address, key) -> true);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
    }

    /** What the command prints, without colours. */
    public String run(String command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ChannelExec channel = shared().createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(LIMIT);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT).contains(ClientChannelEvent.TIMEOUT)) {
                throw new AssertionError("No end of \"" + command + "\" after " + LIMIT + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[0-9;]*m", "");
    }

    /** A terminal of its own, to be closed. */
    KarafTerminal terminal() {
        try {
            return new KarafTerminal(logIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized ClientSession shared() throws IOException {
        if (login == null || !login.isOpen()) {
            login = logIn();
        }
        return login;
    }

    private ClientSession logIn() throws IOException {
        ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(LIMIT).getSession();
        try {
            session.addPasswordIdentity(password);
            session.auth().verify(LIMIT);
            return session;
        } catch (IOException e) {
            session.close(true);
            throw e;
        }
    }

    /** The lines of what the command prints, without blank ones. */
    public List<String> lines(String command) {
        return run(command).lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public void close() {
        client.stop();
    }
}
