package org.ctios.session.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Collections;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * A key or trust store that a configuration names: PKCS12, JKS, PEM, or a bare certificate, told apart by their first
 * bytes.
 */
final class Store {
    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 0x02;
    private static final int LONG_LENGTH = 0x80;
    private static final byte[] JKS = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED};

    private final String key;
    private final StoreFile file;

    /**
     * A store.
     *
     * @param key what names it, {@code tls.keyStore} or {@code tls.trustStore}
     */
    Store(String key, StoreFile file) {
        this.key = key;
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @param keyPassword opens an encrypted key of a PEM file
     * @throws StoreFault with the cure
     */
    KeyStore read(Secret keyPassword) throws StoreFault {
        byte[] content = content();
        try {
            if (startsWith(content, JKS)) {
                return load("JKS", content);
            }
            if (content.length > 2 && content[0] == SEQUENCE) {
                return isPkcs12(content) ? load("PKCS12", content) : new PemStore(this, keyPassword).of(content);
            }
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (text.contains("-----BEGIN ")) {
                return new PemStore(this, keyPassword).of(text);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // The last one is said of Base64 that lacks a character.
            throw unreadable(e);
        }
        throw fault("is no PKCS12, JKS or PEM file", "Name the file with the certificates");
    }

    /** A fault of the file. */
    StoreFault fault(String reason, String cure) {
        return new StoreFault(new ConfigurationProblem(key, file.path(), reason, cure));
    }

    /** A fault of its password. */
    StoreFault passwordFault(String reason, String cure) {
        return new StoreFault(new ConfigurationProblem(passwordKey(), "***", reason, cure));
    }

    /** A fault of the password of the key inside. */
    StoreFault keyPasswordFault(TlsSettings settings) {
        boolean ofStore = settings.keyPassword().equals(Secret.NONE);
        return new StoreFault(new ConfigurationProblem(
                ofStore ? passwordKey() : ".tls.keyPassword",
                "***",
                "does not open the private key in " + file.path(),
                ofStore ? "Write the password of the key as .tls.keyPassword" : "Write the password of the key"));
    }

    String passwordKey() {
        return "." + key + "Password";
    }

    private byte[] content() throws StoreFault {
        try {
            return Files.readAllBytes(Path.of(file.path()));
        } catch (NoSuchFileException e) {
            throw fault("does not exist", "Write the full path of the file");
        } catch (IOException | InvalidPathException e) {
            throw fault(
                    "cannot be read (" + e.getClass().getSimpleName() + ")",
                    "Let the user that Karaf runs as read the file");
        }
    }

    private KeyStore load(String type, byte[] content) throws IOException, GeneralSecurityException, StoreFault {
        String password = file.password().reveal();
        KeyStore store = load(type, content, password.isEmpty() ? null : password.toCharArray());
        if (!password.isEmpty() || hasCertificate(store)) {
            return store;
        }
        try {
            // An empty password is another thing than none.
            return load(type, content, new char[0]);
        } catch (IOException e) {
            throw fault("holds nothing that can be read without a password", "Write " + passwordKey());
        }
    }

    private static KeyStore load(String type, byte[] content, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(content), password);
        return store;
    }

    private static boolean hasCertificate(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) != null) {
                return true;
            }
        }
        return false;
    }

    private StoreFault unreadable(Exception e) {
        return e.getCause() instanceof UnrecoverableKeyException
                ? passwordFault("does not open " + file.path(), "Write the password the file was made with")
                : fault("cannot be read (" + e.getMessage() + ")", "Make the file anew");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** PKCS12 begins with its version, a certificate with a sequence. */
    private static boolean isPkcs12(byte[] content) {
        int length = content[1] & 0xFF;
        int first = length < LONG_LENGTH ? 2 : 2 + (length - LONG_LENGTH);
        return first < content.length && content[first] == INTEGER;
    }
}
