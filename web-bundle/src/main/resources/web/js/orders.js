// What an administrator tells a session to do. What takes something away is asked about first.

import { post } from "./api.js";
import { byId, element, redraw } from "./dom.js";

const ORDERS = {
  connect: {
    label: "Connect",
    fits: (session) => ["DISCONNECTED", "REJECTED", "GAVE_UP"].includes(session.state),
    done: (name) => `Session ${name} connects.`,
  },
  "switch-side": {
    label: "Switch side\u2026",
    fits: (session) => session.connected && session.sides.A.server !== session.sides.B.server && session.sides.B.server !== "",
    question: (name, side) => `Switch ${name} to side ${side === "A" ? "B" : "A"}?`,
    consequence: "The session leaves its server for the other one and tells its listeners so, as after a failure. It stays where it is when the other side cannot be had.",
    yes: "Switch side",
    done: (name) => `Session ${name} goes to the other side.`,
  },
  disconnect: {
    label: "Disconnect\u2026",
    fits: (session) => !["DISCONNECTED", "DISCONNECTING"].includes(session.state),
    question: (name) => `Disconnect ${name}?`,
    consequence: "Nothing is heard of agents and calls until it is connected again, here or by a restart of the container. Its listeners stay.",
    yes: "Disconnect",
    done: (name) => `Session ${name} disconnects.`,
  },
};

export function showOrders(session, report) {
  const fitting = Object.keys(ORDERS).filter((order) => ORDERS[order].fits(session));
  const { name, side } = session;
  redraw(byId("orders"), { name, side, fitting }, () => fitting.map((order) => button(order, name, side, report)));
}

function button(order, name, side, report) {
  const { label, question } = ORDERS[order];
  const made = element("button", { type: "button", id: "order-" + order, class: question ? "careful" : "primary" }, label);
  made.addEventListener("click", () => give(order, name, side, report));
  return made;
}

async function give(order, name, side, report) {
  const { question, done } = ORDERS[order];
  if (question && !(await confirmed(ORDERS[order], name, side))) {
    return;
  }
  try {
    await post(order, { name });
    report(done(name), false);
  } catch (failure) {
    report(failure.message, true);
  }
}

function confirmed({ question, consequence, yes }, name, side) {
  const dialog = byId("confirm");
  byId("confirm-title").textContent = question(name, side);
  byId("confirm-text").textContent = consequence;
  byId("confirm-yes").textContent = yes;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}
