package org.ctios.session.internal.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whom a certificate is made out to. */
final class Names {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Names() {}

    /** Host names and addresses, or the subject when there are none. */
    static String of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            String hosts = names == null
                    ? ""
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.joining(", "));
            return hosts.isEmpty() ? certificate.getSubjectX500Principal().getName() : hosts;
        } catch (CertificateParsingException e) {
            return certificate.getSubjectX500Principal().getName();
        }
    }
}
