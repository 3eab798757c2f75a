package org.ctios.ged188;

import java.util.ArrayList;
import java.util.List;

/** Finds the entries of a list. An entry starts where a field of the list comes that the entry has already. */
final class GroupSplitter {
    private final FieldSet outer;
    private final GroupLayout group;
    private final FloatingPart floating;
    private final byte[] frame;
    private final List<FieldGroup> entries = new ArrayList<>();

    private int start = -1;
    private int end;
    private int elements;

    private GroupSplitter(FieldSet outer, GroupLayout group) {
        this.outer = outer;
        this.group = group;
        this.floating = outer.floating();
        this.frame = outer.frame();
    }

    static List<FieldGroup> split(FieldSet outer, GroupLayout group) {
        return new GroupSplitter(outer, group).split();
    }

    private List<FieldGroup> split() {
        for (int at = outer.first(); at >= 0; at = outer.next(at)) {
            FieldLayout known = outer.layout().tag(floating.tag(frame, at));
            if (known == null || !known.isIn(group)) {
                continue;
            }
            if (known.group() == group && (start < 0 || comesAgain(known, at))) {
                finish(at);
                start = at;
                elements = 1;
            }
            include(known, at);
        }
        finish(end);
        return entries;
    }

    private boolean comesAgain(FieldLayout known, int at) {
        return floating.find(frame, start, at, known.tag()) >= 0;
    }

    private void include(FieldLayout known, int at) {
        int length = floating.length(frame, at);
        end = floating.data(frame, at) + length;
        if (known.group() == group) {
            elements = Math.max(elements, known.elements(length));
        }
    }

    private void finish(int to) {
        for (int element = 0; start >= 0 && element < elements; element++) {
            entries.add(new FieldGroup(outer, group, start, to, element));
        }
    }
}
