package org.ctios.simulator.internal.wire;

import java.util.Map;
import java.util.TreeMap;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.simulator.internal.centre.CallData;

/** Reads what a request changes of a call's data. */
public final class CallDataFields {
    private CallDataFields() {}

    /** Call variables, ECC variables and wrap-up data that the request names. */
    public static CallData read(Message request) {
        Map<Integer, String> variables = new TreeMap<>();
        for (int i = 0; i < CallVariables.FIELDS.size(); i++) {
            String value = request.text(CallVariables.FIELDS.get(i));
            if (value != null) {
                variables.put(i + 1, value);
            }
        }
        Map<String, String> ecc = new TreeMap<>();
        for (NamedVariable variable : request.namedVariables()) {
            ecc.put(CallContextFields.name(variable), variable.value());
        }
        return new CallData(variables, ecc, request.text(Fields.CALL_WRAPUP_DATA, ""));
    }
}
