package org.ctios.testbroker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The main class of the child process: one node that is broker and controller. Its log is its standard error. It ends with
 * its standard input, so it does not outlive the process that started it.
 */
final class BrokerProcess {
    /** What the process prints when clients can connect. */
    static final String READY = "ready";

    private static final int NODE = 1;

    private BrokerProcess() {}

    /**
     * Runs until the end of the standard input.
     *
     * @param arguments data directory, port of the broker, port of the controller
     */
    public static void main(String... arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        if (!Files.exists(data)) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(settings(data, arguments[1], arguments[2]), Time.SYSTEM);
        server.startup();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(READY);
        awaitEndOfInput();
        // Without a shutdown in good order: nobody needs what it would write any more.
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setPrintStream(new PrintStream(System.err, true, StandardCharsets.UTF_8))
                .run();
    }

    private static KafkaConfig settings(Path data, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", data.toString());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        // A broker that comes back soon must not wait until it is thought dead.
        settings.put("broker.heartbeat.interval.ms", "200");
        settings.put("broker.session.timeout.ms", "1000");
        settings.put("num.partitions", "4");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("log.cleaner.enable", "false");
        return KafkaConfig.fromProps(settings);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // What is written to it has no meaning.
        }
    }
}
