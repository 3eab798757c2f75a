// The stream of events, with families, filter and pause.

import { Failure, farewell, get, post } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { agentState, callState, moment, now, number, time } from "./words.js";

const MOST = 300;

/** What is told of an event without opening it: keyword, and how to say its value. Nothing is said of an empty text. */
const TOLD = [
  ["AgentState", (value) => agentState(value)],
  ["EventReasonCode", (value) => (value === "0" ? "" : `reason ${value}`)],
  ["LocalConnectionState", (value) => callState(value)],
  ["ANI", (value) => `from ${value}`],
  ["DialedNumber", (value) => `to ${value}`],
  ["CurrentServer", (value) => value],
  ["FailedServer", (value) => value],
  ["ErrorMessage", (value) => value],
  ["FilterString", (value) => value],
];


const list = byId("events");
let session = null;
let watch = null;
/** Ends the question that is on its way: what is not watched any more is not there for the container. */
let asking = new AbortController();
let seen = 0;
/** Until when, by the container's clock, the list has all that happened. */
let known = 0;
/** Whether the view before ended by itself, so that some of it is missing. */
let lost = false;
let shown = 0;
let paused = false;
let refused = false;
let held = [];
let missed = 0;
/** Which choice of session, families and filter the list is about; answers to an earlier one are passed by. */
let turn = 0;
let askNow = () => {};

/** What to call when there is something to ask for at once. */
export function whenChanged(ask) {
  askNow = ask;
}

/** Follows another session, or nothing. */
export function follow(name) {
  if (name !== session) {
    end();
    session = name;
    clear();
  }
}

/** Asks once for what came; to be called again and again. */
export async function tick() {
  if (!session || refused || families().length === 0) {
    return;
  }
  const mine = turn;
  try {
    await watchAndTake(() => mine === turn);
  } catch (failure) {
    if (mine !== turn) {
      return;
    }
    if (!(failure instanceof Failure) || failure.status !== 404) {
      throw failure;
    }
    // It was not asked for too long, or the container was restarted.
    watch = null;
    lost = true;
  }
}

async function watchAndTake(isCurrent) {
  if (!watch && !(await open(isCurrent))) {
    return;
  }
  let batch;
  do {
    const asked = now();
    batch = await get("watch", { id: watch, after: seen }, asking.signal);
    if (!isCurrent()) {
      return;
    }
    known = asked;
    take(batch);
  } while (batch.more);
}

/** Whether there is a watch now; what was chosen may have changed until the answer comes. */
async function open(isCurrent) {
  try {
    const { id } = await post("watch", { name: session, events: families().join(","), filter: byId("events-filter").value.trim() });
    if (!isCurrent()) {
      farewell("unwatch", { id });
      return false;
    }
    watch = id;
    seen = 0;
    if (lost) {
      held.push({ gap: `The live view ended: what happened from ${time(known)} to ${time(now())} is not shown` });
    }
    lost = false;
    known = now();
    problem("");
    list.setAttribute("aria-busy", "false");
    return true;
  } catch (failure) {
    if (failure.status === 400 && isCurrent()) {
      refused = true;
      problem(failure.message);
    }
    throw failure;
  }
}

function take(batch) {
  missed += batch.missed;
  for (const event of batch.events) {
    seen = event.index;
    held.push(event);
  }
  if (held.length > MOST) {
    missed += held.slice(0, -MOST).filter(isEvent).length;
    held = held.slice(-MOST);
  }
  if (!paused) {
    show();
  }
  words();
}

function show() {
  if (missed > 0) {
    list.prepend(gap(`${number(missed)} older events are not shown: this list has room for ${MOST}, and the page takes up to 500 a second`));
    missed = 0;
  }
  for (const item of held) {
    list.prepend(isEvent(item) ? row(item) : gap(item.gap));
  }
  shown += held.filter(isEvent).length;
  held = [];
  for (let over = list.querySelectorAll(".event").length - MOST; over > 0; list.lastElementChild.remove()) {
    over -= list.lastElementChild.classList.contains("event") ? 1 : 0;
  }
}

/** What is held may be a gap between two events, too. */
const isEvent = (item) => item.gap === undefined;

const gap = (text) => element("p", { class: "gap" }, text);

function words() {
  setText(byId("events-count"), paused ? `paused, ${number(held.filter(isEvent).length + missed)} new` : number(shown));
  list.dataset.empty = !session || families().length === 0
    ? "No family of events is chosen."
    : paused ? "Paused." : "Waiting for the next event that fits.";
}

function row(event) {
  const summary = element("summary", {},
    element("time", { datetime: event.time, title: moment(event.time) }, time(event.time)),
    element("span", { class: "side side-" + (event.side || "none") }, event.side || "\u2013"),
    element("span", { class: "event-name" }, event.event),
    element("span", { class: "event-object" }, event.arguments.UniqueObjectID ?? ""),
    element("span", { class: "event-told" }, told(event.arguments)),
    event.resync ? element("span", { class: "tag" }, "resync") : null);
  const details = element("details", { class: "event family-" + event.family, "data-event": event.event }, summary);
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) {
      details.append(values(event));
    }
  });
  return details;
}

const told = (values) => TOLD.filter(([key]) => typeof values[key] === "string" && values[key] !== "")
  .map(([key, say]) => say(values[key])).filter((words) => words !== "").join(" \u00b7 ");

function values(event) {
  const entries = [["Sequence", String(event.sequence)], ...flat(event.arguments, "")];
  return element("dl", { class: "values" }, ...entries.flatMap(([key, value]) => [element("dt", {}, key), element("dd", {}, value)]));
}

const flat = (values, prefix) => Object.entries(values).flatMap(([key, value]) => (typeof value === "object" && value !== null ? flat(value, prefix + key + ".") : [[prefix + key, String(value)]]));

const families = () => [...byId("families").querySelectorAll("input:checked")].map((box) => box.value);

function problem(text) {
  const place = byId("events-problem");
  place.hidden = text === "";
  setText(place, text);
  byId("events-filter").toggleAttribute("aria-invalid", text !== "");
}

function end() {
  asking.abort();
  asking = new AbortController();
  if (watch) {
    farewell("unwatch", { id: watch });
  }
  turn++;
  watch = null;
  lost = false;
  refused = false;
  list.setAttribute("aria-busy", "true");
}

function clear() {
  list.replaceChildren();
  held = [];
  missed = 0;
  shown = 0;
  words();
}

/** Another filter: from now on. What was shown before stays above nothing, so it goes. */
function again() {
  end();
  problem("");
  clear();
  askNow();
}

byId("events-form").addEventListener("submit", (event) => {
  event.preventDefault();
  again();
});
byId("families").addEventListener("change", again);
byId("events-clear").addEventListener("click", clear);
byId("events-pause").addEventListener("click", (event) => {
  paused = !paused;
  event.currentTarget.setAttribute("aria-pressed", String(paused));
  setText(event.currentTarget, paused ? "Go on" : "Pause");
  if (!paused) {
    show();
  }
  words();
});
addEventListener("pagehide", end);
