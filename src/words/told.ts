import { sayings } from '../core/run/sayings.js';
import type { Fact, FactKind, Facts, Told } from '../core/told.js';
import { csvWords as enCsv } from './en/csv.js';
import { problemWords as enProblem } from './en/problem.js';
import { profileWords as enProfile } from './en/profile.js';
import { runWords as enRun } from './en/run.js';
import { settingSentences as enSettings } from './en/settingFaults.js';
import { systemWords as enSystem } from './en/system.js';
import { tableWords as enTable } from './en/table.js';
import { trainingWords as enTraining } from './en/training.js';
import { workWords as enWork } from './en/work.js';
import { csvWords as koCsv } from './ko/csv.js';
import { problemWords as koProblem } from './ko/problem.js';
import { profileWords as koProfile } from './ko/profile.js';
import { runWords as koRun } from './ko/run.js';
import { settingSentences as koSettings } from './ko/settingFaults.js';
import { systemWords as koSystem } from './ko/system.js';
import { tableWords as koTable } from './ko/table.js';
import { trainingWords as koTraining } from './ko/training.js';
import { workWords as koWork } from './ko/work.js';
import { spoken } from './language.js';
import type { Sentences } from './sentences.js';

const sentences = spoken<Sentences<typeof sayings>>({
  en: {
    ...enProblem,
    ...enCsv,
    ...enWork,
    ...enTable,
    ...enSettings,
    ...enSystem,
    ...enProfile,
    ...enRun,
    ...enTraining,
  },
  ko: {
    ...koProblem,
    ...koCsv,
    ...koWork,
    ...koTable,
    ...koSettings,
    ...koSystem,
    ...koProfile,
    ...koRun,
    ...koTraining,
  },
});

/** What the core has to say, in the current language: a clause or a command, without a full stop. */
export function say(said: Told): string {
  const { key, facts } = said;
  if (!Object.hasOwn(sayings, key)) return key; // of a newer version
  const known = key as keyof typeof sayings;
  return (sentences[known] as (facts: Facts) => string)(withClauses(facts, sayings[known]));
}

/** The facts with the clauses among them said. */
function withClauses(facts: Facts, kinds: Readonly<Record<string, FactKind>>): Facts {
  const spokenFact = (name: string, fact: Fact | undefined) => {
    if (fact === undefined) return fact;
    const kind = kinds[name]?.replace('?', '');
    if (kind === 'told') return say(fact as Told);
    return kind === 'tolds' ? (fact as readonly Told[]).map(say) : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, spokenFact(name, fact)]));
}
