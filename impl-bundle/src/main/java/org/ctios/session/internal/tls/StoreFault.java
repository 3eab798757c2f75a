package org.ctios.session.internal.tls;

import org.ctios.session.ConfigurationProblem;

/** A file with keys or certificates that cannot be used; the message is the configuration problem as text. */
public final class StoreFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ConfigurationProblem problem;

    StoreFault(ConfigurationProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, with key and cure. */
    ConfigurationProblem problem() {
        return problem;
    }
}
