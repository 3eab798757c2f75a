// Asks the container how things stand and shows it. Three questions at a time of their own, so that none waits for another.

import { get } from "./api.js";
import { showDetails } from "./details.js";
import { byId, setText } from "./dom.js";
import { follow, tick, whenChanged } from "./events.js";
import { showOrders } from "./orders.js";
import { showPair } from "./pair.js";
import { forgetChoice, showAgents, showCalls, wanted } from "./people.js";
import { showSessions } from "./sessions.js";
import { lastChange, showTimeLine } from "./timeline.js";
import { setServerTime, stateWords } from "./words.js";

const OFTEN = 1000;
const SELDOM = 5000;
/** So many agents or calls cost the session some time to list. */
const MANY = 2000;

let sessions = [];
let chosen = decodeURIComponent(location.hash.slice(1));
let change = null;
const troubles = new Map();

const current = () => sessions.find((session) => session.name === chosen);

async function overview() {
  const answer = await get("sessions");
  setServerTime(answer.time);
  announce(sessions, answer.sessions);
  sessions = answer.sessions;
  if (!current() && sessions.length) {
    // One that works says more than one that was never connected.
    choose((sessions.find((session) => session.connected) ?? sessions[0]).name);
    return;
  }
  show();
}

function choose(name) {
  if (name !== chosen) {
    forgetChoice();
    change = null;
  }
  chosen = name;
  history.replaceState(null, "", "#" + encodeURIComponent(name));
  show();
  run("details");
}

function show() {
  const session = current();
  byId("main").setAttribute("aria-busy", "false");
  byId("nothing").hidden = sessions.length > 0;
  byId("session").hidden = !session;
  showSessions(sessions, chosen, choose);
  follow(session ? session.name : null);
  if (session) {
    showDetails(session);
    showPair(session, change);
    showOrders(session, report);
    document.title = `${session.name}: ${stateWords(session.state)[0]} - CTI OS`;
  }
}

async function details() {
  const session = current();
  if (!session) {
    return;
  }
  const answer = await get("session", { name: session.name, ...wanted() });
  if (answer.name === chosen) {
    change = lastChange(answer.timeLine);
    showPair(current() ?? session, change);
    showTimeLine(answer.name, answer.timeLine);
    showAgents(answer.agents, answer.current, () => run("details"));
    showCalls(answer.calls, answer.current);
    questions.details.often = answer.agents.total + answer.calls.total > MANY ? SELDOM : OFTEN;
  }
}

/** What a screen reader should hear without looking: sessions that change their state or side. */
function announce(before, after) {
  for (const session of after) {
    const old = before.find((known) => known.name === session.name);
    if (old && (old.state !== session.state || old.side !== session.side)) {
      const words = stateWords(session.state)[0].toLowerCase();
      setText(byId("announcer"), `Session ${session.name}: ${words}${session.side ? ` at side ${session.side}` : ""}`);
    }
  }
}

let reportTimer = null;

/** Shows what came of an order. */
function report(text, failed) {
  const banner = byId("banner");
  banner.hidden = false;
  banner.dataset.kind = failed ? "bad" : "ok";
  setText(banner, text);
  clearTimeout(reportTimer);
  reportTimer = setTimeout(showTrouble, failed ? 12000 : 5000);
  run("overview");
}

function showTrouble() {
  reportTimer = null;
  const text = [...troubles.values()][0] ?? "";
  const banner = byId("banner");
  banner.hidden = text === "";
  banner.dataset.kind = "bad";
  setText(banner, text);
  byId("link-state").dataset.state = text ? "lost" : "live";
  setText(byId("link-text"), text ? "Not up to date" : "Live");
}

const questions = { overview: { ask: overview }, details: { ask: details }, events: { ask: tick } };

/** Asks, and again after a while, whatever comes of it; a second call while one is under way asks once more at once. */
async function run(name) {
  const question = questions[name];
  if (question.asking) {
    question.again = true;
    return;
  }
  clearTimeout(question.timer);
  question.asking = true;
  question.again = false;
  try {
    await question.ask();
    troubles.delete(name);
  } catch (failure) {
    if (failure.status === undefined) {
      throw failure;
    }
    // A filter that cannot be read is said beside it, and a session that is just gone is gone from the next overview.
    if (failure.status === 400 || failure.status === 404) {
      troubles.delete(name);
    } else {
      troubles.set(name, failure.message);
    }
  } finally {
    question.asking = false;
    const wait = question.again ? 0 : document.hidden || troubles.size ? SELDOM : question.often ?? OFTEN;
    question.timer = setTimeout(() => run(name), wait);
  }
  if (reportTimer === null) {
    showTrouble();
  }
}

function theme() {
  const now = document.documentElement.dataset.theme ?? "auto";
  byId("theme").querySelector(`[value="${now}"]`).checked = true;
  byId("theme").addEventListener("change", ({ target }) => {
    if (target.value === "auto") {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem("ctios.theme");
    } else {
      document.documentElement.dataset.theme = target.value;
      localStorage.setItem("ctios.theme", target.value);
    }
  });
}

theme();
whenChanged(() => run("events"));
byId("agents-find").addEventListener("input", () => run("details"));
byId("timeline-span").addEventListener("change", () => run("details"));
document.addEventListener("visibilitychange", () => Object.keys(questions).forEach(run));
addEventListener("hashchange", () => {
  const name = decodeURIComponent(location.hash.slice(1));
  if (name !== chosen && sessions.some((session) => session.name === name)) {
    choose(name);
  }
});
Object.keys(questions).forEach(run);
