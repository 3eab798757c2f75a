package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * One container: a copy of the distribution with ports of its own, run as a child process.
 *
 * <p>What it finds on the machine it does not use: its home directory is empty, so no Maven settings and no local
 * repository can help a distribution that is not complete.
 */
public final class KarafContainer implements AutoCloseable {
    /** Value of {@code CTI_PASSWORD} in the container's environment. */
    static final String PASSWORD_IN_ENVIRONMENT = "from the environment";

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final String USER = "itests";
    private static final String VIEWER = "looker";

    private final Path home;
    private final Ports ports;
    private final String password = UUID.randomUUID().toString();
    private final KarafShell shell;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Process process;
    private String bootLog = "";

    private KarafContainer(Path home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.shell = new KarafShell(ports.ssh(), USER, password);
    }

    /** A fresh copy of the distribution under the given name, configured but not started. */
    public static KarafContainer create(String name) {
        KarafContainer container = copy("ctios.distribution", name);
        container.configure();
        DemoSession demo = new DemoSession(container);
        demo.simulatorFile().write(container.simulatorConfiguration());
        demo.file().write(container.sessionConfiguration());
        return container;
    }

    /** The same of a Karaf as Apache ships it, told to fetch nothing from anywhere. */
    public static KarafContainer createStock(String name) {
        KarafContainer container = copy("ctios.stock", name);
        container.configure();
        new EtcFile(container.etc("users.properties"))
                .append("_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh");
        new EtcFile(container.etc("org.ops4j.pax.url.mvn.cfg"))
                .write("org.ops4j.pax.url.mvn.useFallbackRepositories = false\n"
                        + "org.ops4j.pax.url.mvn.defaultRepositories = "
                        + "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, "
                        + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots\n"
                        + "org.ops4j.pax.url.mvn.repositories =\n");
        return container;
    }

    private static KarafContainer copy(String property, String name) {
        Path home = Path.of(System.getProperty("ctios.containers"), name);
        DirectoryTree.delete(home);
        DirectoryTree.copy(Path.of(System.getProperty(property)), home);
        return new KarafContainer(home, Ports.free());
    }

    private void configure() {
        new EtcFile(etc("org.apache.karaf.shell.cfg")).set("sshPort", ports.ssh());
        new EtcFile(etc("org.apache.karaf.management.cfg"))
                .set("rmiRegistryPort", ports.rmiRegistry())
                .set("rmiServerPort", ports.rmiServer());
        new EtcFile(etc("org.ops4j.pax.web.cfg")).set("org.osgi.service.http.port", ports.http());
        new EtcFile(etc("users.properties"))
                .set(USER, password + ",_g_:admingroup")
                .set(VIEWER, password + ",viewer,ssh");
        new EtcFile(home.resolve("bin/setenv")).append("KARAF_EXEC=exec");
    }

    /** The simulator's file as shipped, except for the ports and the moment of faults, which are the tests' to choose. */
    String simulatorConfiguration() {
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("portA", ports.sideA());
        ours.put("portB", ports.sideB());
        ours.put("killActiveEvery", 0);
        ours.put("callsPerMinute", 120);
        String text = shippedConfiguration("simulator-demo");
        for (Map.Entry<String, Object> entry : ours.entrySet()) {
            text = EtcFile.with(text, entry.getKey(), entry.getValue());
        }
        return text;
    }

    /** The file of the demo's session as shipped, except for the ports. */
    String sessionConfiguration() {
        return EtcFile.with(shippedConfiguration("session-demo"), "endpoints", ports.endpoints());
    }

    /** What else the process has in its environment from the next start on. */
    public void environment(Map<String, String> more) {
        environment.putAll(more);
    }

