package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue "a session", 7: what Declarative Services of this Karaf does when a modified method fails. This is why
 * docs/configuration.md says that the session's own never does.
 */
@ExtendWith(SharedKaraf.class)
class AModifiedMethodThatThrowsIT {
    private EtcFile file;

    @BeforeEach
    void install(KarafContainer karaf, @TempDir Path directory) throws IOException {
        Path bundle = FailingBundle.write(directory.resolve("failing.jar"));
        karaf.shell().run("bundle:install -s " + bundle.toUri());
        file = new EtcFile(karaf.etc(FailingBundle.NAME + ".cfg"));
    }

    /**
     * The instance stays, active and in service; the exception is in the log; ConfigAdmin and the service's properties
     * have the faulty values nevertheless; and the next edit is a modification of the same instance.
     */
    @Test
    void theInstanceStaysAndTheFaultyValuesArePublished(KarafContainer karaf) {
        file.write("word = calm\n");
        awaitLine(karaf, "instance 1 activated calm");
        String service = serviceId(karaf);

        file.write("word = faulty\n");
        awaitLine(karaf, "instance 1 modified faulty");
        await("the exception in the log").atMost(DemoSession.LIMIT).until(() -> karaf.log()
                .contains("IllegalStateException: thrown by the test"));
        assertThat(errors(karaf)).singleElement().asString().contains("modified", FailingBundle.NAME);
        await("the faulty word as a service property").atMost(DemoSession.LIMIT).until(() -> services(karaf)
                .contains("word = faulty"));
        assertThat(serviceId(karaf)).isEqualTo(service);

        file.write("word = calm again\n");
        awaitLine(karaf, "instance 1 modified calm again");
        assertThat(told(karaf))
                .containsExactly(
                        "instance 1 activated calm", "instance 1 modified faulty", "instance 1 modified calm again");
    }

    @AfterEach
    void uninstall(KarafContainer karaf) {
        karaf.shell().run("bundle:uninstall " + FailingBundle.NAME);
        file.delete();
    }

    private static void awaitLine(KarafContainer karaf, String line) {
        await(line).atMost(DemoSession.LIMIT).until(() -> told(karaf).contains(line));
    }

    private static List<String> told(KarafContainer karaf) {
        return karaf.consoleOutput()
                .lines()
                .filter(line -> line.startsWith("instance "))
                .toList();
    }

    private static List<String> errors(KarafContainer karaf) {
        return karaf.log()
                .lines()
                .filter(line -> line.contains("| ERROR |") && line.contains(FailingBundle.NAME))
                .toList();
    }

    private static String services(KarafContainer karaf) {
        return karaf.shell().run("service:list java.lang.Runnable");
    }

    private static String serviceId(KarafContainer karaf) {
        List<String> blocks = List.of(services(karaf).split("\\R\\s*\\R"));
        return blocks.stream()
                .filter(block -> block.contains("component.name = " + FailingBundle.NAME))
                .flatMap(String::lines)
                .filter(line -> line.contains("service.id = "))
                .findFirst()
                .orElseThrow();
    }
}
