package org.ctios.session.internal.translate;

import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Keyword;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.jspecify.annotations.Nullable;

/** The arguments of a request, checked as they are read. Failures name the keyword and never the value. */
final class GivenArguments {
    private static final long LARGEST = 0xFFFF_FFFFL;

    private final Operation operation;
    private final Arguments arguments;

    GivenArguments(CtiOsRequest request) {
        this.operation = request.operation();
        this.arguments = request.arguments();
    }

    Operation operation() {
        return operation;
    }

    /** Checks what can be checked without knowing anything: types, and what is always required. */
    void check() {
        for (Keyword keyword : operation.keywords()) {
            if (arguments.isValid(keyword.name())) {
                check(keyword);
            } else if (keyword.need() == Keyword.Need.REQUIRED) {
                throw missing(keyword.name(), "Give it: " + keyword.meaning());
            }
        }
    }

    private void check(Keyword keyword) {
        String name = keyword.name();
        switch (keyword.type()) {
            case STRING -> text(name);
            case BOOL -> flag(name);
            case ARGUMENTS -> nested(name);
            case INT -> {
                if (!name.equals("AgentState")) {
                    number(name);
                }
            }
        }
        if (keyword.need() == Keyword.Need.REQUIRED && "".equals(arguments.getValue(name))) {
            throw missing(name, "It is empty; give " + keyword.meaning());
        }
    }

    boolean has(String keyword) {
        return arguments.isValid(keyword);
    }

    /** A text, null when not given. */
    @Nullable
    String text(String keyword) {
        String text = arguments.getValueString(keyword);
        if (text == null && has(keyword)) {
            throw invalid(keyword, "is no text", "Give a text");
        }
        return text;
    }

    /** A text, another one when it is not given or empty. */
    String text(String keyword, String otherwise) {
        String text = text(keyword);
        return text == null || text.isEmpty() ? otherwise : text;
    }

    /** A number of up to 32 bits without sign, null when not given. */
    @Nullable
    Long number(String keyword) {
        Long number = arguments.getValueLong(keyword);
        if (number == null && has(keyword)) {
            throw invalid(keyword, "is no whole number", "Give one, as such or in decimal digits");
        }
        if (number != null && (number < 0 || number > LARGEST)) {
            throw invalid(keyword, "is out of range", "Give 0 to " + LARGEST);
        }
        return number;
    }

    /** A number, another one when it is not given. */
    long number(String keyword, long otherwise) {
        Long number = number(keyword);
        return number == null ? otherwise : number;
    }

    /** A number between two others, both included. */
    long number(String keyword, long otherwise, long least, long most) {
        long number = number(keyword, otherwise);
        if (number < least || number > most) {
            throw invalid(keyword, "is out of range", "Give " + least + " to " + most);
        }
        return number;
    }

    /** A truth value; false when not given. */
    boolean flag(String keyword) {
        Boolean flag = arguments.getValueBool(keyword);
        if (flag == null && has(keyword)) {
            throw invalid(keyword, "is no truth value", "Give true or false");
        }
        return flag != null && flag;
    }

    /** Nested arguments; none when not given. */
    Arguments nested(String keyword) {
        Arguments nested = arguments.getValueArray(keyword);
        if (nested == null && has(keyword)) {
            throw invalid(keyword, "is no nested arguments", "Give Arguments, in a map a map");
        }
        return nested == null ? Arguments.none() : nested;
    }

    RequestFailedException missing(String keyword, String cure) {
        return failed(CilError.E_CTIOS_MISSING_ARGUMENT, "the keyword " + keyword + " is missing", cure);
    }

    RequestFailedException invalid(String keyword, String reason, String cure) {
        return failed(CilError.E_CTIOS_INVALID_ARGUMENT, "the keyword " + keyword + " " + reason, cure);
    }

    RequestFailedException failed(CilError error, String reason, String cure) {
        return RequestFailedException.notSent(operation, error, reason, cure);
    }
}