    /** Starts the process and returns when every boot feature is installed and the shell answers. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server", "clean")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        Map<String, String> environment = builder.environment();
        environment.putAll(this.environment);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("CTI_PASSWORD", PASSWORD_IN_ENVIRONMENT);
        environment.put("EXTRA_JAVA_OPTS", "-Xmx256m -Duser.home=" + home.resolve("nobody"));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitBoot();
        bootLog = log();
    }

    private void awaitBoot() {
        await("the container's boot, see " + home)
                .atMost(BOOT)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    assertAlive();
                    return shell.run("service:list org.apache.karaf.features.BootFinished")
                            .contains("BootFinished");
                });
    }

    private void assertAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("The container ended with " + process.exitValue() + ", see " + console());
        }
    }

    /** The shell, over SSH. */
    public KarafShell shell() {
        return shell;
    }

    /** The shell of somebody who may only look; to be closed. */
    public KarafShell viewersShell() {
        return new KarafShell(ports.ssh(), VIEWER, password);
    }

    /** A page of the web console, without a login in it. */
    public URI webConsole(String page) {
        return URI.create("http://127.0.0.1:" + ports.http() + "/system/console" + page);
    }

    /** The login of an administrator, as user and password with a colon between them. */
    public String login() {
        return USER + ":" + password;
    }

    /** The login of somebody who may only look. */
    public String viewersLogin() {
        return VIEWER + ":" + password;
    }

    /** Ports that are free for what the test starts in and around the container. */
    public Ports ports() {
        return ports;
    }

    /** A file in {@code etc}, there or not. */
    public Path etc(String file) {
        return home.resolve("etc").resolve(file);
    }

    /** A file in {@code deploy}, there or not. */
    public Path deploy(String file) {
        return home.resolve("deploy").resolve(file);
    }

    /** What a feature delivers as configuration file, as it lies in the container's own repository. */
    public String shippedConfiguration(String classifier) {
        String version = System.getProperty("ctios.version");
        return read(home.resolve("system/org/ctios/ctios-features/" + version + "/ctios-features-" + version + "-"
                + classifier + ".cfg"));
    }

    /** The name and password of somebody who may only look, as HTTP Basic has them. */
    public String viewersCredentials() {
        return VIEWER + ":" + password;
    }

    /** The container's MBeans as somebody sees them who may only look; to be closed. */
    public JMXConnector viewersJmx() {
        return jmx(VIEWER);
    }

    /** The container's MBeans, over a connection that the caller closes. */
    public JMXConnector jmx() {
        return jmx(USER);
    }

    private JMXConnector jmx(String user) {
        String url = "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + ports.rmiRegistry() + "/karaf-root";
        String[] credentials = {user, password};
        try {
            return JMXConnectorFactory.connect(new JMXServiceURL(url), Map.of(JMXConnector.CREDENTIALS, credentials));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the container's MBeans that fit the pattern. */
    public Set<String> mbeans(String pattern) {
        try (JMXConnector connector = jmx()) {
            return connector.getMBeanServerConnection().queryNames(new ObjectName(pattern), null).stream()
                    .map(ObjectName::toString)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(pattern, e);
        }
    }

    /** What was logged until the last boot was complete. */
    public String bootLog() {
        return bootLog;
    }

    /** Everything logged so far, nothing before the first start. */
    public String log() {
        return new EtcFile(home.resolve("data/log/karaf.log")).read();
    }

    /** Everything printed so far to the terminal the container was started in. */
    public String consoleOutput() {
        return read(console());
    }

    private Path console() {
        return home.resolve("console.txt");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the process, which is the Java machine itself. */
    public long pid() {
        return process.pid();
    }

    /** Asks the process to end, as an operating system does, and fails if it does not. */
    public void stop() {
        process.destroy();
        assertThat(ended(STOP)).as("the container stops when it is asked to").isTrue();
    }

    /** Ends the process without giving it a chance to do anything about it. */
    public void kill() {
        process.destroyForcibly();
        assertThat(ended(STOP)).as("the container is dead").isTrue();
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves nothing running, however the test ended. */
    @Override
    public void close() {
        shell.close();
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
