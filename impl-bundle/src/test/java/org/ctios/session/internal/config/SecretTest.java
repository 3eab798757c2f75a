package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ctios.session.ConfigurationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords of a configuration, docs/configuration.md, Passwords. */
class SecretTest {
    @TempDir
    private Path folder;

    @Test
    void aSecretIsWhatItWasMadeOfAndDoesNotShowIt() {
        Secret secret = new Secret("s3cret-\u00e4\u20ac");
        assertThat(secret.reveal()).isEqualTo("s3cret-\u00e4\u20ac");
        assertThat(secret).hasToString("***").isEqualTo(new Secret("s3cret-\u00e4\u20ac"));
        assertThat(secret).hasSameHashCodeAs(new Secret("s3cret-\u00e4\u20ac")).isNotEqualTo(new Secret("other"));
        assertThat(Secret.NONE.reveal()).isEmpty();
        assertThat(Secret.NONE).hasToString("");
    }

    @Test
    void aPasswordMayStandInAFile() throws IOException {
        Path file = write("s3cret \r\n");
        assertThat(password("file:" + file).reveal()).isEqualTo("s3cret");
        assertThat(password(file.toUri().toString().replace("file:/", "file:///"))
                        .reveal())
                .isEqualTo("s3cret");
        assertThat(password("file:" + file)).hasToString("***").isEqualTo(new Secret("s3cret"));
    }

    // The next connection uses what is in the file then; nobody has to touch the configuration.
    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        Path file = write("s3cret");
        Secret secret = password("file:" + file);
        write("another s3cret");
        assertThat(secret.reveal()).as("as read").isEqualTo("s3cret");
        assertThat(secret.refresh()).isEmpty();
        assertThat(secret.reveal()).isEqualTo("another s3cret");
        assertThat(secret.refresh()).isEmpty();
        assertThat(secret).isEqualTo(new Secret("another s3cret"));
    }

    @Test
    void aFileThatIsNotThereAnyMoreLeavesThePasswordAsItWas() throws IOException {
        Path file = write("s3cret");
        Secret secret = password("file:" + file);
        Files.delete(file);
        assertThat(secret.refresh()).isEqualTo(file + " does not exist");
        assertThat(secret.reveal()).isEqualTo("s3cret");
        write("   \n\n\n\n");
        assertThat(secret.refresh()).isEqualTo(file + " is empty");
        assertThat(secret.reveal()).isEqualTo("s3cret");
        write("another");
        assertThat(secret.refresh()).isEmpty();
        assertThat(secret.reveal()).isEqualTo("another");
    }

    @Test
    void aFileWithoutAPasswordIsAFaultThatNamesKeyAndFile() throws IOException {
        Path missing = folder.resolve("missing");
        assertThat(problem("file:" + missing))
                .isEqualTo(".clientPassword = file:" + missing
                        + ": names a file that does not exist. Write the password, and nothing else, into it.");
        assertThat(problem("file:" + write(" \n"))).contains("names a file that is empty");
        assertThat(problem("file:" + write("x".repeat(4097)))).contains("names a file that is longer than 4096 bytes");
        Path latin = Files.write(folder.resolve("latin"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem("file:" + latin)).contains("names a file that is no text in UTF-8");
        assertThat(problem("file:" + folder)).contains("names a file that is a folder");
        assertThat(problem("file://%%%")).contains("names no file", "Write file: and the full path");
    }

    /** What is in the file is checked as any other password is, and is not told. */
    @Test
    void aPasswordInAFileThatCannotBeSentIsAFault() throws IOException {
        assertThat(problem("file:" + write("s3cret-\u20ac")))
                .contains("cannot be sent")
                .doesNotContain("s3cret");
    }

    /** And is held to the same when it changes: what cannot be sent leaves the password as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {"another s3cret \u20ac", "another s3cret, sixty-four letters long: one more than allowed!!"})
    void aChangedPasswordThatCannotBeSentLeavesTheOneBefore(String another) throws IOException {
        Path file = write("s3cret");
        Secret secret = password("file:" + file);
        write(another);
        assertThat(secret.refresh())
                .isEqualTo(file + " holds what cannot be sent; use at most 63 Latin letters, digits and signs");
        assertThat(secret.reveal()).isEqualTo("s3cret");
        assertThat(secret.refresh()).as("told as long as it is so").isNotEmpty();
        write("yet another");
        assertThat(secret.refresh()).isEmpty();
        assertThat(secret.reveal()).isEqualTo("yet another");
    }

    /** The password of a key store never goes over the wire. */
    @Test
    void thePasswordOfAStoreMayBeAnyText() throws IOException {
        Path file = write("s3cret");
        SettingsReader.Result result = SettingsReader.read(
                "east", Map.of("endpoints", "a", "tls.keyStore", "keys.p12", ".tls.keyStorePassword", "file:" + file));
        Secret secret = result.tls().keyStore().password();
        write("\u20ac".repeat(64));
        assertThat(secret.refresh()).isEmpty();
        assertThat(secret.reveal()).isEqualTo("\u20ac".repeat(64));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("cti.password"), text);
    }

    private static Secret password(String value) {
        SettingsReader.Result result = read(value);
        assertThat(result.problems()).isEmpty();
        assertThat(result.settings()).isNotNull();
        return result.settings().client().password();
    }

    private static String problem(String value) {
        assertThat(read(value).problems()).hasSize(1);
        ConfigurationProblem problem = read(value).problems().get(0);
        return problem.toString();
    }

    private static SettingsReader.Result read(String value) {
        return SettingsReader.read("east", Map.of("endpoints", "a", ".clientPassword", value));
    }
}
