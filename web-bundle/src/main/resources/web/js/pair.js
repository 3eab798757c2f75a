// The session and the two servers of its pair, drawn.

import { byId, drawing, element, redraw } from "./dom.js";
import { time } from "./words.js";

const PLACES = { A: 48, B: 172 };
const STATES = {
  active: "active",
  trying: "being tried",
  failed: "failed",
  idle: "standing by",
  unknown: "not seen so far",
};


/** @param change the newest change of sides: { from, to, time, lost }, or null */
export function showPair(session, change) {
  const shown = { name: session.name, connected: session.connected, sides: session.sides, change };
  redraw(byId("pair"), shown, () => [picture(shown), element("figcaption", { class: "quiet" }, caption(shown))]);
}

function caption({ name, sides, change }) {
  const side = (letter) => `Side ${letter}${sides[letter].server ? ", " + sides[letter].server + "," : ""} is ${STATES[sides[letter].state]}.${sides[letter].problem ? " " + sides[letter].problem : ""}`;
  return `Session ${name}. ${side("A")} ${side("B")}` + (change ? ` The last ${named(change)} was from side ${change.from} to side ${change.to} at ${time(change.time)}.` : "");
}

function picture(shown) {
  const svg = drawing("svg", { viewBox: "0 0 560 220", "aria-hidden": "true" });
  for (const side of ["A", "B"]) {
    svg.append(line(side, shown.sides[side].state), server(side, shown.sides[side]));
  }
  svg.append(centre(shown));
  if (shown.change) {
    svg.append(...arrow(shown.change));
  }
  return svg;
}

function centre({ name, connected }) {
  return drawing("g", { class: "node " + (connected ? "is-on" : "is-off") },
    drawing("rect", { x: 8, y: 74, width: 150, height: 72, rx: 14 }),
    drawing("text", { x: 83, y: 106, class: "node-name", "text-anchor": "middle" }, short(name, 15)),
    drawing("text", { x: 83, y: 126, class: "node-line", "text-anchor": "middle" }, "session"));
}

function server(side, { server: address, state, problem, reached }) {
  const y = PLACES[side];
  const up = problem ? 8 : 0;
  return drawing("g", { class: "node is-" + state, "data-side": side },
    drawing("rect", { x: 316, y: y - 40, width: 236, height: 80, rx: 14 }),
    drawing("circle", { class: "badge", cx: 348, cy: y, r: 17 }),
    drawing("text", { x: 348, y: y + 6, class: "badge-text", "text-anchor": "middle" }, side),
    drawing("text", { x: 380, y: y - 6 - up, class: "node-name" }, short(address || "Side " + side, 21)),
    drawing("text", { x: 380, y: y + 15 - up, class: "node-line" }, STATES[state]),
    problem ? drawing("text", { x: 380, y: y + 26, class: "node-why" }, short(problem, 27)) : null,
    problem ? drawing("title", {}, problem + (reached ? `, last reached ${time(reached)}` : "")) : null);
}

function line(side, state) {
  const y = PLACES[side];
  const wire = drawing("path", { class: "wire is-" + state, d: `M158,110 C230,110 240,${y} 316,${y}` });
  if (state !== "failed") {
    return wire;
  }
  const cross = y < 110 ? 76 : 144;
  return drawing("g", {}, wire, drawing("path", { class: "cross", d: `M231,${cross - 7} l14,14 m0,-14 l-14,14` }));
}

const named = ({ lost }) => (lost ? "failover" : "switch");

/** From the side that was lost or left to the one that took over. */
function arrow(change) {
  const { from, time: when } = change;
  const [start, end] = from === "A" ? [PLACES.A + 40, PLACES.B - 40] : [PLACES.B - 40, PLACES.A + 40];
  const tip = from === "A" ? end - 9 : end + 9;
  const head = from === "A" ? -9 : 9;
  return [
    drawing("path", { class: "arrow", d: `M404,${start} L404,${tip}` }),
    drawing("path", { class: "arrow-head", d: `M404,${end} l-7,${head} h14 z` }),
    drawing("text", { x: 420, y: 115, class: "arrow-text" }, `${named(change)} ${time(when)}`),
  ];
}

const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + "\u2026" : text);
