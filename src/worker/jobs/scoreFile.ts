import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { tidyDelimiter } from '../../core/csv/tidy.js';
import { InputError } from '../../core/problem.js';
import { tell } from '../../core/run/workSayings.js';
import { readAsTrained, type WrittenOtherwise } from '../../core/scoring/asTrained.js';
import { FileScorer } from '../../core/scoring/fileScorer.js';
import type { ScoringWish } from '../../core/scoring/rowScorer.js';
import type { ScoredFile } from '../../core/scoring/scoredFile.js';
import type { ScoringModel } from '../../core/scoring/scoringModel.js';
import type { FromWorker } from '../../protocol/worker.js';
import { type Kernel, startKernel } from '../kernel/kernel.js';
import type { ByteSource } from '../reading/byteSource.js';
import { ToUtf8 } from '../reading/encoding/toUtf8.js';
import { Fingerprint } from '../reading/fingerprint.js';
import { Intake } from '../reading/intake.js';
import { NumberParser } from '../reading/numberParser.js';
import { windowSize } from '../reading/readBuffer.js';
import type { PlainRows, RecordSink } from '../reading/recordReader.js';
import { makeYield, type Ports } from './cooperative.js';
import { toProblem } from './pipeline.js';

export interface ScoringJob {
  readonly open: () => Promise<ByteSource>;
  readonly reading: DialectWish;
  readonly model: ScoringModel;
  readonly wish: ScoringWish;
}

/** A piece of what is to be written, and how far the file was read. */
export interface ScoredPiece {
  readonly text: string;
  readonly bytesRead: number;
  readonly totalBytes: number | null;
}

/** Answers for each row of a file: what it held, with what the model says, as CSV in UTF-8, piece by piece. Nothing of the file
 * stays in memory.
 * @throws InputError `columns-differ`, `stopped-early`, and whatever is wrong with the file */
export async function* scoreFile(
  { open, reading, model, wish }: ScoringJob,
  { stopped, ...ports }: Ports,
): AsyncGenerator<ScoredPiece, ScoredFile> {
  const { chunks, totalBytes } = await open();
  const breathe = makeYield({ stopped, ...ports });
  const kernel = startKernel();
  const fingerprint = new Fingerprint(kernel);
  const toUtf8 = new ToUtf8(reading.encoding, kernel, model.told.encoding);
  let otherwise: readonly WrittenOtherwise[] = [];
  const readingOf = (sample: string) => {
    const asTrained = readAsTrained(model, reading, sample);
    ({ otherwise } = asTrained);
    return asTrained.reading;
  };
  const intake = new Intake(
    readingOf,
    kernel,
    (opening) => new Answering(kernel, opening, reading, model, wish),
  );
  let bytesRead = 0;
  let isFirst = true;
  const piece = (scorer: FileScorer | undefined): ScoredPiece => {
    const text = scorer?.takeText() ?? '';
    // A spreadsheet takes what has no such mark for its system's encoding.
    const mark = isFirst && text !== '' && (toUtf8.bom || toUtf8.encoding !== 'utf-8') ? '\ufeff' : '';
    isFirst &&= text === '';
    return { text: mark + text, bytesRead, totalBytes };
  };
  const pause = async () => {
    await breathe();
    if (stopped()) throw stoppedWhileScoring();
  };
  for await (const chunk of chunks) {
    fingerprint.add(chunk);
    bytesRead += chunk.length;
    for (const _ of intake.push(toUtf8.push(chunk))) {
      yield piece(intake.sink?.scorer);
      await pause();
    }
    yield piece(intake.sink?.scorer);
    await pause();
  }
  for (const _ of intake.push(toUtf8.end())) await pause();
  const end = intake.end();
  let step = end.next();
  for (; !step.done; step = end.next()) {
    yield piece(intake.sink?.scorer);
    await pause();
  }
  const { scorer } = step.value.sink;
  const finish = scorer.finish();
  let last = finish.next();
  for (; !last.done; last = finish.next()) await pause();
  yield piece(scorer);
  return {
    ...last.value,
    fingerprint: fingerprint.end(),
    otherwise: [
      ...(toUtf8.isOtherwise ? (['encoding'] as const) : []),
      ...otherwise,
      ...(scorer.isHeadOtherwise ? (['header'] as const) : []),
    ],
  };
}

function stoppedWhileScoring(): InputError {
  return new InputError({
    code: 'stopped-early',
    what: tell('stopped-while-scoring'),
    remedy: tell('score-again'),
  });
}

/** Letters of a piece that is sent, and pieces that are sent ahead: a host writes more slowly than files are read. */
const pieceLetters = 1 << 18;
const mostAhead = 4;

/** The same for a host: sends answers in pieces, each when there is room for it, then what they came to. It throws nothing.
 * @param taken resolves when as many pieces were taken */
export async function sendAnswers(
  job: ScoringJob,
  ports: Ports,
  send: (message: FromWorker) => void,
  taken: (pieces: number) => Promise<void>,
): Promise<void> {
  let sent = 0;
  let text = '';
  const put = async ({ bytesRead, totalBytes }: Omit<ScoredPiece, 'text'>) => {
    await taken(sent - mostAhead);
    send({ type: 'answers', text, bytesRead, totalBytes });
    sent++;
    text = '';
  };
  try {
    const scoring = scoreFile(job, ports);
    let read: Omit<ScoredPiece, 'text'> = { bytesRead: 0, totalBytes: null };
    let step = await scoring.next();
    for (; !step.done; step = await scoring.next()) {
      read = step.value;
      text += step.value.text;
      if (text.length >= pieceLetters) await put(read);
    }
    await put(read);
    send({ type: 'scored', scored: step.value });
  } catch (error) {
    send({ type: 'scored', scored: toProblem(error) });
  }
}

/** Records -> answers: rows of plain cells go through the kernel, all others cell by cell. */
class Answering implements RecordSink {
  readonly scorer: FileScorer;
  private parser: NumberParser | undefined;
  private readonly intoParser: PlainRows = {
    take: (unread, last, line) => {
      const { parser, scorer } = this;
      if (parser === undefined || scorer.plainWidth === undefined) return { rows: 0, bytes: 0, odd: true };
      for (const word of scorer.takeNewWords()) parser.learn(word);
      const taken = parser.take(unread, last);
      const { rows } = taken;
      const numbers = parser.numbers.last(rows);
      if (rows > 0) scorer.addPlain({ numbers, lines: taken.lines(), firstLine: line });
      parser.numbers.rows = 0; // the next ones take their place
      return taken;
    },
  };

  constructor(
    private readonly kernel: Kernel,
    private readonly opening: Opening,
    { header }: DialectWish,
    model: ScoringModel,
    wish: ScoringWish,
  ) {
    const { decimalMark, lineEnd, tidying } = opening;
    this.delimiter = tidyDelimiter(tidying, opening.delimiter);
    const style = { delimiter: this.delimiter, decimalMark, lineEnd };
    this.scorer = new FileScorer(model, { ...opening, header }, style, wish);
  }

  private readonly delimiter: string;

  get plainRows(): PlainRows | undefined {
    const { plainWidth } = this.scorer;
    if (plainWidth === undefined) return undefined;
    const written = { ...this.opening, delimiter: this.delimiter };
    this.parser ??= new NumberParser(this.kernel, written, plainWidth, windowSize);
    return this.intoParser;
  }

  push(fields: readonly string[], line: number): void {
    this.scorer.push(fields, line);
  }
}
