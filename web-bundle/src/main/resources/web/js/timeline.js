// Where the session was connected during the last hours, as a band and as a list.

import { byId, drawing, element, keep, redraw, setText } from "./dom.js";
import { hourMinute, moment, now, time } from "./words.js";

/** The newest change from one side to the other: { from, to, time, lost }; null when there was none. */
export function lastChange(timeLine) {
  const stands = standsOf(timeLine);
  const connected = stands.filter((stand) => stand.at !== "none");
  for (let i = connected.length - 1; i > 0; i--) {
    const [before, after] = [connected[i - 1], connected[i]];
    if (before.at !== after.at) {
      const between = stands.slice(stands.indexOf(before), stands.indexOf(after));
      return { from: before.at, to: after.at, time: new Date(after.from).toISOString(), lost: between.some((stand) => stand.serious) };
    }
  }
  return null;
}

function standsOf(timeLine) {
  const stands = timeLine.entries.filter((entry) => entry.at).map((entry) => ({ from: Date.parse(entry.first), at: entry.at, serious: entry.serious }));
  if (timeLine.from && (!stands.length || Date.parse(timeLine.from) < stands[0].from)) {
    stands.unshift({ from: Date.parse(timeLine.from), at: timeLine.at });
  }
  return stands;
}

let chosenByUser = false;
byId("timeline-span").addEventListener("change", () => {
  chosenByUser = true;
});

/** As long as nobody chose, the shortest span that has all that is known in it. */
function spanOf(timeLine, until) {
  const select = byId("timeline-span");
  if (!chosenByUser) {
    const first = standsOf(timeLine)[0];
    const known = first ? until - first.from : 0;
    const spans = [...select.options].map((option) => option.value);
    select.value = spans.find((span) => span >= known) ?? spans.at(-1);
  }
  return Number(select.value);
}

export function showTimeLine(name, timeLine) {
  const until = now();
  const span = spanOf(timeLine, until);
  const marks = timeLine.entries.filter((entry) => entry.serious).map((entry) => ({ at: Date.parse(entry.last), text: entry.text }));
  // A pixel of the band is some seconds: more often it need not be drawn anew.
  const shown = { span, tick: Math.floor(until / Math.max(1000, span / 900)), stands: standsOf(timeLine), marks };
  redraw(byId("band"), shown, () => band(shown, until - span, until));
  showHistory(name, timeLine.entries);
}

function band({ stands, marks }, from, until) {
  const x = (at) => ((Math.min(Math.max(at, from), until) - from) / (until - from)) * 1000;
  const svg = drawing("svg", { viewBox: "0 0 1000 34", preserveAspectRatio: "none", "aria-hidden": "true" });
  svg.append(drawing("rect", { class: "lane", x: 0, y: 4, width: 1000, height: 26, rx: 5 }));
  stands.forEach((stand, i) => {
    const end = i + 1 < stands.length ? stands[i + 1].from : until;
    if (end > from) {
      svg.append(drawing("rect", { class: "stand at-" + stand.at, x: x(stand.from), y: 4, width: Math.max(1.5, x(end) - x(stand.from)), height: 26 }));
    }
  });
  marks.filter((mark) => mark.at > from).forEach((mark) => svg.append(drawing("rect", { class: "mark", x: x(mark.at) - 1, y: 0, width: 2.5, height: 34 })));
  return [svg, axis(from, until), key(), element("figcaption", { class: "quiet" }, caption(stands, from, until))];
}

function axis(from, until) {
  const steps = 4;
  const labels = [];
  for (let i = 0; i <= steps; i++) {
    labels.push(element("span", {}, i === steps ? "now" : hourMinute(from + ((until - from) * i) / steps)));
  }
  return element("div", { class: "axis", "aria-hidden": "true" }, ...labels);
}

function key() {
  const entry = (name, words) => element("span", {}, element("i", { class: "swatch at-" + name }), words);
  return element("div", { class: "key", "aria-hidden": "true" }, entry("A", "side A"), entry("B", "side B"), entry("none", "no connection"), entry("mark", "failure"));
}

function caption(stands, from, until) {
  const parts = stands
    .map((stand, i) => ({ ...stand, end: i + 1 < stands.length ? stands[i + 1].from : until }))
    .filter((stand) => stand.end > from)
    .map((stand) => `${stand.at === "none" ? "no connection" : "side " + stand.at} from ${hourMinute(Math.max(stand.from, from))}`);
  return parts.length ? "Connected: " + parts.join(", ") : "Nothing is known of this time.";
}

/** Numbers begin anew for each session, and for each life of the bundle that counts them. */
function showHistory(name, entries) {
  const newest = [...entries].reverse().slice(0, 100);
  const list = byId("history");
  list.classList.toggle("is-empty", newest.length === 0);
  keep(list, newest, (entry) => [name, entry.number, entry.first].join(" "), makeEntry, updateEntry);
}

function makeEntry(entry) {
  const serious = entry.serious ? " is-serious" : "";
  return element("li", { class: "entry" + serious, "data-event": entry.event },
    element("time", {}), element("span", { class: "side side-" + (entry.side || "none") }, entry.side || "\u2013"),
    element("span", { class: "entry-name" }, entry.event), element("span", { class: "entry-text" }, entry.text), element("span", { class: "entry-times" }));
}

function updateEntry(item, entry) {
  const when = item.querySelector("time");
  setText(when, time(entry.last));
  when.setAttribute("datetime", entry.last);
  when.title = moment(entry.last);
  setText(item.querySelector(".entry-times"), entry.times > 1 ? `${entry.times} times since ${time(entry.first)}` : "");
}
