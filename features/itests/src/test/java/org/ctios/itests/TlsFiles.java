package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A key with a self-signed certificate for 127.0.0.1, made as docs/tls.md says it for the simulator. */
public final class TlsFiles {
    private TlsFiles() {}

    /** Makes {@code NAME.p12} with the key and {@code NAME.pem} with its certificate in {@code etc}, in this order. */
    static List<Path> make(KarafContainer karaf, String name, String password) throws IOException {
        return make(karaf.etc(name + ".p12"), karaf.etc(name + ".pem"), password);
    }

    /** The same in these two files. */
    public static List<Path> make(Path store, Path certificate, String password) throws IOException {
        keytool(store, password, "-genkeypair", "-keyalg", "EC", "-dname", "CN=simulator", "-ext", "san=ip:127.0.0.1");
        keytool(store, password, "-exportcert", "-rfc", "-file", certificate.toString());
        return List.of(store, certificate);
    }

    private static void keytool(Path store, String password, String... arguments) throws IOException {
        String command = System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool";
        List<String> line = Stream.concat(
                        Stream.concat(Stream.of(command), Stream.of(arguments)),
                        Stream.of("-alias", "simulator", "-storepass", password, "-keystore", store.toString()))
                .toList();
        Process process = new ProcessBuilder(line).inheritIO().start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }
}
