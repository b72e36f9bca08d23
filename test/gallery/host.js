// What VS Code is to a page, in the gallery: the theme, the door to the host, and the host, which says what the state holds.
{
  const { themes, gallery } = globalThis;
  const [wanted, language = 'en'] = decodeURIComponent(location.search.slice(1)).split(' ');
  document.documentElement.lang = language;
  const theme = themes.find(({ kind }) => kind === wanted) ?? themes[0];
  for (const [name, value] of Object.entries(theme.variables))
    document.documentElement.style.setProperty(name, value);
  document.body.className = theme.kind;
  if (theme.kind.endsWith('contrast-light')) document.body.classList.add('vscode-high-contrast');
  document.body.dataset.vscodeThemeKind = theme.kind;

  const host = JSON.parse(document.getElementById('panel').dataset.state);
  // Whatever section is asked for is open, but the tables behind charts.
  const sections = new Proxy(
    {},
    { get: (_, id) => (gallery.opened && !id.startsWith('data-') ? true : undefined) },
  );
  const say = (message) => postMessage(message, '*');
  globalThis.acquireVsCodeApi = () => ({
    getState: () => ({ ...host, view: { ...gallery.view, sections } }),
    setState: () => {},
    postMessage: (message) => {
      gallery.asked = [...(gallery.asked ?? []), message];
      if (message.type !== 'ready') return;
      let last = Promise.resolve();
      // Each is drawn before the next: of two in one frame the page would draw one.
      const messages = (language === 'ko' && gallery.inKorean) || gallery.messages;
      for (const message of messages)
        last = last.then(() => {
          say(message);
          return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        });
      setInterval(() => say({ type: 'events', events: [] }), 3_000);
    },
  });
}
