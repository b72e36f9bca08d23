import { escapeXml } from '../xml.js';

/** A drawing as a tree: written out for paper, put into the page node by node. */
export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'path' | 'line' | 'circle' | 'rect' | 'text';
  /** By their names; undefined leaves one out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly SvgNode[];
  /** Of a `text`. */
  readonly text?: string;
}

export function node(
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  children: readonly SvgNode[] | string = [],
): SvgNode {
  return typeof children === 'string'
    ? { tag, attributes, children: [], text: children }
    : { tag, attributes, children };
}

export function svgText({ tag, attributes, children, text = '' }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`,
  );
  const inside = escapeXml(text) + children.map(svgText).join('');
  return `<${tag}${written.join('')}${inside === '' ? '/>' : `>${inside}</${tag}>`}`;
}

/** A place in pixels: a tenth of one is less than any eye tells apart. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a line of one pixel is sharp. */
export function sharp(value: number): number {
  return Math.floor(value) + 0.5;
}
