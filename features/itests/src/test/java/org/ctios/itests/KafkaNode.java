package org.ctios.itests;

import java.nio.file.Path;

/** A container with the Kafka example instead of the demo, one of several that share a directory and a topic. */
public final class KafkaNode implements AutoCloseable {
    /** Where the records go. */
    public static final String TOPIC = "calls";

    private final String name;
    private final KarafContainer karaf;
    private int starts;

    private KafkaNode(String name, KarafContainer karaf) {
        this.name = name;
        this.karaf = karaf;
    }

    /**
     * Configured but not started.
     *
     * @param endpoints of the simulated pair
     * @param brokers of Kafka
     * @param shared the directory whose lock says who the master is
     */
    public static KafkaNode create(String name, String endpoints, String brokers, Path shared) {
        KarafContainer karaf = KarafContainer.create(name);
        new EtcFile(karaf.etc("org.ctios.session-demo.cfg")).delete();
        new EtcFile(karaf.etc("org.ctios.simulator.cfg")).delete();
        EtcFile boot = new EtcFile(karaf.etc("org.apache.karaf.features.cfg"));
        boot.write(boot.read().replace("ctios-demo/", "ctios-example-kafka/"));
        new EtcFile(karaf.etc("org.ctios.session-east.cfg"))
                .write("endpoints = " + endpoints + "\nmode = monitor\nclientId = " + name + "\n");
        new EtcFile(karaf.etc("org.ctios.examples.kafka.cfg"))
                .write(karaf.shippedConfiguration("example-kafka"))
                .set("session", "east")
                .set("brokers", brokers)
                .set("topic", TOPIC)
                .set("cluster.dir", shared);
        return new KafkaNode(name, karaf);
    }

    /** The container itself. */
    public KarafContainer karaf() {
        return karaf;
    }

    /** What the records of this start have as node. */
    public String name() {
        return name + "." + starts;
    }

    /** Returns when all of the container is installed. */
    public void start() {
        starts++;
        new EtcFile(karaf.etc("org.ctios.examples.kafka.cfg")).set("node", name());
        karaf.start();
    }

    /** As by {@code kill -9}. */
    public void kill() {
        karaf.kill();
    }

    @Override
    public void close() {
        karaf.close();
    }
}
