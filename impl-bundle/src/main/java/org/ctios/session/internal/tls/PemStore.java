package org.ctios.session.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.ctios.session.internal.config.Secret;
import org.jspecify.annotations.Nullable;

/** Certificates in PEM, and for a key store the private key with them, the session's own certificate first. */
final class PemStore {
    /** A key that openssl encrypted in its old format has headers before its bytes. */
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z0-9 ]+)-----\\s*(?:[A-Za-z0-9-]++:[^\\r\\n]*+\\s+)*([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private static final String PKCS8 = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    private final Store store;
    private final Secret keyPassword;

    PemStore(Store store, Secret keyPassword) {
        this.store = store;
        this.keyPassword = keyPassword;
    }

    /** The one certificate of a DER file. */
    KeyStore of(byte[] certificate) throws IOException, GeneralSecurityException {
        return keyStore(List.of(certificate(certificate)), null);
    }

    /** What stands in a PEM text. */
    KeyStore of(String text) throws IOException, GeneralSecurityException, StoreFault {
        List<Certificate> certificates = new ArrayList<>();
        MatchResult key = null;
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            if (block.group(1).equals("CERTIFICATE")) {
                certificates.add(certificate(bytes(block)));
            } else if (block.group(1).endsWith(PKCS8)) {
                key = block;
            }
        }
        if (certificates.isEmpty()) {
            throw store.fault("holds no certificate", "Add the certificate, in PEM, to the file");
        }
        return keyStore(certificates, key == null ? null : key(key, certificates.get(0)));
    }

    private KeyStore keyStore(List<Certificate> certificates, @Nullable PrivateKey key)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (key != null) {
            store.setKeyEntry("key", key, keyPassword.reveal().toCharArray(), certificates.toArray(Certificate[]::new));
            return store;
        }
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("certificate-" + store.size(), certificate);
        }
        return store;
    }

    private static Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private PrivateKey key(MatchResult block, Certificate owner)
            throws IOException, GeneralSecurityException, StoreFault {
        String kind = block.group(1);
        if (!kind.equals(PKCS8) && !kind.equals(ENCRYPTED)) {
            throw store.fault(
                    "holds its key as " + kind,
                    "Convert the key: openssl pkcs8 -topk8 -in OLD -out NEW, and put NEW into the file");
        }
        PKCS8EncodedKeySpec key = kind.equals(PKCS8) ? new PKCS8EncodedKeySpec(bytes(block)) : decrypted(bytes(block));
        try {
            return KeyFactory.getInstance(owner.getPublicKey().getAlgorithm()).generatePrivate(key);
        } catch (InvalidKeySpecException e) {
            throw store.fault(
                    "holds a key that does not belong to its first certificate",
                    "Put the certificate of the key first, then those that issued it");
        }
    }

    private PKCS8EncodedKeySpec decrypted(byte[] encrypted) throws IOException, StoreFault {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
        PBEKeySpec password = new PBEKeySpec(keyPassword.reveal().toCharArray());
        try {
            AlgorithmParameters parameters = info.getAlgParameters();
            // The name of PBES2 stands for many; the one with its parts is told by the parameters only.
            String name = info.getAlgName().equals("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
                    ? parameters.toString()
                    : info.getAlgName();
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(name).generateSecret(password), parameters);
            return info.getKeySpec(cipher);
        } catch (GeneralSecurityException e) {
            throw store.passwordFault("does not open the encrypted key", "Write the password of the key");
        } finally {
            password.clearPassword();
        }
    }

    private static byte[] bytes(MatchResult block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }
}
