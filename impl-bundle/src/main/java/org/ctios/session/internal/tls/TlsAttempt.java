package org.ctios.session.internal.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.TlsSettings;
import org.jspecify.annotations.Nullable;

/** TLS of one connection: its engine, and what went wrong with it in words for people. */
public final class TlsAttempt {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    private static final Set<String> OF_CERTIFICATES = Set.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "certificate_required",
            "unknown_ca",
            "access_denied",
            "decrypt_error");
    private static final Pattern VERSION = Pattern.compile("(?i)protocol version|No appropriate protocol");

    private final TlsSettings settings;
    private final Endpoint server;
    private final OwnCertificate own;
    private final ServerCertificate shown;

    TlsAttempt(TlsSettings settings, TlsKeys keys, Endpoint server, Consumer<X509Certificate> seen) {
        this.settings = settings;
        this.server = server;
        this.own = new OwnCertificate(keys.own());
        this.shown = new ServerCertificate(keys.trusted(), server, settings.trustStore(), seen);
    }

    /** The engine of the client's side. Each connection has a context of its own: no session outlives changed files. */
    public SSLEngine engine() {
        SSLEngine engine = context().createSSLEngine(server.host(), server.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(settings.protocols().toArray(String[]::new));
        if (!settings.ciphers().isEmpty()) {
            parameters.setCipherSuites(settings.ciphers().toArray(String[]::new));
        }
        if (settings.verifyHostname()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {own}, new TrustManager[] {shown}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** What a failure means and what to do about it. */
    public String explain(Throwable failure) {
        ServerCertificate.Refused refused = refusedIn(failure);
        if (refused != null) {
            return String.valueOf(refused.getMessage());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Matcher alert = ALERT.matcher(message);
            if (alert.find()) {
                return alert(alert.group(1));
            }
            if (VERSION.matcher(message).find()) {
                return noVersion();
            }
        }
        return "TLS failed: " + failure.getMessage() + ". Compare tls.protocols and tls.ciphers with the server";
    }

    private static ServerCertificate.@Nullable Refused refusedIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerCertificate.Refused refused) {
                return refused;
            }
        }
        return null;
    }

    /** The server ended the connection behind the handshake and said nothing. */
    public String closedBehindHandshake() {
        String closed = "the server closed the connection right after the TLS handshake";
        return own.isAsked() ? closed + "; " + refused("no reason given") : closed;
    }

    private String alert(String alert) {
        return switch (alert) {
            case "protocol_version" -> noVersion();
            case "unrecognized_name" ->
                "the server knows no host of the name " + server.host() + ". Write its real name into endpoints";
            case "handshake_failure", "insufficient_security" ->
                own.isAsked() ? refused(alert) : nothingInCommon(alert);
            default ->
                own.isAsked() && OF_CERTIFICATES.contains(alert)
                        ? refused(alert)
                        : "the server ended TLS: " + alert + ". Look into the log of the server";
        };
    }

    private String nothingInCommon(String alert) {
        return "the server and the session have no TLS version and cipher suite in common (" + alert
                + "). Compare tls.protocols = " + String.join(",", settings.protocols()) + " and tls.ciphers = "
                + (settings.ciphers().isEmpty() ? "the default" : String.join(",", settings.ciphers()))
                + " with the server";
    }

    private String noVersion() {
        return "the server does not speak " + String.join(" or ", settings.protocols())
                + ". Allow the server's version in tls.protocols (TLSv1.3,TLSv1.2), or have the server upgraded"
                + (settings.ciphers().isEmpty()
                        ? ""
                        : ". Compare tls.ciphers = " + String.join(",", settings.ciphers()) + " with the server too");
    }

    /** Why a server that asked for a certificate is not content. */
    private String refused(String alert) {
        if (!own.isConfigured()) {
            return "the server wants a client certificate (" + alert
                    + "), and none is configured. Name a file with key and certificate as tls.keyStore";
        }
        X509Certificate certificate = own.shown();
        return certificate == null
                ? "the server wants a client certificate (" + alert + ") of an authority that issued none in"
                        + " tls.keyStore. Have one issued by an authority that the server trusts"
                : "the server does not accept the certificate of tls.keyStore, "
                        + certificate.getSubjectX500Principal().getName() + " (" + alert + "). Add it or its issuer, "
                        + certificate.getIssuerX500Principal().getName() + ", to what the server trusts";
    }
}
