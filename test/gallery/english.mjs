// @ts-check
// English that a page says in Korean. Runs inside the page: it knows nothing around it.

/** Texts, hovers and what screen readers say: those in which two English words stand beside each other, since one alone may be
 * a name or a unit, and those with a percent sign behind a space, as English has it here. What stands between quotes is the file's.
 * @param {readonly string[]} names of files, columns, classes and runs, which are the same in every language
 * @returns {string[]} each once */
export function englishOf(names) {
  /** @type {string[]} */
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement?.closest('script, style, [hidden]')) texts.push(node.nodeValue ?? '');
  const spoken = ['data-hint', 'aria-label', 'aria-description', 'aria-valuetext'];
  for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join()))
    if (!element.closest('[hidden]')) for (const name of spoken) texts.push(element.getAttribute(name) ?? '');
  const known = [...names].sort((a, b) => b.length - a.length);
  const isEnglish = (/** @type {string} */ text) =>
    /[a-z]{2,}[ ,]+[a-z]{2,}|\d\s%/i.test(
      known.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(/"[^"]*"/g, ''),
    );
  return [...new Set(texts.filter(isEnglish).map((text) => text.trim()))];
}
