/** The second row that SurveyMonkey writes below its questions: what of each a column holds, an option or the answer itself. */

const answers = /^(?:open-ended )?response$/i;

/** @param names as written: a question stands above the first of its columns only @param below the row below them
 * @returns a name for each column, of both rows where one alone says too little; undefined where it is no such row */
export function surveyNames(
  names: readonly string[],
  below: readonly string[] | undefined,
): readonly string[] | undefined {
  if (below?.length !== names.length || names[0]?.trim() === '' || below[0]?.trim() !== '') return undefined;
  if (!below.some((cell) => answers.test(cell.trim()))) return undefined;
  let question = '';
  return names.map((name, k) => {
    const part = (below[k] ?? '').trim();
    question = name.trim() || question;
    const isShared = name.trim() === '' || names[k + 1]?.trim() === '';
    return isShared && part !== '' && !answers.test(part) ? `${question} ${part}` : question;
  });
}
