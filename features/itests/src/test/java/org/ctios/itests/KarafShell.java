package org.ctios.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;

/** The container's shell over SSH on the loopback interface; every command logs in anew, so a restart does not matter. */
public final class KarafShell implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOST = Duration.ofSeconds(15);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String user;
    private final String password;

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
        try (ClientSession session = logIn();
                ChannelExec channel = session.createExecChannel(command)) {
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

    /** Of many thousand logins the SSH library leaves one without an answer for good, so that one is begun anew, once. */
    private ClientSession logIn() throws IOException {
        try {
            return logIn(LOST);
        } catch (SshException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            System.out.println("A login to the shell was not answered within " + LOST + ": " + e.getMessage());
            return logIn(LIMIT);
        }
    }

    private ClientSession logIn(Duration limit) throws IOException {
        ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(limit).getSession();
        try {
            session.addPasswordIdentity(password);
            session.auth().verify(limit);
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
