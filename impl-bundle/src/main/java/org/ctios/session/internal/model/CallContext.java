package org.ctios.session.internal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static final List<Field> TEXTS = List.of(
            Fields.ANI,
            Fields.DNIS,
            Fields.DIALED_NUMBER,
            Fields.CALL_VARIABLE1,
            Fields.CALL_VARIABLE2,
            Fields.CALL_VARIABLE3,
            Fields.CALL_VARIABLE4,
            Fields.CALL_VARIABLE5,
            Fields.CALL_VARIABLE6,
            Fields.CALL_VARIABLE7,
            Fields.CALL_VARIABLE8,
            Fields.CALL_VARIABLE9,
            Fields.CALL_VARIABLE10);

    /** The router never had the call. */
    static final long NO_KEY = -1;

    /** Tells all texts and the router call key, unless {@link #texts} does. */
    private @Nullable Message whole;

    private @Nullable String @Nullable [] texts;
    private @Nullable Message ecc;
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
        ecc = other.ecc;
        routerCallKey = other.routerCallKey;
        callType = other.callType;
    }

    /** Whether nothing was told yet. */
    boolean isEmpty() {
        return whole == null && texts == null;
    }

    int callType() {
        return callType;
    }

    /** A text of {@link #TEXTS}; empty when unknown. */
    String text(int index) {
        if (texts != null) {
            String text = texts[index];
            return text == null ? "" : text;
        }
        return whole == null ? "" : whole.text(TEXTS.get(index), "");
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

    /** RouterCallKeyDay and RouterCallKeyCallID, which name a call wherever it goes, or {@link #NO_KEY}. */
    long routerCallKey() {
        return texts == null && whole != null ? routerCallKey(whole) : routerCallKey;
    }

    /** Takes in a message that tells the whole context. A number of the call that it leaves out is still known. */
    void replace(Message message) {
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
        @Nullable String[] kept = decoded();
        for (int i = 0; i < kept.length; i++) {
            String text = message.text(TEXTS.get(i));
            kept[i] = text == null ? kept[i] : text;
        }
        keepKey(message);
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

    private @Nullable String[] decoded() {
        @Nullable String[] kept = texts;
        if (kept == null) {
            kept = new @Nullable String[TEXTS.size()];
            for (int i = 0; whole != null && i < kept.length; i++) {
                kept[i] = whole.text(TEXTS.get(i));
            }
            routerCallKey = whole == null ? NO_KEY : routerCallKey(whole);
            whole = null;
            texts = kept;
        }
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
