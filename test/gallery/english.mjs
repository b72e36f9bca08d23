// @ts-check
// English that a page says in Korean. Runs inside the page: it knows nothing around it.

/** Texts, hovers and what screen readers say, but not names of the file and what stands between quotes.
 * @param {readonly string[]} names of columns, classes, settings: what is the same in every language
 * @returns {string[]} each once */
export function englishOf(names) {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement?.closest('script, style, [hidden], option, select')) texts.push(node.nodeValue ?? '');
  for (const element of document.querySelectorAll('[data-hint], [aria-label], [aria-description], [aria-valuetext]'))
    for (const name of ['data-hint', 'aria-label', 'aria-description', 'aria-valuetext'])
      texts.push(element.getAttribute(name) ?? '');
  const known = [...names].sort((a, b) => b.length - a.length);
  const left = texts.map((text) => {
    let rest = text.replace(/"[^"]*"/g, '');
    for (const name of known) rest = rest.replaceAll(name, '');
    return [text, rest];
  });
  // Two words beside each other: one alone may be a name or a unit.
  return [...new Set(left.filter(([, rest]) => /[a-z]{2,}[ ,]+[a-z]{2,}/i.test(rest ?? '')).map(([text]) => (text ?? '').trim()))];
}
