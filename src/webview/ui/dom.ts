import type { Short } from '../facts/format.js';
import { type IconName, icons } from './icons.js';

/** Attributes by their HTML names; undefined and false leave one out, true writes an empty one. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Text only ever becomes a text node: a class named `<b>` is shown as `<b>`.
 * There is no way to give a `style`: the page's content policy refuses style attributes. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  return appendAll(element, children);
}

/** Appends one by one: as arguments of one call, a hundred thousand rows are more than the stack holds. */
export function appendAll<Parent extends Element>(parent: Parent, children: Iterable<Node | string>): Parent {
  for (const child of children) parent.append(child);
  return parent;
}

/** Makes an element of a drawing; of those, too, none gets a `style`. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  return element;
}

/** Writes a text only where it differs, so that a stream of events leaves selection and layout alone. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Sets or removes an attribute, again only where it differs. */
export function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === false) {
    element.removeAttribute(name);
    return;
  }
  const text = value === true ? '' : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Text that may be cut short by its container, or has a shortened name in it, with all of it on hover. */
export function setClipped(element: HTMLElement, text: string, whole = text): void {
  setText(element, text);
  setAttribute(element, 'title', whole);
}

/** The same of a name within words. */
export function setShort(element: HTMLElement, { text, whole }: Short): void {
  setClipped(element, text, whole);
}

/** One of VS Code's icons, for the eye only: the words beside it say the same. */
export function icon(name: IconName): Element {
  const { documentElement } = new DOMParser().parseFromString(icons[name], 'image/svg+xml');
  const drawing = document.importNode(documentElement, true);
  setAttribute(drawing, 'class', `icon icon-${name}`);
  setAttribute(drawing, 'aria-hidden', 'true');
  return drawing;
}

let keeping: ResizeObserver | undefined;

/** Keeps what was pressed in sight, until the next stroke: what opens beside the page for it makes the page narrower, and so longer,
 * but after a training, which takes its time. */
export function keepInSight(element: Element): void {
  letGo();
  keeping = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  keeping.observe(document.body);
  for (const type of ['wheel', 'keydown', 'pointerdown']) addEventListener(type, letGo, { once: true });
}

/** Something else is to be in sight. */
export function letGo(): void {
  keeping?.disconnect();
}
