package org.ctios.simulator.internal.scenario;

/** A client did not do what the scenario expects. */
final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }
}
