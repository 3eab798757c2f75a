// All text on the page goes through here and becomes text nodes: names of callers and call variables are strangers' input.

export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; children that are no nodes become text. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function drawing(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Sets a text only when it differs, so that selections and screen readers are left alone. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Replaces the children only when what they show differs. */
export function redraw(node, shown, make) {
  const key = JSON.stringify(shown);
  if (node.dataset.shown !== key) {
    node.dataset.shown = key;
    node.replaceChildren(...[make(shown)].flat());
  }
}

/** Keeps one child for each item, in order; children that stay are not touched but by update. */
export function keep(parent, items, keyOf, make, update) {
  const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const kept = new Set();
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let child = known.get(key);
    if (!child) {
      child = make(item);
      child.dataset.key = key;
    }
    known.delete(key);
    kept.add(child);
    update(child, item);
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      parent.insertBefore(child, place);
    }
  }
  [...parent.children].filter((child) => !kept.has(child)).forEach((child) => child.remove());
}
