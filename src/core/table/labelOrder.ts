import type { Classes } from './labelClasses.js';
import { areMany, type Candidate, isOfTooMany } from './labelEvidence.js';
import {
  asksOnly,
  isForTwo,
  isKnownAnyway,
  isOfKinds,
  isOfSomethingOfLabel,
  isPlain,
  nameSays,
  saysAsMuch,
  saysState,
} from './labelNames.js';
import { fairScore, fairScoreOfWhole, sayHowItEnded } from './labelPoints.js';
import { isComparison, meaningOf } from './meaning.js';

/** Which of the columns that could be the label comes first, and which others could be it as well. */

/** Puts a column of two values that is the last, or named like a label, in front of one of many classes that is named
 * like a label and stands in between: a `Class` of seats, economy and business, is a feature of who was satisfied, and
 * without word on the class to tell from the rest there would be nothing to train on. In front of one that holds too many
 * values to be a label, as a `target` of pressures does, unless that is the last one.
 * @param candidates the likeliest first @param holds whether the class that somebody named is one of a candidate's */
export function twoBeforeMany(
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => boolean = () => false,
): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || !best.isNamed || best.place === 'last' || holds(best)) return candidates;
  const isBetween = best.place === undefined || (best.place === 'first' && best.column.column > 0); // behind names of rows
  if (!isOfTooMany(best) && !(areMany(best) && isBetween)) return candidates;
  const better = others.find(
    ({ classes, place, isNamed, score: points }) =>
      (classes.classes.length === 2 || classes.areTicks) &&
      (place === 'last' || isNamed) &&
      points >= fairScore,
  );
  return better === undefined ? candidates : inFront(better, candidates);
}

/** Puts a column of two classes that answer a question in front of one of ticks that is taken for no more than standing
 * last: the ticks say something of rows whose label is known. Where two such columns are as likely, none is taken unasked,
 * nor is one of treatments, of which the ticks may well be the outcome.
 * @param candidates the likeliest first */
export function wholeBeforeTicks(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || !best.isHalf || best.isNamed) return candidates;
  const [whole, next] = others.filter(({ classes, isHalf }) => !isHalf && classes.classes.length === 2);
  if (whole === undefined || whole.score < fairScoreOfWhole || whole.score === next?.score) return candidates;
  const [one, other] = whole.classes.classes.map(({ value }) => value) as [string, string];
  if (!whole.isNamed && isComparison(one, other)) return candidates;
  return inFront(whole, candidates);
}

/** Puts the only column that answers a question and is called after an outcome (`success`, `Amp Status`) in front of one in between that
 * is called just `label` or `target` and holds two names: of things whose success was measured (`Home` and `Login`) rather than of what
 * was found out. Any other flag beside such a label (`has_url`, `zWarning`) is a feature more often than not, and only a rival.
 * @param candidates the likeliest first */
export function answerBeforeNames(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || best.place !== undefined || !mayNameThings(best)) return candidates;
  const [answer, another] = fewAnswers(others).filter(
    ({ column, isNamed }) => isNamed && !asksOnly(column.name),
  );
  return answer === undefined || another !== undefined ? candidates : inFront(answer, candidates);
}

/** Puts a full column of two classes that answers a question and stands last in front of one that does not, and is called after a kind
 * (`Species`): what kind of tree each one is was known before anybody looked whether it was browsed.
 * @param candidates the likeliest first @param holds whether the class that somebody named is one of a candidate's */
export function answerBeforeKinds(
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => boolean = () => false,
): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || best.place === 'last' || !isOfKinds(best.column.name) || holds(best))
    return candidates;
  const answer = answers(others).find(({ place }) => place === 'last');
  return answer === undefined ? candidates : inFront(answer, candidates);
}

/** Whether a column is called just `label` or the like and does not stand last, or is called `class_type`, say, wherever it stands; and
 * holds two classes that answer no question. */
function mayNameThings({ column: { name }, classes, place }: Candidate): boolean {
  return ((isPlain(name) && place !== 'last') || isOfSomethingOfLabel(name)) && areTwoKinds(classes);
}

/** Whether a column of two classes may tell what became of the record rather than of what it is about: it asks whether or not, or is
 * called a status, and no class is called after an outcome (`Canceled`) or says how something ended or was found. */
function maySayHowFiled({ column, classes }: Candidate): boolean {
  const values = classes.classes.map(({ value }) => value);
  if (values.length !== 2 || !saysState(column.name)) return false;
  return !sayHowItEnded(values) && !values.some((value) => nameSays(value) === 'usual' && !isForTwo(value));
}

/** More columns that answer a question are features, as most are of a file that asked many. */
const mostAnswers = 3;

/** The full columns of two classes that answer a question. */
function answers(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ column, classes, isHalf, score: points }) =>
      !isHalf &&
      classes.classes.length === 2 &&
      !areTwoKinds(classes) &&
      points >= fairScoreOfWhole &&
      !isKnownAnyway(column.name),
  );
}

/** The same, none where there are many. */
function fewAnswers(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = answers(candidates);
  return found.length > mostAnswers ? [] : found;
}

function inFront(first: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  return [first, ...candidates.filter((each) => each !== first)];
}

/** With fewer points behind the best, a column could be the label too. */
const doubt = 4;

/** Candidates that could be the label as well as the first one. A name alone does not win: whatever their points, so could one
 * whose name says as much, and a column of two classes where labels stand, but beside one that is called just `label` or `class` and
 * does not hold two kinds of a thing, as of seats. Beside two names under such a name, where it does not stand last, so could each
 * column that answers a question; and so could these beside one that asks whether or not, or is called a status, and does not say itself how
 * something ended: an office checks and files whatever it knows. Where its own two classes answer nothing (`automatic` and `reviewed`), each
 * full column of two could. */
export function rivals([best, ...others]: readonly Candidate[]): readonly Candidate[] {
  if (best === undefined || best.isUnlikely || (best.classes.classes.length < 2 && !best.classes.areTicks))
    return []; // it is refused, and says what else there is
  const isCalledAlike = ({ column, classes }: Candidate) =>
    classes.classes.length === 2 && saysAsMuch(column.name, best.column.name);
  const isSure = isPlain(best.column.name) && !areTwoKinds(best.classes);
  const isFiled = maySayHowFiled(best);
  const answering = isFiled ? answers(others) : mayNameThings(best) ? fewAnswers(others) : [];
  const isOfKinds = isFiled && areTwoKinds(best.classes);
  return others.filter(
    (each) =>
      (best.score - each.score < doubt && (each.classes.classes.length > 1 || each.isHalf)) ||
      (each.isAtEnd && !isSure) ||
      answering.includes(each) ||
      (isOfKinds && !each.isHalf && each.classes.classes.length === 2 && each.score >= 1) ||
      isCalledAlike(each),
  );
}

/** Two classes that answer no question. */
function areTwoKinds({ classes: [one, other, ...more] }: Classes): boolean {
  return (
    one !== undefined && other !== undefined && more.length === 0 && meaningOf(one.value, other.value) === 0
  );
}
