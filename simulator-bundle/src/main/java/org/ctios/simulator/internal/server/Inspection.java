package org.ctios.simulator.internal.server;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FloatingField;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.internal.centre.DataLimits;
import org.ctios.simulator.internal.centre.EccVariables;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request by itself, whatever it asks for (guide, status codes). Zero is taken where a
 * list of choices does not have it: real clients leave such fields out. Unknown tags are passed by.
 */
final class Inspection {
    private static final Map<Field, Status> CHOICES = Map.ofEntries(
            Map.entry(Fields.ALLOCATION_STATE, Status.INVALID_ALLOCATION_STATE),
            Map.entry(Fields.ANSWERING_MACHINE, Status.INVALID_ANSWERING_MACHINE),
            Map.entry(Fields.CALL_MANNER_TYPE, Status.INVALID_CALL_MANNER_TYPE),
            Map.entry(Fields.CALL_PLACEMENT_TYPE, Status.INVALID_CALL_PLACEMENT_TYPE),
            Map.entry(Fields.CONSULT_TYPE, Status.INVALID_CONSULT_TYPE),
            Map.entry(Fields.FACILITY_TYPE, Status.INVALID_FACILITY_TYPE),
            Map.entry(Fields.AGENT_WORK_MODE, Status.INVALID_AGENT_WORK_MODE),
            Map.entry(Fields.CALL_OPTION, Status.INVALID_CALL_OPTION),
            Map.entry(Fields.DESTINATION_COUNTRY, Status.INVALID_DESTINATION_COUNTRY),
            Map.entry(Fields.ANSWER_DETECT_MODE, Status.INVALID_ANSWER_DETECT_MODE),
            Map.entry(Fields.DIRECTION, Status.INVALID_RTP_DIRECTION),
            Map.entry(Fields.RTP_TYPE, Status.INVALID_RTP_TYPE),
            Map.entry(Fields.CALL_TYPE, Status.INVALID_CALL_TYPE),
            Map.entry(Fields.CALLED_PARTY_DISPOSITION, Status.INVALID_CALLED_PARTY_DISPOSITION),
            Map.entry(Fields.CALLED_DEVICE_TYPE, Status.INVALID_DEVICE_ID_TYPE),
            Map.entry(Fields.MONITORED_DEVICE_TYPE, Status.INVALID_DEVICE_ID_TYPE),
            Map.entry(Fields.CONNECTION_DEVICE_ID_TYPE, Status.INVALID_CONNECTION_ID_TYPE),
            Map.entry(Fields.ACTIVE_CONNECTION_DEVICE_ID_TYPE, Status.INVALID_CONNECTION_ID_TYPE),
            Map.entry(Fields.HELD_CONNECTION_DEVICE_ID_TYPE, Status.INVALID_CONNECTION_ID_TYPE),
            Map.entry(Fields.OTHER_CONNECTION_DEVICE_ID_TYPE, Status.INVALID_CONNECTION_ID_TYPE),
            Map.entry(Fields.AGENT_CONNECTION_DEVICE_ID_TYPE, Status.INVALID_CONNECTION_ID_TYPE));

    private Inspection() {}

    /** The first thing that is wrong with a request of an open session, or null. */
    static @Nullable Status wrong(Message request, EccVariables configured) {
        if (isTooNew(request)) {
            return Status.INVALID_MSG_TYPE_FOR_VERSION;
        }
        Status wrong = wrongChoice(request);
        if (wrong == null) {
            wrong = wrongLength(request);
        }
        return wrong == null ? wrongNamedData(request, configured) : wrong;
    }

    private static boolean isTooNew(Message request) {
        ProtocolVersion version = request.version();
        return version.dialect() == Dialect.CCE && request.type().since() > version.number();
    }

    private static @Nullable Status wrongChoice(Message request) {
        return CHOICES.entrySet().stream()
                .filter(each -> request.has(each.getKey()) && !isChoice(request, each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isChoice(Message request, Field field) {
        long value = request.uint(field);
        Enumeration names =
                Dictionary.standard().enumerationOf(request.version().dialect(), request.type(), field);
        return value == 0
                || names == null
                || request.isNone(field)
                || names.values().containsValue(value);
    }

    /** A floating field that is longer than allowed, or null when there is none. */
    static @Nullable Status wrongLength(Message request) {
        for (FloatingField each : request.floatingFields()) {
            Field field = each.field();
            if (field != null && !isNamed(field) && each.length() > request.longest(field)) {
                return Status.INVALID_FIELD_LENGTH;
            }
        }
        return null;
    }

    private static boolean isNamed(Field field) {
        return field == Fields.NAMED_VARIABLE || field == Fields.NAMED_ARRAY;
    }

    private static @Nullable Status wrongNamedData(Message request, EccVariables configured) {
        List<NamedVariable> variables = request.namedVariables();
        long elements = variables.stream().filter(NamedVariable::isElement).count();
        if (request.uint(Fields.NUM_NAMED_VARIABLES, variables.size() - elements) != variables.size() - elements) {
            return Status.INVALID_NUM_NAMED_VARIABLES;
        }
        if (request.uint(Fields.NUM_NAMED_ARRAYS, elements) != elements) {
            return Status.INVALID_NUM_NAMED_ARRAYS;
        }
        Charset charset = request.version().charset();
        if (variables.stream()
                .anyMatch(each -> !DataLimits.fits(charset, each.value(), DataLimits.LONGEST_ECC_VALUE))) {
            return Status.VALUE_TOO_LONG;
        }
        return isTooMuch(request) ? Status.TOO_MUCH_DATA : wrongName(request, configured);
    }

    /** What came, or what would be told of it: terminators may be missing, and what is no UTF-8 becomes longer. */
    private static boolean isTooMuch(Message request) {
        int came = request.floatingFields().stream()
                .filter(each -> each.field() != null && isNamed(each.field()))
                .mapToInt(FloatingField::length)
                .sum();
        Charset charset = request.version().charset();
        int told = request.namedVariables().stream()
                .mapToInt(each -> DataLimits.bytes(charset, each.name(), each.value(), each.isElement()))
                .sum();
        return Math.max(came, told) > DataLimits.MOST_ECC;
    }

    /** Indexes do not matter where variables are only registered. */
    private static @Nullable Status wrongName(Message request, EccVariables configured) {
        boolean registered = request.typeNumber() == MessageTypes.REGISTER_VARIABLES_REQ;
        for (NamedVariable each : request.namedVariables()) {
            EccVariables.Wrong wrong = each.isElement()
                    ? configured.wrongElement(each.name(), registered ? 0 : each.index())
                    : configured.wrongScalar(each.name());
            if (wrong == null && !isName(request, each.name())) {
                wrong = each.isElement() ? EccVariables.Wrong.NO_ARRAY : EccVariables.Wrong.NO_SCALAR;
            }
            if (wrong != null) {
                return status(wrong);
            }
        }
        return null;
    }

    private static boolean isName(Message request, String name) {
        return !name.isEmpty() && DataLimits.fits(request.version().charset(), name, DataLimits.LONGEST_ECC_NAME);
    }

    private static Status status(EccVariables.Wrong wrong) {
        return switch (wrong) {
            case NO_SCALAR -> Status.NAMED_VARIABLE_NOT_CONFIGURED;
            case NO_ARRAY -> Status.NAMED_ARRAY_NOT_CONFIGURED;
            case IS_ARRAY -> Status.SCALAR_FUNCTION_ON_ARRAY;
            case IS_SCALAR -> Status.ARRAY_FUNCTION_ON_SCALAR;
            case NO_ELEMENT -> Status.INVALID_ARRAY_INDEX;
        };
    }
}
