package org.ctios.management.internal.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.table.ShellTable;

/** Rows under titles, as a table for people or as JSON for programs. */
final class Listing {
    private final String nothing;
    private final List<String> titles;
    private final List<Object[]> rows = new ArrayList<>();

    /**
     * An empty listing.
     *
     * @param nothing what to say to people when no row came
     */
    Listing(String nothing, String... titles) {
        this.nothing = nothing;
        this.titles = List.of(titles);
    }

    /** Adds a row, with one cell for each title. */
    void add(Object... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(Arrays.toString(cells) + " for " + titles);
        }
        rows.add(cells);
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(Json.text(objects()));
            return;
        }
        ShellTable table = new ShellTable().emptyTableText(nothing);
        titles.forEach(table::column);
        rows.forEach(row ->
                table.addRow().addContent(Stream.of(row).map(Listing::shown).toArray()));
        table.print(out);
    }

    private static Object shown(Object cell) {
        return cell instanceof String text ? Visible.text(text) : cell;
    }

    private List<Map<String, Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private Map<String, Object> object(Object[] row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            object.put(Json.key(titles.get(i)), row[i]);
        }
        return object;
    }
}
