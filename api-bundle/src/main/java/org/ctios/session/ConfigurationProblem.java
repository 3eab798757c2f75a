package org.ctios.session;

/**
 * One thing that is wrong with a configuration.
 *
 * @param key the key, such as {@code endpoints}
 * @param value the faulty value as text; {@code ***} for a secret
 * @param reason what is wrong with it
 * @param cure what to write instead
 */
public record ConfigurationProblem(String key, String value, String reason, String cure) {
    @Override
    public String toString() {
        return key + " = " + value + ": " + reason + ". " + cure + ".";
    }
}
