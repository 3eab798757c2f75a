package org.ctios.session.internal.config;

import org.jspecify.annotations.Nullable;

/** A password. Shows itself to nobody but the code that puts it on the wire. */
public final class Secret {
    /** No password. */
    public static final Secret NONE = new Secret("");

    private final String value;

    /** Wraps a password. */
    public Secret(String value) {
        this.value = value;
    }

    /** The password, for the wire only. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "" : "***";
    }
}
