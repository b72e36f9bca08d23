import { spoken } from './language.js';

/** How settings are spoken of in VS Code, which shows their names in English in every language. */
export const editorSettings = spoken({
  en: { named: (name: string) => `setting ${name}`, open: 'Open Settings' },
  ko: { named: (name: string) => `설정 ${name}`, open: '설정 열기' },
});
