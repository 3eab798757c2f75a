package org.ctios.simulator.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ctios.simulator.internal.server.HostPort;

/**
 * A key and a certificate for one run, made by the JDK's keytool and gone with it.
 *
 * @param store PKCS12 file
 * @param password of the file and the key
 * @param certificate PEM file for the clients
 */
record TlsKey(Path store, String password, Path certificate) {
    private static final int PASSWORD_BYTES = 16;
    private static final String VARIABLE = "CTIOS_SIMULATOR_STOREPASS";

    /**
     * Makes one.
     *
     * @param host the address that clients connect to
     * @throws UncheckedIOException when there is no keytool, or it fails
     */
    static TlsKey make(String host) {
        try {
            Path folder = Files.createTempDirectory("ctios-simulator-tls");
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            TlsKey key = new TlsKey(
                    folder.resolve("simulator.p12"), HexFormat.of().formatHex(random), folder.resolve("simulator.pem"));
            key.keytool(
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "365",
                    "-dname",
                    "CN=CTI OS simulator",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1," + name(host));
            key.keytool("-exportcert", "-rfc", "-file", key.certificate.toString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("--tls: " + e.getMessage() + "; give --tls-keystore", e);
        }
    }

    private static String name(String host) {
        boolean address = HostPort.isIpv6(host) || host.matches("[0-9.]+");
        return (address ? "ip:" : "dns:") + host.replaceAll("[\\[\\]]", "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TlsKey[store=" + store + ", certificate=" + certificate + "]";
    }

    /** Removes both files. */
    void delete() {
        try {
            Files.deleteIfExists(store);
            Files.deleteIfExists(certificate);
            Path folder = store.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password is no argument: those are seen by everybody on the machine. */
    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "simulator", "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass:env", VARIABLE));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(VARIABLE, password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
