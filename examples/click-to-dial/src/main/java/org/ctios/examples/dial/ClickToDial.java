package org.ctios.examples.dial;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class ClickToDial {
    /** Starts it; it ends with the process. */
    public static void main(String... args) {
        SpringApplication.run(ClickToDial.class, args);
    }
}
