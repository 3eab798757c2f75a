package org.ctios.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ctios.session.Arguments;

/** How typed accessors read an event's arguments when it has no faster way. */
final class Keywords {
    private Keywords() {}

    /** A number, of a list the first one; -1 when it is absent. */
    static long number(CtiOsEvent event, String keyword) {
        return number(event.arguments(), keyword);
    }

    /** The nested arguments {@code name[1]}, {@code name[2]} and so on, up to the first that is not there. */
    static <T> List<T> numbered(CtiOsEvent event, String name, Function<Arguments, T> element) {
        Arguments arguments = event.arguments();
        List<T> elements = new ArrayList<>();
        for (int i = 1; ; i++) {
            Arguments nested = arguments.getValueArray(name + "[" + i + "]");
            if (nested == null) {
                return List.copyOf(elements);
            }
            elements.add(element.apply(nested));
        }
    }

    static long number(Arguments arguments, String keyword) {
        Arguments list = arguments.getValueArray(keyword);
        Long value = list == null ? arguments.getValueLong(keyword) : list.getValueLong("1");
        return value == null ? -1 : value;
    }
}
