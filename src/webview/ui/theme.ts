/** Tells the stylesheet whether the theme has no quiet colour of its own, now and whenever it changes. */
export function keepHierarchy(): void {
  const tell = () => {
    const style = getComputedStyle(document.documentElement);
    const [loud, quiet] = ['--vscode-editor-foreground', '--vscode-descriptionForeground'].map((name) =>
      style.getPropertyValue(name).trim().toLowerCase(),
    );
    const flat = quiet === '' || quiet === loud;
    if (document.body.classList.contains('flat') !== flat) document.body.classList.toggle('flat', flat);
  };
  onThemeChange(tell);
  tell();
}

/** Calls back when VS Code changes the theme: it then writes the variables on the root element and the
 * theme's kind on the body, in one go, which the observer reports once. */
function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributeFilter: ['style', 'class', 'data-vscode-theme-kind'] });
}
