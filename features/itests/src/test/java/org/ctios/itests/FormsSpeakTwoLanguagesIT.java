package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms that consoles show, as they are in the bundles of the distribution. */
class FormsSpeakTwoLanguagesIT {
    // Issue "running it", 1: labels, descriptions and options are localized; nothing is left over in the files of
    // texts.
    @Test
    void everyFieldOfEveryFormHasItsTextsInEnglishAndGerman() throws IOException {
        List<ConfigurationForm> forms = forms();
        assertThat(forms)
                .extracting(ConfigurationForm::pid)
                .contains(
                        "org.ctios.session",
                        "org.ctios.simulator",
                        "org.ctios.examples.screenpop",
                        "org.ctios.examples.crm",
                        "org.ctios.examples.kafka");
        assertThat(forms)
                .allSatisfy(form ->
                        assertThat(form.faults()).as("form of %s", form.pid()).isEmpty());
    }

    private static List<ConfigurationForm> forms() throws IOException {
        Path bundles = Path.of(System.getProperty("ctios.distribution"), "system", "org", "ctios");
        try (Stream<Path> files = Files.walk(bundles)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .flatMap(jar -> ConfigurationForm.in(jar).stream())
                    .toList();
        }
    }
}
