package org.ctios.ged188;

import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry of the dictionary exists.
 *
 * @param since first version of Unified CCE, 0 when always
 * @param until last version of Unified CCE
 * @param ccx first version of Unified CCX, 0 when it is that of Unified CCE with the same number
 * @param only the one product that has it, or null
 * @param option the choice it depends on, or null
 * @param wanted whether that choice must have been taken, or must not
 */
record Availability(int since, int until, int ccx, @Nullable Dialect only, @Nullable Choice option, boolean wanted) {

    static final Availability ALWAYS = new Availability(0, Integer.MAX_VALUE, 0, null, null, true);

    boolean in(ProtocolVersion version) {
        return (only == null || only == version.dialect())
                && (option == null || version.options().has(option) == wanted)
                && inNumber(version);
    }

    private boolean inNumber(ProtocolVersion version) {
        if (version.dialect() == Dialect.CCX && ccx > 0) {
            return version.number() >= ccx;
        }
        return version.layoutNumber() >= since && version.layoutNumber() <= until;
    }
}
