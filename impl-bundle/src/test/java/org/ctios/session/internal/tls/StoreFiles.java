package org.ctios.session.internal.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes key and trust stores of a test into a directory. */
public final class StoreFiles {
    /** Password of every store and key. */
    public static final String PASSWORD = "open-sesame-1";

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path directory;

    public StoreFiles(Path directory) {
        this.directory = directory;
    }

    /** A PKCS12 key store with the whole chain. */
    public Path keys(String file, Identity owner) {
        return keys(file, "PKCS12", PASSWORD, owner, owner.chain());
    }

    /** A PKCS12 key store with the whole chain, under a password of its own. */
    public Path keysUnder(String password, String file, Identity owner) {
        return write(
                file,
                "PKCS12",
                password,
                store -> store.setKeyEntry("key", owner.key(), password.toCharArray(), owner.chain()));
    }

    /** A key store of a type, with a password for the key, and these certificates. */
    public Path keys(String file, String type, String keyPassword, Identity owner, X509Certificate... chain) {
        return write(
                file, type, PASSWORD, store -> store.setKeyEntry("key", owner.key(), keyPassword.toCharArray(), chain));
    }

    /** A PKCS12 key store whose password, and that of the key, is empty. */
    public Path keysWithoutPassword(String file, Identity owner) {
        return write(file, "PKCS12", "", store -> store.setKeyEntry("key", owner.key(), new char[0], owner.chain()));
    }

    /** A PKCS12 trust store. */
    public Path trust(String file, Identity... trusted) {
        return trust(file, "PKCS12", trusted);
    }

    public Path trust(String file, String type, Identity... trusted) {
        return write(file, type, PASSWORD, store -> {
            for (Identity each : trusted) {
                store.setCertificateEntry("trusted-" + store.size(), each.certificate());
            }
        });
    }

    /** A PEM file: certificates, and a key when there is one. */
    public Path pem(String file, @Nullable Identity owner, X509Certificate... certificates) {
        StringBuilder text = new StringBuilder();
        try {
            if (owner != null) {
                text.append(block("PRIVATE KEY", owner.key().getEncoded()));
            }
            for (X509Certificate certificate : certificates) {
                text.append("a comment between the blocks\n").append(block("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return bytes(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public Path bytes(String file, byte[] content) {
        try {
            return Files.write(directory.resolve(file), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String block(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    /** A PEM text with a block that lacks one of its characters. */
    static byte[] damaged() {
        return block("CERTIFICATE", new byte[11]).replaceFirst("AAAA", "AAA").getBytes(StandardCharsets.US_ASCII);
    }

    private Path write(String file, String type, String password, Filling filling) {
        Path path = directory.resolve(file);
        try (OutputStream out = Files.newOutputStream(path)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            filling.fill(store);
            store.store(out, password.toCharArray());
            return path;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
