package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session without the key {@code name} is called by its configuration file. */
class InstanceNameTest {

    @ParameterizedTest
    @CsvSource({
        "org.ctios.session-east.cfg,east",
        "org.ctios.session-call-center.cfg,call-center",
        "org.ctios.session-east.v2.cfg,east.v2",
        "org.ctios.session-east.cfg.json,east",
        "org.ctios.session-east.config,east",
        "org.ctios.session~east.cfg,east",
        "org.ctios.session~call-center.cfg,call-center",
        "org.ctios.session-a~b.cfg,a~b"
    })
    void theNameIsWhatFollowsTheFactoryPidInTheFileName(String file, String name) {
        assertThat(InstanceName.of(Map.of(
                        "felix.fileinstall.filename", "file:/opt/my-karaf/etc/" + file, "service.pid", "irrelevant")))
                .isEqualTo(name);
    }

    /** Made by a console or by code: the name is in the PID. */
    @ParameterizedTest
    @CsvSource({
        "org.ctios.session~east,east",
        "org.ctios.session~call-center,call-center",
        "org.ctios.session.1f2e3d,org.ctios.session.1f2e3d"
    })
    void withoutAFileTheNameComesFromThePid(String pid, String name) {
        assertThat(InstanceName.of(Map.of("service.pid", pid))).isEqualTo(name);
    }

    /** A file that names no instance leaves it to the PID. */
    @Test
    void aFileWithoutAnInstanceLeavesItToThePid() {
        assertThat(InstanceName.of(Map.of(
                        "felix.fileinstall.filename",
                        "file:/etc/org.ctios.session.cfg",
                        "service.pid",
                        "org.ctios.session~x")))
                .isEqualTo("x");
    }
}
