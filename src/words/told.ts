import { sayings } from '../core/run/sayings.js';
import type { Said, Told } from '../core/told.js';
import { problemWords as enProblem } from './en/problem.js';
import { settingSentences as enSettings } from './en/settingFaults.js';
import { trainingWords as enTraining } from './en/training.js';
import { problemWords as koProblem } from './ko/problem.js';
import { settingSentences as koSettings } from './ko/settingFaults.js';
import { trainingWords as koTraining } from './ko/training.js';
import { spoken } from './language.js';
import type { Sentences } from './sentences.js';

const sentences = spoken<Sentences<typeof sayings>>({
  en: { ...enProblem, ...enSettings, ...enTraining },
  ko: { ...koProblem, ...koSettings, ...koTraining },
});

/** What the core has to say, in the current language: a clause or a command, without a full stop. */
export function say(said: Said): string {
  if (typeof said === 'string') return said;
  const { key, facts } = said;
  if (!Object.hasOwn(sayings, key)) return key; // of a newer version
  return (sentences[key as keyof typeof sayings] as (facts: Told['facts']) => string)(facts);
}
