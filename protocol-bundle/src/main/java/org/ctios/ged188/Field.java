package org.ctios.ged188;

/**
 * The name of a field, such as {@code ConnectionCallID}. One object per name for the whole dictionary: what the field
 * is in a certain message (type, place, tag) is the message's business. Constants stand in {@link Fields}.
 */
public final class Field {
    private final String name;
    private final int index;

    Field(String name, int index) {
        this.name = name;
        this.index = index;
    }

    /** The guide's name. */
    public String name() {
        return name;
    }

    /** Place in the dictionary, for look-up tables of this library. */
    int index() {
        return index;
    }

    /** Whether values of this field must never be shown. */
    public boolean isSecret() {
        return name.endsWith("Password") || name.equals("AuthorizationCode");
    }

    @Override
    public String toString() {
        return name;
    }
}
