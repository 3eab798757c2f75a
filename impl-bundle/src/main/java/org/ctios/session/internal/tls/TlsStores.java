package org.ctios.session.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionCertificate.Role;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * The keys and certificates of one session. The files are looked at before each connection and read again when they
 * changed; while a changed one cannot be used, what was read before stays in use. Safe for any thread; reads files.
 */
public final class TlsStores {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration QUIET = Duration.ofDays(1);

    private static final int SIDES = 2;

    private final Consumer<String> warnings;
    private final Map<Endpoint, SessionCertificate> servers = new LinkedHashMap<>();
    private final Map<SessionCertificate, Instant> warned = new ConcurrentHashMap<>();
    private @Nullable TlsSettings settings;
    private volatile @Nullable TlsKeys keys;
    private List<Stamp> stamps = List.of();

    /** What was told of files that could not be read; null while there is no such trouble. */
    private @Nullable Trouble trouble;

    /** How a file looked when it was read; 0 and 0 when there was none. */
    private record Stamp(String path, long time, long size) {
        static Stamp of(StoreFile file) {
            try {
                BasicFileAttributes found = Files.readAttributes(Path.of(file.path()), BasicFileAttributes.class);
                return new Stamp(file.path(), found.lastModifiedTime().toMillis(), found.size());
            } catch (IOException e) {
                return new Stamp(file.path(), 0, 0);
            }
        }
    }

    /** Files that could not be read as they looked then, with passwords as they were then. */
    private record Trouble(List<Stamp> stamps, List<Secret> passwords, @Nullable String reason) {}

    /**
     * Nothing read yet.
     *
     * @param warnings is told what people should see to, in whole sentences without the session's name; on the thread
     *     that calls
     */
    public TlsStores(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** What is wrong with the files and the cipher suites of a configuration; nothing when TLS is off. */
    public static List<ConfigurationProblem> problems(TlsSettings settings) {
        if (!settings.enabled()) {
            return List.of();
        }
        List<String> known = knownCiphers();
        Stream<ConfigurationProblem> ciphers = settings.ciphers().stream()
                .filter(cipher -> !known.contains(cipher))
                .map(cipher -> new ConfigurationProblem(
                        "tls.ciphers",
                        cipher,
                        "is no cipher suite of this Java",
                        "Write names such as " + CipherSuites.EXAMPLES + ", or leave the key out"));
        List<ConfigurationProblem> unknown = ciphers.toList();
        Stream<ConfigurationProblem> suites =
                unknown.isEmpty() ? CipherSuites.problems(settings).stream() : unknown.stream();
        return Stream.concat(suites, TlsKeys.problems(settings).stream()).toList();
    }

    /**
     * Gets ready for a connection.
     *
     * @throws StoreFault when the files cannot be used and could not be before
     */
    public synchronized TlsAttempt attempt(TlsSettings wanted, Endpoint endpoint) throws StoreFault {
        return new TlsAttempt(wanted, current(wanted), endpoint, chain -> seen(endpoint, chain));
    }

    /** What expires: own, trusted, and what the servers showed. */
    public List<SessionCertificate> certificates() {
        TlsKeys inUse = keys;
        Stream<SessionCertificate> read = inUse == null ? Stream.empty() : inUse.certificates().stream();
        synchronized (servers) {
            return Stream.concat(read, servers.values().stream()).distinct().toList();
        }
    }

    private TlsKeys current(TlsSettings wanted) throws StoreFault {
        List<Stamp> now = Stream.of(wanted.keyStore(), wanted.trustStore())
                .filter(Objects::nonNull)
                .map(Stamp::of)
                .toList();
        TlsKeys before = wanted.equals(settings) ? keys : null;
        // What makes a file readable need not change how it looks: its rights, or a password that comes after it.
        if (before == null || trouble != null || !now.equals(stamps)) {
            keys = read(wanted, before, now);
            settings = wanted;
            stamps = now;
        }
        TlsKeys inUse = Objects.requireNonNull(keys);
        inUse.certificates().forEach(this::warnWhenItExpires);
        return inUse;
    }

    /** Copies: a password in a file changes in place. */
    private static List<Secret> passwords(TlsSettings wanted) {
        return Stream.concat(
                        Stream.of(wanted.keyPassword()),
                        Stream.of(wanted.keyStore(), wanted.trustStore())
                                .filter(Objects::nonNull)
                                .map(StoreFile::password))
                .map(password -> new Secret(password.reveal()))
                .toList();
    }

    private TlsKeys read(TlsSettings wanted, @Nullable TlsKeys before, List<Stamp> now) throws StoreFault {
        List<Secret> passwords = passwords(wanted);
        try {
            TlsKeys read = TlsKeys.read(wanted);
            trouble = null;
            return read;
        } catch (StoreFault e) {
            if (before == null) {
                throw e;
            }
            warn(new Trouble(now, passwords, e.getMessage()));
            return before;
        }
    }

    /** Once, as long as it is the same trouble. */
    private void warn(Trouble met) {
        if (!met.equals(trouble)) {
            trouble = met;
            warnings.accept("a changed file cannot be used: " + met.reason() + " What was read before stays in use");
        }
    }

    /** On the loop thread, which must not wait for files. */
    private void seen(Endpoint endpoint, X509Certificate shown) {
        SessionCertificate certificate = TlsKeys.certificate(Role.SERVER, shown);
        synchronized (servers) {
            servers.remove(endpoint);
            servers.put(endpoint, certificate);
            // The configuration may name other servers by now.
            if (servers.size() > SIDES) {
                servers.remove(servers.keySet().iterator().next());
            }
        }
        warnWhenItExpires(certificate);
    }

    private void warnWhenItExpires(SessionCertificate certificate) {
        Instant now = Instant.now();
        Instant last = warned.getOrDefault(certificate, Instant.MIN);
        if (certificate.notAfter().isBefore(now.plus(SOON)) && last.isBefore(now.minus(QUIET))) {
            warned.put(certificate, now);
            warnings.accept(text(certificate));
        }
    }

    private static String text(SessionCertificate certificate) {
        String whose =
                switch (certificate.role()) {
                    case OWN -> "the certificate of tls.keyStore, ";
                    case TRUSTED -> "a certificate of tls.trustStore, ";
                    case SERVER -> "the certificate of the server, ";
                };
        return whose + certificate.subject()
                + (certificate.notAfter().isBefore(Instant.now()) ? ", expired on " : ", expires on ")
                + certificate.notAfter().atOffset(ZoneOffset.UTC).toLocalDate() + ". Have it renewed";
    }

    private static List<String> knownCiphers() {
        try {
            return List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
