import { grouped } from '../core/format.js';
import type { Problem } from '../core/problem.js';
import { editorSettings } from './editorSettings.js';
import { spoken } from './language.js';
import { say } from './told.js';

interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

const places = spoken({
  en: {
    place: ({ file, line, column }: Place) =>
      [file, line && `line ${grouped(line)}`, column && `column ${grouped(column)}`]
        .filter(Boolean)
        .join(', '),
    setting: (name: string) => ` (${name})`,
  },
  ko: {
    place: ({ file, line, column }: Place) => {
      const within = [line && `${grouped(line)}번째 줄`, column && `${grouped(column)}번째 열`]
        .filter(Boolean)
        .join(', ');
      return file === undefined || within === '' ? (file ?? within) : `${file}(${within})`;
    },
    setting: (name: string) => `(${name})`,
  },
});

/** What is wrong and where, and what to do: a sentence each. The file is not named: for a page that shows it. */
export function problemSentences({ where: { line, column } = {}, remedy, ...others }: Problem): {
  readonly fault: string;
  readonly remedy: string;
} {
  return { fault: faultAt({ line, column }, others), remedy: `${capital(say(remedy))}.` };
}

/** One line for a notification, the output channel or stderr: where: what. What to do. */
export function sentence({ where = {}, remedy, ...others }: Problem): string {
  return `${faultAt(where, others)} ${say(remedy)}.`;
}

function faultAt(where: Place, { what, setting }: Pick<Problem, 'what' | 'setting'>): string {
  const place = places.place(where);
  const saidIn = setting === undefined ? '' : places.setting(editorSettings.named(setting));
  return place === ''
    ? `${capital(say(what))}${saidIn}.`
    : `${where.file === undefined ? capital(place) : place}: ${say(what)}${saidIn}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
