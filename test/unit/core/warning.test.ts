import { expect, test } from 'vitest';
import { tell } from '../../../src/core/run/runSayings.js';
import { atAnyThreshold, type Warning, type WarningCode } from '../../../src/core/warning.js';
import { written } from '../../inWords.js';

const warning = (code: WarningCode, what: Warning['what'] = written('something is so')): Warning => ({
  ...{ code, column: null, count: 9, line: null, what, remedy: written('do something') },
});

test('what is said of answers at a run’s own threshold is not said at another; of its loss it is', () => {
  const worse = (beside: ReturnType<typeof tell>) =>
    warning('worse-than-constant', tell('ranked-but-worse', { rows: 9, beside, cause: undefined }));
  const ofAnswers = worse(tell('constant-right-more-often', { balanced: false, right: 0.5, blind: 0.9 }));
  const ofLoss = worse(tell('constant-has-lower-loss', { model: 0.7, constant: 0.6 }));
  const leak = warning('label-leak');
  expect(atAnyThreshold([warning('unrecognised-class'), ofAnswers, ofLoss, leak])).toEqual([ofLoss, leak]);
});
