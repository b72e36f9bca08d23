import { balances } from '../core/balance.js';
import { isPreset, leftToPreset, makeConfig, type TrainingConfig } from '../core/config.js';
import { probability, shorten, thousandths } from '../core/format.js';
import { isMuted, nothingLearned, verdictOn } from '../core/judgement/verdict.js';
import { endingOf } from '../core/problem.js';
import { askedFor } from '../core/run/askedFor.js';
import { cutLookedAt, lookedAt } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { preparationOf, type Run } from '../core/run/run.js';
import { flat, type Setting, type SettingKey, sayable, settings as settingsOf } from '../core/settings.js';
import { bearingOf } from '../core/warning.js';
import { phraseOf, positiveOf } from '../report/decision.js';
import { headlineOf, sayVerdict } from '../report/verdict.js';
import { warningSentences } from '../report/warnings.js';
import { keptWords } from '../words/kept.js';
import { moment } from '../words/moment.js';
import { sentence } from '../words/problem.js';
import { className, shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';
import { scoreWords } from '../words/scores.js';
import { choiceName, settingName } from '../words/settings.js';
import type { KeptRun } from './keptRun.js';

/** What came of a run, in a word or a few, and behind that the figures there are: the verdict, what it goes by, and F1.
 * @param positive the class that F1 is of, where it is to be named */
export function outcome(run: Run, positive?: string): readonly [string, ...string[]] {
  const { interrupted, unfinished, ...endings } = keptWords.outcome;
  if (run.phase === 'failed')
    return [run.problem.code === 'interrupted' ? interrupted : endings[endingOf(run.problem)]];
  if (run.phase !== 'ended') return [unfinished];
  const { test, status } = run.record;
  const { ranking } = verdictOn(run.record);
  return [
    headlineOf(run.record),
    ...(ranking === null ? [] : [`${scoreWords.rocArea.name} ${thousandths(ranking.area)}`]),
    keptWords.f1(test.f1, { stopped: status === 'stopped', positive }),
  ];
}

/** The same where there is room to name the class that F1 is of. */
export function outcomeInFull(run: Run, { words }: Room = inLine): readonly string[] {
  return outcome(run, run.phase === 'ended' ? words(className(run.record.dataset.classes[1])) : undefined);
}

/** That the scores are at the run's own threshold, where it was looked at last with another: empty where that is no question. */
export function atOwn({ run, look }: Pick<KeptRun, 'run' | 'look'>): readonly string[] {
  const at = run.phase === 'ended' ? cutLookedAt(run.record, look) : undefined;
  return at === undefined ? [] : [keptWords.atOwn];
}

/** What a run answers by where it was looked at last with another threshold than its own, a goal or one set by hand, or for where
 * positives are as frequent as somebody said. */
export function answersBy({ run, look }: Pick<KeptRun, 'run' | 'look'>): readonly string[] {
  if (run.phase !== 'ended') return [];
  const { decision } = lookedAt(run.record, look);
  if (decision !== undefined) return [keptWords.answersToGoal(phraseOf(decision, positiveOf(run.record)))];
  const at = cutLookedAt(run.record, look);
  return at === undefined ? [] : [keptWords.answersAt(probability(at.probability))];
}

/** What to know of a run before its scores are believed. */
export interface Mark {
  /** The name of an icon of VS Code. */
  readonly icon: string;
  /** Beside the verdict; undefined where that says it already. */
  readonly words?: string;
  /** A sentence or two, for the hover. */
  readonly meaning: string;
}

/** The marks of a run, the gravest first: none where it is one like any other. */
export function marksOf(run: Run): readonly Mark[] {
  if (run.phase === 'failed') {
    const icon = { ended: 'circle-slash', question: 'question', fault: 'error' }[endingOf(run.problem)];
    return [{ icon, meaning: sentence(run.problem) }];
  }
  const nothing = nothingLearned(run);
  return [
    ...(nothing === undefined
      ? []
      : [{ ...told, words: keptWords.nothingLearned, meaning: warningSentences(nothing).what }]),
    ...(run.phase === 'ended' && nothing === undefined ? judged(run.record) : []),
    ...(balances[run.config.balance].copies === 'all parts'
      ? [{ ...told, words: keptWords.copiesInTest, meaning: reportWords.notes.copies }]
      : []),
  ];
}

const told = { icon: 'warning' } as const;

/** That a ranking is not proven, or that something flatters the scores, or may: a check that was muted says so. */
function judged(record: RunRecord): Mark[] {
  const { grade, words } = sayVerdict(record);
  if (grade === 'useless' || grade === 'unproven') return [{ ...told, meaning: words }];
  if (balances[record.config.balance].copies === 'all parts') return [];
  const flattering = record.warnings.find((warning) => bearingOf(warning) === 'flattery');
  if (flattering !== undefined) return [{ ...told, meaning: warningSentences(flattering).what }];
  const muted = isMuted(record) ? record.warnings.find(({ code }) => code === 'muted') : undefined;
  return muted === undefined ? [] : [{ icon: 'bell-slash', meaning: warningSentences(muted).what }];
}

/** The settings people tell runs apart by: the preset, the seed, and what else a person said that is not as the preset
 * has it. What a preset decided that is no more is not known.
 * @param only those to say; else all */
export function settings(run: Run, room: Room = inLine, only?: ReadonlySet<SettingKey>): string {
  const config = asked(run);
  const now = flat(config);
  const said = (['preset', ...unusualIn(run), 'seed'] as const).filter((key) => only?.has(key) ?? true);
  const { name } = preparationOf(run)?.dataset.classes[1] ?? {};
  const values = name === undefined ? now : { ...now, positive: name };
  return said.map((key) => (key === 'preset' ? config.preset : wordsFor(key, values[key], room))).join(', ');
}

/** What a person said that is not as the preset has it. */
export function unusualIn(run: Run): SettingKey[] {
  const config = asked(run);
  const decided = (Object.keys(leftToPreset) as (keyof typeof leftToPreset)[]).map((key) => [
    key,
    config[key],
  ]);
  const usual = flat(
    isPreset(config.preset)
      ? makeConfig({ preset: config.preset })
      : { ...makeConfig({}), ...Object.fromEntries(decided) },
  );
  const now = flat(config);
  return sayable.filter((key) => !aside.has(key) && String(now[key]) !== String(usual[key]));
}

/** A run's value of a setting, under the setting's name; of the label and its class what came of it. */
export function settingWords(run: Run, key: SettingKey): string {
  const found = preparationOf(run)?.dataset;
  if (found !== undefined && key === 'label') return inLine.words(found.label);
  if (found !== undefined && key === 'positive') return shorten(className(found.classes[1]));
  const value = flat(asked(run))[key];
  if (Array.isArray(value))
    return value.length > inLine.mostNames ? String(value.length) : value.map(inLine.words).join(', ');
  return valueWords(key, value, inLine);
}

function valueWords(key: SettingKey, value: unknown, { words }: Room): string {
  const { kind }: Setting = settingsOf[key];
  if (value === null && kind.is === 'text' && kind.orNone) return keptWords.table.noColumn;
  if (value === null || value === 'auto') return keptWords.table.automatic;
  return kind.is === 'choice' ? choiceName(key, String(value)) : words(String(value));
}

function asked(run: Run): TrainingConfig {
  return askedFor(run.config, preparationOf(run)?.split);
}

/** Settings that runs of a file differ in: what tells them apart. */
export function differingIn(runs: readonly Run[]): ReadonlySet<SettingKey> {
  const [first, ...others] = runs.map((run) => flat(asked(run)));
  return new Set(sayable.filter((key) => others.some((each) => String(each[key]) !== String(first?.[key]))));
}

/** How much is said of each value. */
interface Room {
  readonly words: (text: string) => string;
  /** Columns that are called by their names. */
  readonly mostNames: number;
}

const inLine: Room = { words: (text) => shorten(shownName(text)), mostNames: 2 };
/** For a hover, which has the room. */
export const inFull: Room = { words: shownName, mostNames: 20 };

/** Said first, last, or not at all: what is muted, or called something, changes nothing about a run. */
const aside: ReadonlySet<SettingKey> = new Set(['preset', 'seed', 'mutedChecks', 'classNames']);

function wordsFor(key: SettingKey, value: unknown, room: Room): string {
  const { words, mostNames } = room;
  if (key === 'positive') return `${settingName(key)} "${words(String(value))}"`;
  if (!Array.isArray(value)) return `${settingName(key)} ${valueWords(key, value, room)}`;
  return value.length > mostNames ? keptWords.withoutMany(value.length) : keptWords.without(value.map(words));
}

/** A name that has to fit into a row of a list: of a long one the beginning and the end, since names of files often differ
 * only there. */
export function fitted(name: string, most = 32): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const end = Math.floor((most - 1) / 2);
  return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`;
}

/** When a run was started. */
export function startOf({ startedAt }: KeptRun): string {
  return moment(startedAt);
}

/** As the person calls each run, else by its settings, and where the files differ by its file; by its time too where that is
 * not enough. */
export function namesOf(runs: readonly KeptRun[]): string[] {
  const isOneFile = new Set(runs.map(({ file }) => file)).size === 1;
  const names = runs.map(({ name, run }) => name ?? `${isOneFile ? '' : `${run.name}: `}${settings(run)}`);
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${startOf(runs[i] as KeptRun)}`,
  );
}
