// Texts whose contrast with their ground is too low for WCAG 2.1 AA: 4.5, or 3 for large ones. One line for each.
const parse = (colour) => {
  const canvas = parse.canvas ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const light = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);

/** The ground behind an element: in drawings the shape before it, else the next background that is opaque. */
const ground = (element) => {
  if (element instanceof SVGElement) {
    for (let shape = element.previousElementSibling; shape; shape = shape.previousElementSibling) {
      if (["rect", "circle"].includes(shape.tagName) && shape.getBBox().x <= element.getBBox().x && shape.getBBox().x + shape.getBBox().width >= element.getBBox().x) {
        return parse(getComputedStyle(shape).fill);
      }
    }
  }
  for (let place = element; place; place = place.parentElement) {
    const colour = parse(getComputedStyle(place).backgroundColor);
    if (colour[3] === 255) {
      return colour;
    }
  }
  return [255, 255, 255, 255];
};

const low = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  const text = walker.currentNode.textContent.trim();
  if (!text || !element.checkVisibility() || element.closest(".quiet, .skip, title")) {
    continue;
  }
  const style = getComputedStyle(element);
  const colour = parse(element instanceof SVGElement ? style.fill : style.color);
  const [more, less] = [luminance(colour), luminance(ground(element))].sort((a, b) => b - a);
  const contrast = (more + 0.05) / (less + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (contrast < (large ? 3 : 4.5)) {
    low.add(`${contrast.toFixed(2)} ${element.tagName} ${element.getAttribute("class") ?? element.id}: ${text.slice(0, 40)}`);
  }
}
return [...low];
