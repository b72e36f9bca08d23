import { type Preset, type TrainingConfig, withPreset } from '../core/config.js';
import { configKeys, type Setting, settings } from '../core/settings.js';
import { inOrder } from '../core/table/classOrder.js';
import type { ColumnPeek, FilePeek } from '../protocol/worker.js';
import { questionWords } from '../words/questions.js';
import type { AskedKey } from '../words/questionWords.js';
import { className, shownName } from '../words/recordNames.js';
import { choiceWords, wordsOf } from '../words/settings.js';
import {
  classesInWords,
  labelIn,
  rowsInWords,
  whereCounted,
  worthAsking,
  worthAskingOf,
} from './peekedLabel.js';
import { askAll, type Choice, choose, enterNumber, type Question } from './steps.js';

/** Train with Options: asks for everything a run can be told, starting from what the settings say. Of words and
 * gaps only where the file's beginning has some.
 * @param name the file's name @param peek the file, as far as it is known */
export function askOptions(
  name: string,
  current: TrainingConfig,
  peek: FilePeek,
): Promise<TrainingConfig | undefined> {
  const isAsked = worthAskingOf(peek);
  const questions = configKeys
    .filter((key): key is AskedKey => isAsked[settings[key].asked])
    .map((key) => asking(key, peek));
  return askAll(questionWords.title(name), current, questions);
}

function asking(key: AskedKey, peek: FilePeek): Question<TrainingConfig> {
  const { kind, counts, asked }: Setting = settings[key];
  const where = kind.is === 'text' ? whereCounted(peek) : '';
  const question = `${wordsOf(key).term}: ${questionWords.asked[key]}${where}`;
  return async (draft, info) => {
    // What means nothing in the run, or in this file beside its label, is passed over, both ways.
    if (counts?.(draft) === false || !worthAskingOf(peek, draft.label)[asked])
      return info.returning ? 'back' : { value: draft };
    const answer =
      kind.is === 'number'
        ? await enterNumber(info, question, key, kind, draft[key] as number | 'auto' | null)
        : await choose<unknown>(info, question, choicesFor(key, draft, peek), draft[key]);
    if (typeof answer === 'string') return answer;
    if (key === 'preset' && answer.value !== draft.preset)
      return { value: withPreset(draft, answer.value as Preset) };
    const now = { ...draft, [key]: answer.value } as TrainingConfig;
    const isOfOther = labelIn(peek, now.label) !== labelIn(peek, draft.label);
    return { value: isOfOther ? { ...now, classNames: [] } : now };
  };
}

/** Of what the file holds, or of what there is. */
function choicesFor(key: AskedKey, draft: TrainingConfig, peek: FilePeek): readonly Choice<unknown>[] {
  if (key === 'label') return labelChoices(peek);
  if (key === 'positive') return positiveChoices(labelIn(peek, draft.label), peek);
  const { kind }: Setting = settings[key];
  if (kind.is !== 'choice') return [];
  return kind.choices.map((value) => {
    const { title = value, description = '' } = choiceWords(key, value) ?? {};
    return { label: title, detail: description, value };
  });
}

/** The columns that could be the label come first, the likeliest in front. */
function labelChoices(peek: FilePeek): Choice<string | null>[] {
  const { columns, candidates } = peek;
  const found = labelIn(peek, null);
  const automatic = {
    label: questionWords.automatic(found && shownName(found.name)),
    detail: questionWords.likeliestColumn,
    value: null,
  };
  const likely = candidates.map((i) => columns[i] as ColumnPeek);
  const others = columns.filter((column) => !likely.includes(column));
  // Of many different values none could be trained on.
  const possible = [...likely, ...others.filter(({ classes }) => classes.length > 0)];
  const named = possible.map(({ name, classes }) => ({
    label: shownName(name),
    description: classesInWords(classes),
    value: name,
  }));
  return [automatic, ...named];
}

/** Of more than two classes one has to be chosen: it is told from the rest. */
function positiveChoices(column: ColumnPeek | undefined, peek: FilePeek): Choice<string | null>[] {
  const { positive, classes: all = [] } = column ?? {};
  const told = worthAsking(all, peek);
  const classes = told.length > 0 ? told : all;
  const named = inOrder(classes).map((each) => ({
    label: className(each),
    description: rowsInWords(each),
    value: each.value,
  }));
  if (all.length > 2) return named;
  const automatic = questionWords.automatic(positive ? shownName(positive) : undefined);
  return [{ label: automatic, detail: questionWords.likeliestClass, value: null }, ...named];
}
