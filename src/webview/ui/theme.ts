/** What a canvas must be told, since it does not know CSS variables. */
export interface Theme {
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  readonly background: string;
  readonly train: string;
  readonly test: string;
  /** Of runs side by side, in turn. */
  readonly runs: readonly string[];
  readonly font: string;
  /** Lines then differ in their dashes as well, and are wider. */
  readonly highContrast: boolean;
}

/** How a curve is drawn. */
export interface LineStyle {
  readonly stroke: string;
  /** Lengths of strokes and gaps; none for a solid line. */
  readonly dash: readonly number[];
}

/** Colours that the stylesheet has for runs side by side. */
export const runColours = 8;

/** Reads the colours that media/panel.css picks from the theme. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    foreground: colour('--pulsar-foreground'),
    muted: colour('--pulsar-muted'),
    grid: colour('--pulsar-grid'),
    axis: colour('--pulsar-hairline'),
    background: colour('--vscode-editor-background'),
    train: colour('--pulsar-train'),
    test: colour('--pulsar-test'),
    runs: Array.from({ length: runColours }, (_, i) => colour(`--pulsar-run-${i}`)),
    font: `11px ${style.fontFamily}`,
    highContrast: document.body.className.includes('vscode-high-contrast'),
  };
}

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
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributeFilter: ['style', 'class', 'data-vscode-theme-kind'] });
}
