import type { Column } from './column.js';
import { plainWords } from './labelNames.js';

/** Columns that say for which part of somebody's split a row was meant: of a new row nobody says so. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What the rows are called that somebody trained on, and all others, those of Kaggle's boards among them. */
const trained = words('train training trainset trainingset learn learning 훈련 학습 训练 訓練');
const others =
  words(`test testing testset val valid validation validate validationset dev eval evaluation holdout
  public private publictest privatetest 검증 평가 테스트 시험 验证 測試 测试 検証 テスト`);

/** Names of a column that answers with yes or no whether a row was meant for a part. */
const questions =
  words(`istrain istraining istrainset istest istesting istestset isval isvalidation isholdout intrain intraining
  intest trainflag testflag trainset trainingset testset traintest istraintest`);
/** Names of a column that numbers the parts. */
const numbered = words('fold folds kfold cvfold foldid foldno foldnr split splitid partition');
const mostParts = 100;

const answers = words('true false t f yes no y n');

/** Whether it is such a column: its words name the parts (`train`, `test`), its name asks whether a row is of one (`is_train`), or it
 * numbers them (`fold`). */
export function saysSplit({ name, numberCount, texts, textCells, differentNumbers }: Column): boolean {
  const cells = [...(textCells?.words.values() ?? [])];
  if (cells.length > mostParts) return false;
  const called = plainWords(name).join('');
  const { numbers, more } = differentNumbers;
  if (texts === 0) {
    const areWhole = numbers.every(
      ({ number }) => Number.isInteger(number) && number >= 0 && number < mostParts,
    );
    const areBits = !more && numbers.length === 2 && numbers.every(({ number }) => number <= 1);
    return numbers.length > 1 && areWhole && (numbered.has(called) || (areBits && questions.has(called)));
  }
  if (numberCount > 0 || cells.length < 2) return false;
  const said = cells.map((cell) => plainWords(cell).join(''));
  if (questions.has(called) && said.every((cell) => answers.has(cell))) return true;
  return (
    said.some((cell) => trained.has(cell)) &&
    said.some((cell) => others.has(cell)) &&
    said.every((cell) => trained.has(cell) || others.has(cell))
  );
}
