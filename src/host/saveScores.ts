import * as vscode from 'vscode';
import { InputError, inFile, type Problem } from '../core/problem.js';
import type { RunEvent } from '../core/run/run.js';
import { tellOfSystem } from '../core/systemSayings.js';
import { titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { sentence } from '../words/problem.js';
import { changeSince } from './fileChange.js';
import type { FileInPieces } from './fileInPieces.js';
import type { Refusing, Shown } from './front.js';
import { inWorker, type Outcome } from './inWorker.js';
import { notice, whileNotified } from './notice.js';
import { fileInPieces } from './platform.js';
import { onItsPage, reasonOf } from './problems.js';
import { configOf } from './recordConfig.js';
import { baseName } from './uris.js';
import { askTarget, sayWritten } from './written.js';

/** Asks where, and writes each row's score by the finished run that is shown. The rows are not kept with a run: it is
 * trained once more, which with the same file, settings and seed gives the same model. Of a run that was stopped it does
 * not. Resolves to the file; to undefined where there is none. */
export async function saveScores(
  { extension, front }: Refusing,
  { file, run }: Ended,
): Promise<vscode.Uri | undefined> {
  const refused = (why: string) => void front.refuse({ file, run }, why);
  if (run.record.status === 'stopped') return refused(hostWords.stoppedHasNoScores);
  const change = await changeSince(extension, file, run.record, 'save-scores');
  if (change !== undefined) return refused(onItsPage(change));
  const defaultUri = file.with({ path: `${file.path.replace(/\.[^./]+$/, '')}.scores.csv` });
  const target = await askTarget(file, {
    ...{ title: titleOf('saveScores'), defaultUri, filters: { CSV: ['csv'] } },
  });
  if (target === undefined) return undefined;
  return whileNotified(hostWords.scoring(baseName(file)), async (cancel) => {
    let output: FileInPieces | undefined;
    try {
      output = await fileInPieces(target);
      const problem = await scoreInto(output, extension, { file, run }, cancel);
      if (problem === undefined) {
        await output.finish();
        sayWritten(target);
        return target;
      }
      await output.abandon();
      return problem === 'cancelled' ? undefined : failed(problem);
    } catch (error) {
      await output?.abandon();
      return failed(inFile(unwritten(error), baseName(target)));
    }
  });
}

type Ended = Shown & { readonly run: Extract<Shown['run'], { phase: 'ended' }> };

/** @returns what went wrong, if something did */
async function scoreInto(
  output: FileInPieces,
  extension: vscode.Uri,
  { file, run }: Ended,
  cancel: vscode.CancellationToken,
): Promise<Problem | 'cancelled' | undefined> {
  const { name, record } = run;
  const config = configOf(run);
  const { fingerprint } = record.dataset;
  const heed = (event: RunEvent): Outcome<undefined> | undefined => {
    if (event.type === 'ended') return { result: undefined };
    return event.type === 'failed' ? { problem: event.problem } : undefined;
  };
  const outcome = await inWorker<undefined>(
    extension,
    file,
    (source) => ({ type: 'scores', name, source, config, fingerprint }),
    (message) => {
      if (message.type === 'scores') output.append(message.text);
      if (message.type !== 'events') return undefined;
      return message.events.map(heed).find((each) => each !== undefined);
    },
    { cancel, faultOf: unwritten },
  );
  if ('problem' in outcome) return outcome.problem;
  return 'cancelled' in outcome ? 'cancelled' : undefined;
}

function failed(problem: Problem): undefined {
  void notice.error(sentence(problem));
}

export function unwritten(error: unknown): Problem {
  if (error instanceof InputError) return error.problem;
  return {
    code: 'file-unwritable',
    what: tellOfSystem('scores-not-written', { reason: reasonOf(error) }),
    remedy: tellOfSystem('choose-another-folder'),
  };
}
