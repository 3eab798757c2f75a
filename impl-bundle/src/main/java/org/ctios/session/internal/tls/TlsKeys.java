package org.ctios.session.internal.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionCertificate.Role;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a configuration hold, ready for use. Immutable.
 *
 * @param own proves who the session is; null when no key store is configured
 * @param trusted judges servers
 * @param certificates what expires
 */
record TlsKeys(
        @Nullable X509ExtendedKeyManager own, X509ExtendedTrustManager trusted, List<SessionCertificate> certificates) {
    private static final String KEY_STORE = "tls.keyStore";
    private static final String TRUST_STORE = "tls.trustStore";

    /**
     * Reads the files.
     *
     * @throws StoreFault when one of them cannot be used
     */
    static TlsKeys read(TlsSettings settings) throws StoreFault {
        List<SessionCertificate> certificates = new ArrayList<>();
        X509ExtendedKeyManager own = own(settings, certificates);
        return new TlsKeys(own, trusted(settings.trustStore(), certificates), List.copyOf(certificates));
    }

    /** Every file that cannot be used. */
    static List<ConfigurationProblem> problems(TlsSettings settings) {
        List<ConfigurationProblem> problems = new ArrayList<>();
        try {
            own(settings, new ArrayList<>());
        } catch (StoreFault e) {
            problems.add(e.problem());
        }
        try {
            trusted(settings.trustStore(), new ArrayList<>());
        } catch (StoreFault e) {
            problems.add(e.problem());
        }
        return problems;
    }

    static SessionCertificate certificate(Role role, X509Certificate certificate) {
        return new SessionCertificate(
                role,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    private static @Nullable X509ExtendedKeyManager own(TlsSettings settings, List<SessionCertificate> certificates)
            throws StoreFault {
        StoreFile file = settings.keyStore();
        if (file == null) {
            return null;
        }
        Store store = new Store(KEY_STORE, file);
        Secret password = settings.passwordOfKey();
        KeyStore keys = store.read(password);
        try {
            List<SessionCertificate> found = ownIn(keys);
            if (found.isEmpty()) {
                throw store.fault(
                        "holds no private key",
                        "Name the file with the session's key; trusted certificates belong into tls.trustStore");
            }
            certificates.addAll(found);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, password.reveal().toCharArray());
            return only(X509ExtendedKeyManager.class, factory.getKeyManagers());
        } catch (UnrecoverableKeyException e) {
            throw store.keyPasswordFault(settings);
        } catch (GeneralSecurityException e) {
            throw store.fault("cannot be used (" + e.getMessage() + ")", "Make the file anew");
        }
    }

    private static List<SessionCertificate> ownIn(KeyStore keys) throws GeneralSecurityException {
        List<SessionCertificate> found = new ArrayList<>();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate own) {
                found.add(certificate(Role.OWN, own));
            }
        }
        return found;
    }

    private static X509ExtendedTrustManager trusted(@Nullable StoreFile file, List<SessionCertificate> certificates)
            throws StoreFault {
        if (file == null) {
            try {
                return manager(null);
            } catch (GeneralSecurityException e) {
                throw new Store(TRUST_STORE, new StoreFile("", Secret.NONE))
                        .fault(
                                "is missing, and Java cannot read its own trust store (" + e.getMessage() + ")",
                                "Name a file with the certificates that vouch for the servers");
            }
        }
        Store store = new Store(TRUST_STORE, file);
        KeyStore trusted = store.read(Secret.NONE);
        try {
            List<SessionCertificate> found = new ArrayList<>();
            for (String alias : Collections.list(trusted.aliases())) {
                if (trusted.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate(Role.TRUSTED, certificate));
                }
            }
            if (found.isEmpty()) {
                throw store.fault(
                        "holds no trusted certificate", "Add one: keytool -importcert -file CA.pem -keystore FILE");
            }
            certificates.addAll(found);
            return manager(trusted);
        } catch (GeneralSecurityException e) {
            throw store.fault("cannot be used (" + e.getMessage() + ")", "Make the file anew");
        }
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return only(X509ExtendedTrustManager.class, factory.getTrustManagers());
    }

    private static <T> T only(Class<T> kind, Object[] managers) {
        return Stream.of(managers)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
