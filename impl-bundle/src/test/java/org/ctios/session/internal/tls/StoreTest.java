package org.ctios.session.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key and trust stores: every kind that is read, and what is said of one that is not right. */
class StoreTest {
    private static final Identity ROOT = Identity.root("Test Root");
    private static final Identity CLIENT = ROOT.authority("Test Intermediate").member("east-session");

    private static final byte[] PBES2 = HexFormat.of().parseHex("06092A864886F70D01050D");

    @TempDir
    private Path directory;

    private StoreFiles files;

    @BeforeEach
    void writeInto() {
        files = new StoreFiles(directory);
    }

    // --- what is read ---

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aKeyStoreIsKnownByItsContent(String type) throws Exception {
        Path keys = files.keys("keys.pem", type, StoreFiles.PASSWORD, CLIENT, CLIENT.chain());
        assertThat(own(keys, StoreFiles.PASSWORD, "")).containsExactly(CLIENT.chain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aTrustStoreIsKnownByItsContent(String type) throws Exception {
        assertThat(trusted(files.trust("trust.x", type, ROOT), StoreFiles.PASSWORD))
                .containsExactly(ROOT.certificate());
    }

    @Test
    void aPemFileMayHoldKeyAndCertificates() throws Exception {
        assertThat(own(files.pem("keys.p12", CLIENT, CLIENT.chain()), "", "")).containsExactly(CLIENT.chain());
    }

    /** As {@code openssl pkcs8 -topk8} writes it. */
    @Test
    void theKeyOfAPemFileMayBeEncrypted() throws Exception {
        Path keys = files.bytes("keys.pem", encrypted("key-secret").getBytes(StandardCharsets.US_ASCII));
        assertThat(own(keys, "", "key-secret")).containsExactly(CLIENT.chain());
        assertThat(problem(null, new StoreFile(keys.toString(), new Secret("wrong")), ""))
                .startsWith(".tls.keyStorePassword = ***: does not open the encrypted key");
    }

    @Test
    void aPemFileMayHoldManyTrustedCertificates() throws Exception {
        Identity other = Identity.root("Other Root");
        assertThat(trusted(files.pem("ca.pem", null, ROOT.certificate(), other.certificate()), ""))
                .containsExactlyInAnyOrder(ROOT.certificate(), other.certificate());
    }

    @Test
    void oneCertificateMayStandAlone() throws Exception {
        Path der = files.bytes("ca.cer", ROOT.certificate().getEncoded());
        assertThat(trusted(der, "")).containsExactly(ROOT.certificate());
    }

    /** As {@code openssl pkcs12 -passout pass:} writes it. */
    @Test
    void anEmptyPasswordIsAPasswordToo() throws Exception {
        Path keys = files.keysWithoutPassword("keys.p12", CLIENT);
        assertThat(own(keys, "", "")).containsExactly(CLIENT.chain());
    }

    @Test
    void theKeyMayHaveAPasswordOfItsOwn() throws Exception {
        Path keys = files.keys("keys.jks", "JKS", "key-secret", CLIENT, CLIENT.chain());
        assertThat(own(keys, StoreFiles.PASSWORD, "key-secret")).containsExactly(CLIENT.chain());
    }

    @Test
    void withoutAFileThisJavaIsTrusted() {
        assertThat(TlsStores.problems(settings(null, null, ""))).isEmpty();
    }

    @Test
    void nothingIsReadWithoutTls() {
        TlsSettings off = new TlsSettings(
                false, file("missing", ""), file("missing", ""), Secret.NONE, TlsSettings.PROTOCOLS, List.of(), true);
        assertThat(TlsStores.problems(off)).isEmpty();
    }

    // --- what is said ---

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aWrongPasswordOfTheKeyStore(String type) {
        Path keys = files.keys("keys", type, StoreFiles.PASSWORD, CLIENT, CLIENT.chain());
        assertThat(problem(null, new StoreFile(keys.toString(), new Secret("wrong-5")), ""))
                .isEqualTo(".tls.keyStorePassword = ***: does not open " + keys
                        + ". Write the password the file was made with.");
    }

    @Test
    void aWrongPasswordOfTheTrustStore() {
        Path trust = files.trust("trust.p12", ROOT);
        assertThat(problem(new StoreFile(trust.toString(), new Secret("wrong-5")), null, ""))
                .startsWith(".tls.trustStorePassword = ***: does not open " + trust);
    }

    @Test
    void noPasswordWhereOneIsNeeded() {
        Path trust = files.trust("trust.p12", ROOT);
        assertThat(problem(file(trust, ""), null, ""))
                .isEqualTo("tls.trustStore = " + trust
                        + ": holds nothing that can be read without a password. Write .tls.trustStorePassword.");
    }

    @Test
    void noPasswordForAKeyStore() {
        Path keys = files.keys("keys.p12", CLIENT);
        assertThat(problem(null, file(keys, ""), ""))
                .isEqualTo("tls.keyStore = " + keys
                        + ": holds nothing that can be read without a password. Write .tls.keyStorePassword.");
    }

    @Test
    void aWrongPasswordOfTheKey() {
        Path keys = files.keys("keys.jks", "JKS", "key-secret", CLIENT, CLIENT.chain());
        assertThat(problem(null, file(keys, StoreFiles.PASSWORD), "wrong-5"))
                .isEqualTo(".tls.keyPassword = ***: does not open the private key in " + keys
                        + ". Write the password of the key.");
        assertThat(problem(null, file(keys, StoreFiles.PASSWORD), ""))
                .endsWith("Write the password of the key as .tls.keyPassword.");
    }

    @Test
    void aKeyStoreWithoutAKey() {
        Path trust = files.trust("trust.p12", ROOT);
        assertThat(problem(null, file(trust, StoreFiles.PASSWORD), ""))
                .isEqualTo("tls.keyStore = " + trust + ": holds no private key. Name the file with the session's key;"
                        + " trusted certificates belong into tls.trustStore.");
    }

    /** So that an administrator edits once. */
    @Test
    void theFaultsOfBothFilesAreNamedAtOnce() {
        Path missing = directory.resolve("missing");
        assertThat(TlsStores.problems(settings(file(missing, ""), file(missing, ""), "")))
                .extracting(ConfigurationProblem::key)
                .containsExactly("tls.keyStore", "tls.trustStore");
    }

    @Test
    void aFileThatIsNotThere() {
        Path missing = directory.resolve("missing.p12");
        assertThat(problem(file(missing, ""), null, ""))
                .isEqualTo("tls.trustStore = " + missing + ": does not exist. Write the full path of the file.");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThat(problem(null, file(directory, ""), ""))
                .contains("cannot be read (IOException). Let the user that Karaf runs as read the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "hello", "00000"})
    void aFileOfAnotherKind(String content) {
        Path file = files.bytes("x", content.getBytes(StandardCharsets.US_ASCII));
        assertThat(problem(file(file, ""), null, "")).startsWith("tls.trustStore = " + file + ": ");
    }

    @Test
    void aBlockOfPemThatIsNoCertificate() {
        Path file = files.bytes("x", StoreFiles.block("X509 CRL", new byte[9]).getBytes(StandardCharsets.US_ASCII));
        assertThat(problem(file(file, ""), null, "")).contains("holds no certificate");
    }

    /** As a careless copy leaves it. */
    @Test
    void aBlockOfPemThatLostACharacter() {
        Path file = files.bytes("x", StoreFiles.damaged());
        assertThat(problem(file(file, ""), null, ""))
                .startsWith("tls.trustStore = " + file + ": cannot be read")
                .endsWith("Make the file anew.");
    }

    @Test
    void aKeyInTheOldFormatOfOpenssl() {
        String text = StoreFiles.block("EC PRIVATE KEY", new byte[9]) + pem(CLIENT.certificate());
        Path file = files.bytes("x", text.getBytes(StandardCharsets.US_ASCII));
        assertThat(problem(null, file(file, ""), ""))
                .contains("holds its key as EC PRIVATE KEY. Convert the key: openssl pkcs8 -topk8");
    }

    /** As {@code openssl rsa -aes256 -traditional} writes it: the key is encrypted, and its parameters stand before it. */
    @Test
    void anEncryptedKeyInTheOldFormatOfOpenssl() {
        String key = StoreFiles.block("RSA PRIVATE KEY", new byte[100])
                .replaceFirst(
                        "\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,8B7A3F0C5D2E1A4B9C6D7E8F0A1B2C3D\n\n");
        String text = pem(CLIENT.certificate()) + key;
        for (String each : List.of(text, text.replace("\n", "\r\n"))) {
            Path file = files.bytes("x", each.getBytes(StandardCharsets.US_ASCII));
            assertThat(problem(null, file(file, ""), ""))
                    .contains("holds its key as RSA PRIVATE KEY. Convert the key: openssl pkcs8 -topk8");
        }
    }

    /** Each version has suites of its own; without one Java does not offer the version, and the server is blamed. */
    @Test
    void aProtocolWithoutACipherSuite() {
        assertThat(ciphers(TlsSettings.PROTOCOLS, "TLS_AES_256_GCM_SHA384"))
                .startsWith(
                        "tls.ciphers = TLS_AES_256_GCM_SHA384: has no cipher suite of TLSv1.2, which tls.protocols names")
                .contains("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        assertThat(ciphers(TlsSettings.PROTOCOLS, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"))
                .contains("has no cipher suite of TLSv1.3")
                .contains("TLS_AES_256_GCM_SHA384");
        assertThat(ciphers(TlsSettings.PROTOCOLS, "TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"))
                .isEmpty();
        assertThat(ciphers(List.of("TLSv1.3"), "TLS_AES_256_GCM_SHA384")).isEmpty();
        assertThat(ciphers(List.of("TLSv1.2"), "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"))
                .isEmpty();
    }

    private static String ciphers(List<String> protocols, String... suites) {
        TlsSettings settings = new TlsSettings(true, null, null, Secret.NONE, protocols, List.of(suites), true);
        return TlsStores.problems(settings).stream().map(String::valueOf).collect(Collectors.joining());
    }

    @Test
    void aCipherSuiteThatJavaDoesNotKnow() {
        TlsSettings settings =
                new TlsSettings(true, null, null, Secret.NONE, TlsSettings.PROTOCOLS, List.of("TLS_FAST"), true);
        assertThat(TlsStores.problems(settings))
                .singleElement()
                .asString()
                .startsWith("tls.ciphers = TLS_FAST: is no cipher suite of this Java");
    }

    // --- helpers ---

    private X509Certificate[] own(Path keys, String password, String keyPassword) throws StoreFault {
        var own =
                TlsKeys.read(settings(null, file(keys, password), keyPassword)).own();
        assertThat(own).isNotNull();
        String alias = own.getClientAliases("EC", null)[0];
        assertThat(own.getPrivateKey(alias)).isEqualTo(CLIENT.key());
        return own.getCertificateChain(alias);
    }

    private static X509Certificate[] trusted(Path trust, String password) throws StoreFault {
        return TlsKeys.read(settings(file(trust, password), null, "")).trusted().getAcceptedIssuers();
    }

    private static String problem(@Nullable StoreFile trust, @Nullable StoreFile keys, String keyPassword) {
        List<ConfigurationProblem> problems = TlsStores.problems(settings(trust, keys, keyPassword));
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }

    private static StoreFile file(Object path, String password) {
        return new StoreFile(path.toString(), password.isEmpty() ? Secret.NONE : new Secret(password));
    }

    private static TlsSettings settings(@Nullable StoreFile trust, @Nullable StoreFile keys, String keyPassword) {
        Secret key = keyPassword.isEmpty() ? Secret.NONE : new Secret(keyPassword);
        return new TlsSettings(true, trust, keys, key, TlsSettings.PROTOCOLS, List.of(), true);
    }

    private static String pem(X509Certificate... certificates) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate each : certificates) {
                text.append(StoreFiles.block("CERTIFICATE", each.getEncoded()));
            }
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static String encrypted(String password) throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray())));
        AlgorithmParameters parameters = cipher.getParameters();
        byte[] kind = Identity.tagged(0x30, PBES2, parameters.getEncoded());
        byte[] key = Identity.tagged(
                0x30, kind, Identity.tagged(0x04, cipher.doFinal(CLIENT.key().getEncoded())));
        return StoreFiles.block("ENCRYPTED PRIVATE KEY", key) + pem(CLIENT.chain());
    }
}
