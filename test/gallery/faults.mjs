// @ts-check
// What is wrong with how a page looks, that a program can tell. Runs inside the page: it knows nothing around it.

/** @returns {string[]} a line for each fault, empty where there is none */
export function faultsOf() {
  /** @type {string[]} */
  const faults = [];
  const beyond = document.documentElement.scrollWidth - innerWidth;
  if (beyond > 0) faults.push(`the page scrolls sideways, by ${beyond} px`);

  /** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
  /** @typedef {{ text: string, owner: Element, box: Box }} Line */

  /** @param {Element} element */
  const nameOf = (element) => {
    const known = element.closest('[data-testid]')?.getAttribute('data-testid') ?? 'body';
    return `${known} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  };
  const short = (/** @type {string} */ text) =>
    JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

  /** Whether an element shows that it goes on: by dots, or by scrolling. @param {CSSStyleDeclaration} style */
  const tellsOfMore = ({ overflowX, textOverflow }) =>
    overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis';

  /** What can be seen of a line of text; tells of what is cut. @param {Line} line @returns {Box | undefined} */
  const seen = ({ text, owner, box }) => {
    let { left, right, top, bottom } = box;
    let told = false;
    for (
      let at = /** @type {Element | null} */ (owner);
      at !== null && at !== document.body;
      at = at.parentElement
    ) {
      const style = getComputedStyle(at);
      if (at.matches('.unseen')) return undefined;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      const cutX = Math.max(edge.left - left, right - edge.right);
      const cutY = Math.max(edge.top - top, bottom - edge.bottom);
      told ||= tellsOfMore(style);
      if (cutX > 1 && !told) faults.push(`${nameOf(at)} cuts ${short(text)} by ${Math.round(cutX)} px`);
      const scrollsY = style.overflowY === 'auto' || style.overflowY === 'scroll';
      if (cutY > 4 && !scrollsY)
        faults.push(`${nameOf(at)} cuts ${short(text)} by ${Math.round(cutY)} px in height`);
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      if (right <= left || bottom <= top) return undefined;
    }
    if (right > innerWidth + 1)
      faults.push(`${short(text)} ends ${Math.round(right - innerWidth)} px beside the page`);
    return { left, right, top, bottom };
  };

  /** @type {Line[]} */
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (owner === null || text === '' || owner.closest('script, style, title, [hidden]')) continue;
    if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue; // in a closed section
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width } of range.getClientRects())
      if (width > 0) lines.push({ text, owner, box: { left, right, top, bottom } });
  }
  const drawn = lines.flatMap((line) => {
    const box = seen(line);
    return box === undefined ? [] : [{ ...line, box }];
  });

  // A line's box is as high as its font, and fonts have air above and below.
  const air = 4;
  drawn.sort((a, b) => a.box.top - b.box.top);
  drawn.forEach((line, i) => {
    for (let j = i + 1; j < drawn.length; j++) {
      const other = /** @type {Line} */ (drawn[j]);
      if (other.box.top >= line.box.bottom - air) break;
      if (other.owner === line.owner && other.text === line.text) continue;
      const across = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left);
      const down = Math.min(line.box.bottom, other.box.bottom) - other.box.top;
      if (across > 2 && down > air)
        faults.push(`${short(line.text)} and ${short(other.text)} overlap in ${nameOf(other.owner)}`);
    }
  });
  return [...new Set(faults)];
}
