package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside its ends. As long as one message tells it all, that message is kept and nothing is
 * decoded; most calls are never looked at. Of later changes call variables are merged and the ECC set is replaced (guide,
 * CALL_DATA_UPDATE_EVENT).
 */
final class CallContext {
    static final int ANI = 0;
    static final int DNIS = 1;
    static final int DIALED_NUMBER = 2;
    static final int FIRST_VARIABLE = 3;

    static final List<Field> TEXTS = Stream.concat(
                    Stream.of(Fields.ANI, Fields.DNIS, Fields.DIALED_NUMBER), CallVariables.FIELDS.stream())
            .toList();

    /** Messages kept before they are decoded. */
    private static final int MOST_CHANGES = 3;

    /** The router never had the call. */
    static final long NO_KEY = -1;

    /** Tells all texts and the router call key, unless {@link #texts} does. */
    private @Nullable Message whole;

    private @Nullable String @Nullable [] texts;

    /** The newest changes, which are put into {@link #texts} when they become too many; few calls get there. */
    private List<Message> changes = List.of();

    private @Nullable Message ecc;
    private boolean complete;
    private long routerCallKey = NO_KEY;
    private int callType = -1;

    CallContext copy() {
        CallContext copy = new CallContext();
        copy.become(this);
        return copy;
    }

    /** Forgets everything for what another context tells. */
    void become(CallContext other) {
        whole = other.whole;
        texts = other.texts == null ? null : other.texts.clone();
        changes = List.copyOf(other.changes);
        ecc = other.ecc;
        complete = other.complete;
        routerCallKey = other.routerCallKey;
        callType = other.callType;
    }

    /** The same call was known under another name: unless it is known whole here, what is told here has changed that. */
    void changesOf(CallContext other) {
        if (complete || other.isEmpty()) {
            return;
        }
        if (isEmpty()) {
            become(other);
            return;
        }
        @Nullable String[] kept = decoded();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = kept[i] == null ? other.told(i) : kept[i];
        }
        routerCallKey = routerCallKey == NO_KEY ? other.routerCallKey() : routerCallKey;
        ecc = ecc == null ? other.ecc : ecc;
        callType = callType < 0 ? other.callType : callType;
        complete = other.complete;
    }

    /** Whether nothing was told yet. */
    boolean isEmpty() {
        return whole == null && texts == null && changes.isEmpty();
    }

    int callType() {
        return callType;
    }

    /** A text of {@link #TEXTS}; empty when unknown. */
    String text(int index) {
        String told = told(index);
        return told == null ? "" : told;
    }

    /** A text of {@link #TEXTS}; null when nothing told it. */
    private @Nullable String told(int index) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            String text = changes.get(i).text(TEXTS.get(index));
            if (text != null) {
                return text;
            }
        }
        if (texts != null) {
            return texts[index];
        }
        return whole == null ? null : whole.text(TEXTS.get(index));
    }

    Map<Integer, String> callVariables() {
        Map<Integer, String> variables = new LinkedHashMap<>();
        for (int i = FIRST_VARIABLE; i < TEXTS.size(); i++) {
            String text = text(i);
            if (!text.isEmpty()) {
                variables.put(i - FIRST_VARIABLE + 1, text);
            }
        }
        return variables;
    }

    Map<String, String> eccVariables() {
        return ecc == null ? Map.of() : ecc(ecc);
    }

    /** The message that tells all ECC variables; null when there are none. */
    @Nullable
    Message ecc() {
        return ecc;
    }

    /** RouterCallKeyDay and RouterCallKeyCallID, which name a call wherever it goes, or {@link #NO_KEY}. */
    long routerCallKey() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            long key = routerCallKey(changes.get(i));
            if (key != NO_KEY) {
                return key;
            }
        }
        return whole == null ? routerCallKey : routerCallKey(whole);
    }

    /** Takes in a message that tells the whole context. A number of the call that it leaves out is still known. */
    void replace(Message message) {
        complete = true;
        if (isEmpty()) {
            whole = message;
        } else {
            @Nullable String[] kept = decoded();
            for (int i = 0; i < kept.length; i++) {
                String text = message.text(TEXTS.get(i));
                kept[i] = text == null && i < FIRST_VARIABLE ? kept[i] : text;
            }
            keepKey(message);
        }
        takeRest(message);
    }

    /** Takes in a message that tells what changed. */
    void merge(Message message) {
        if (changes.size() == MOST_CHANGES) {
            decoded();
        }
        List<Message> more = new ArrayList<>(changes.size() + 1);
        more.addAll(changes);
        more.add(message);
        changes = more;
        takeRest(message);
    }

    /** Whether a message that tells the whole context tells nothing else than is known. */
    boolean agreesWith(Message message) {
        for (int i = 0; i < TEXTS.size(); i++) {
            if (differs(message, i)) {
                return false;
            }
        }
        return !differsInType(message) && !differsInEcc(message);
    }

    /** Whether a text is another one in a message that tells the whole context. */
    boolean differs(Message message, int index) {
        String told = message.text(TEXTS.get(index));
        return told == null ? index >= FIRST_VARIABLE && !text(index).isEmpty() : !told.equals(text(index));
    }

    boolean differsInType(Message message) {
        return hasType(message) && message.uint(Fields.CALL_TYPE) != callType;
    }

    /** A message without any ECC variable says nothing of them: the whole set is told or nothing. */
    boolean differsInEcc(Message message) {
        return hasEcc(message) && !ecc(message).equals(eccVariables());
    }

    /** The texts, decoded from the messages that told them. */
    private @Nullable String[] decoded() {
        @Nullable String[] kept = new @Nullable String[TEXTS.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = told(i);
        }
        routerCallKey = routerCallKey();
        whole = null;
        changes = List.of();
        texts = kept;
        return kept;
    }

    private void keepKey(Message message) {
        long key = routerCallKey(message);
        routerCallKey = key == NO_KEY ? routerCallKey : key;
    }

    private void takeRest(Message message) {
        if (hasType(message)) {
            callType = (int) message.uint(Fields.CALL_TYPE);
        }
        if (hasEcc(message)) {
            ecc = message;
        }
    }

    private static boolean hasType(Message message) {
        return message.has(Fields.CALL_TYPE) && !message.isNone(Fields.CALL_TYPE);
    }

    private static boolean hasEcc(Message message) {
        return message.uint(Fields.NUM_NAMED_VARIABLES, 0) + message.uint(Fields.NUM_NAMED_ARRAYS, 0) > 0;
    }

    private static Map<String, String> ecc(Message message) {
        Map<String, String> values = new LinkedHashMap<>();
        for (NamedVariable each : message.namedVariables()) {
            String name = each.name().startsWith("user.") ? each.name() : "user." + each.name();
            values.put(each.isElement() ? name + "[" + each.index() + "]" : name, each.value());
        }
        return values;
    }

    static long routerCallKey(Message message) {
        long day = number(message, Fields.ROUTER_CALL_KEY_DAY);
        long call = number(message, Fields.ROUTER_CALL_KEY_CALL_ID);
        return day <= 0 || call < 0 ? NO_KEY : (day << 32) | call;
    }

    private static long number(Message message, Field field) {
        return message.has(field) && !message.isNone(field) ? message.uint(field) : NO_KEY;
    }
}
