/** Ctrl+A, or Cmd+A, in a field selects what is in it, at once. VS Code hears the keys of its pages too and answers with a command of
 * its own some 100 ms later, which by then selects what was typed in the meantime: the next digit replaces it. */
export function keepSelectAll(): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isSelectAll = key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    if (!isSelectAll || !(target instanceof HTMLInputElement) || target.type === 'range') return;
    event.preventDefault();
    event.stopPropagation(); // VS Code listens at the window
    target.select();
  });
}
