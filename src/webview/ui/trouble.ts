import { pageWords } from '../../words/page.js';
import { el, icon, setText } from './dom.js';

/** Seconds without a word from the host after which nobody is at work there any more: it speaks every three. */
const longestSilence = 10;

export interface Trouble {
  readonly element: HTMLElement;
  /** The host said something. */
  readonly heard: () => void;
  /** Draws the parts of the page. One that can't be drawn is told of, and the others are drawn. */
  readonly drawing: (parts: readonly (() => void)[]) => void;
}

/** What is wrong with the page itself, and not with the run: it stands above everything, also where nothing else could
 * be drawn.
 * @param waiting whether something is to come from the host */
export function makeTrouble(waiting: () => boolean): Trouble {
  const words = el('p', {});
  const element = el(
    'div',
    { class: 'problem fault', role: 'alert', 'data-testid': 'trouble', hidden: true },
    icon('error'),
    words,
  );
  const silence = makeSilence(waiting);
  let failure = '';
  const show = () => {
    const text = failure || silence.words();
    element.hidden = text === '';
    setText(words, text);
  };
  setInterval(() => {
    silence.tick();
    show();
  }, 1_000);
  return {
    element,
    heard: () => {
      silence.heard();
      show();
    },
    drawing(parts) {
      failure = '';
      for (const draw of parts) {
        try {
          draw();
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          failure ||= pageWords.trouble.undrawn(why);
        }
      }
      show();
    },
  };
}

/** Counts seconds in which the host said nothing though something is to come. Ticks are counted and not the clock read:
 * a computer that slept heard nothing either, and was not waiting. */
export function makeSilence(waiting: () => boolean) {
  let seconds = 0;
  return {
    heard: () => {
      seconds = 0;
    },
    tick: () => {
      seconds = waiting() ? seconds + 1 : 0;
    },
    words: () => (seconds < longestSilence ? '' : pageWords.trouble.silence),
  };
}
