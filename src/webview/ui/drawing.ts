import type { SvgNode } from '../../core/chart/svg.js';
import { setAttribute, setText, svg } from './dom.js';

/** Makes an element hold a drawing. What it holds already is changed where it differs: between two epochs that is one
 * curve's path and hardly more, and where the pointer is, nothing moves away under it. */
export function draw(parent: Element, nodes: readonly SvgNode[]): void {
  nodes.forEach((node, i) => {
    const there = parent.children[i];
    const same = there !== undefined && there.tagName === node.tag;
    const element = same ? there : svg(node.tag, {});
    if (there === undefined) parent.append(element);
    else if (!same) there.replaceWith(element);
    fill(element, node);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild?.remove();
}

function fill(element: Element, { attributes, children, text }: SvgNode): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  if (text !== undefined) setText(element, text);
  else draw(element, children);
}
