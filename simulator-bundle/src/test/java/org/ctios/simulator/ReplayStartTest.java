package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that has started can be connected to (issue 7 A.5). */
class ReplayStartTest {
    private static final int OFTEN = 200;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws Exception {
        file = Files.writeString(
                folder.resolve("wire.jsonl"),
                "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"B\",\"note\":\"b:1\"}\n");
    }

    /** A session that is refused at the first side goes to the other one, as the recorded session did not. */
    @Test
    void aClientIsLetInAsSoonAsTheReplayHasStarted() throws Exception {
        for (int i = 0; i < OFTEN; i++) {
            try (Replay replay = Replay.of(file).start();
                    Socket client = new Socket(InetAddress.getLoopbackAddress(), replay.port(replay.firstSide()))) {
                assertThat(client.isConnected()).isTrue();
            }
        }
    }

    /** Neither port is kept. */
    @Test
    void aReplayThatCannotListenGivesItsPortsUp() throws Exception {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = other.getLocalPort();
            other.close();
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Replay.of(file).portA(free).portB(port).start())
                    .hasMessageContaining("cannot listen on")
                    .hasMessageContaining(Integer.toString(port));
        }
        try (ServerSocket again = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(free);
        }
    }
}
