package org.ctios.session.internal.tls;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.StoreFile;
import org.jspecify.annotations.Nullable;

/** Judges the certificate of one server as Java does, is stricter about dates, and says what is wrong. */
final class ServerCertificate extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager trusted;
    private final Endpoint server;
    private final @Nullable StoreFile trustStore;
    private final Consumer<X509Certificate> seen;

    /** A certificate that is not accepted; the message is for people. */
    static final class Refused extends CertificateException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    ServerCertificate(
            X509ExtendedTrustManager trusted,
            Endpoint server,
            @Nullable StoreFile trustStore,
            Consumer<X509Certificate> seen) {
        this.trusted = trusted;
        this.server = server;
        this.trustStore = trustStore;
        this.seen = seen;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        seen.accept(chain[0]);
        // Java itself does not look at the dates of a certificate that stands in the trust store.
        checkDates("the certificate of the server, ", chain[0]);
        try {
            trusted.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            for (X509Certificate above : chain) {
                checkDates("a certificate that the server sends, ", above);
            }
            throw new Refused(why(chain, authType, e));
        }
    }

    private static void checkDates(String whose, X509Certificate certificate) throws Refused {
        Instant now = Instant.now();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new Refused(
                    whose + subject(certificate) + ", expired on " + until + ". Have it renewed at the server");
        }
        if (now.isBefore(from)) {
            throw new Refused(whose + subject(certificate) + ", is not valid before " + from
                    + ". Compare the clocks of both machines, or have the certificate reissued");
        }
    }

    private String why(X509Certificate[] chain, String authType, CertificateException e) {
        if (has(CertPathBuilderException.class, e)) {
            return untrusted(chain);
        }
        return has(CertPathValidatorException.class, e) || !isWellButForItsName(chain, authType)
                ? "the certificate of the server, " + subject(chain[0]) + ", is not acceptable ("
                        + innermost(e).getMessage() + "). Have it reissued"
                : wrongHost(chain[0]);
    }

    /** Without a connection Java looks at all but the name: what it refuses then is not acceptable for another reason. */
    private boolean isWellButForItsName(X509Certificate[] chain, String authType) {
        try {
            trusted.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private String untrusted(X509Certificate[] chain) {
        X509Certificate last = chain[chain.length - 1];
        String issuer = last.getIssuerX500Principal().getName();
        if (!issuer.equals(subject(last))) {
            return "the server sends "
                    + (chain.length == 1 ? "only its own certificate" : "its certificates only up to " + subject(last))
                    + ", issued by " + issuer + ", and that issuer is not trusted. Have the server send the"
                    + " intermediate certificate too, or add the issuer to " + where();
        }
        return chain.length == 1
                ? "the certificate of the server, " + subject(last) + ", is self-signed and not trusted. Add it to "
                        + where()
                : "the certificate of the server, " + subject(chain[0])
                        + ", comes from an authority that is not trusted, " + issuer
                        + ". Add the certificate of that authority to " + where();
    }

    private String where() {
        return trustStore == null ? "a file and name that as tls.trustStore" : "tls.trustStore, " + trustStore.path();
    }

    private String wrongHost(X509Certificate certificate) {
        return "the certificate of the server is made out to " + Names.of(certificate) + ", not to " + server.host()
                + ". Write one of its names into endpoints, or have it reissued for " + server.host()
                + "; tls.verifyHostname = false would do without the check";
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static boolean has(Class<? extends Throwable> kind, Throwable of) {
        for (Throwable cause = of; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable of) {
        Throwable cause = of;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("sockets are not used");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the connection is not known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("clients are not served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("clients are not served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("clients are not served");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.getAcceptedIssuers();
    }
}
