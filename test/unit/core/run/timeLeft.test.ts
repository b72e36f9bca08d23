import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { wholeProgress } from '../../../../src/core/run/progress.js';
import { type Run, type RunEvent, reduce, startRun } from '../../../../src/core/run/run.js';
import { TimeLeft } from '../../../../src/core/run/timeLeft.js';
import { speak } from '../../../../src/words/language.js';
import { timeLeftWords } from '../../../../src/words/timeLeft.js';
import { epochEvent, prepared, runAfter } from '../../webview/fixtures.js';

const mebibyte = 1 << 20;

/** A run that has read so much of 100 MB. */
function reading(done: number, totalBytes: number | null = 100 * mebibyte): Run {
  return {
    ...startRun('a.csv', makeConfig({})),
    phase: 'reading',
    bytesRead: done * 100 * mebibyte,
    totalBytes,
  };
}

/** What is said at each of these moments. @param course share done by seconds */
function said(course: readonly (readonly [seconds: number, done: number])[]): string[] {
  const timeLeft = new TimeLeft();
  return course.map(([seconds, done]) => timeLeftWords(timeLeft.ms(reading(done), 1e12 + 1000 * seconds)));
}

describe('the time left', () => {
  test('is told after a second, and counts down', () => {
    const steady = [0, 0.5, 1, 2, 3, 10, 15, 19.5].map((seconds) => [seconds, seconds / 20 + 1e-9] as const);
    expect(said(steady)).toEqual([
      '',
      '',
      '20 s left',
      '20 s left',
      '20 s left',
      '10 s left',
      '5 s left',
      '1 s left',
    ]);
  });

  test('is not told where it is short from the start', () => {
    expect(said([0, 1, 2, 3, 4].map((seconds) => [seconds, 0.01 + seconds / 5]))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  test('does not jump when the pace wavers, and follows when it changes', () => {
    const wavering = Array.from({ length: 40 }, (_, i) => [i / 2, 0.01 + i / 200 + 0.004 * (i % 2)] as const);
    const told = said(wavering).filter((words) => words !== '');
    const minutes = told.map((words) => Number.parseInt(words, 10) * (words.includes('min') ? 60 : 1));
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
    expect(
      said([
        [0, 0.1],
        [2, 0.2],
        [20, 0.22],
      ]).slice(1),
    ).toEqual(['20 s left', '3 min left']);
  });

  test('is told in minutes and hours where it is long', () => {
    expect(
      said([
        [0, 0.001],
        [10, 0.011],
        [11, 0.0111],
      ]),
    ).toEqual(['', '17 min left', '17 min left']);
    expect(
      said([
        [0, 0.0001],
        [10, 0.0002],
      ]),
    ).toEqual(['', '28 h left']);
    expect(
      said([
        [0, 0.001],
        [10, 0.003],
      ]),
    ).toEqual(['', '84 min left']);
    expect(
      said([
        [0, 0.001],
        [10, 0.0026],
      ]),
    ).toEqual(['', '1 h 50 min left']);
  });

  test('is told in Korean, too', () => {
    speak('ko');
    expect([300, 25_000, 90_000, 6_600_000, 7_200_000].map(timeLeftWords)).toEqual([
      ...['1초 남음', '25초 남음', '2분 남음', '1시간 50분 남음', '2시간 남음'],
    ]);
    speak('en');
  });

  test('is unknown where the size is, and begins anew with each phase', () => {
    const timeLeft = new TimeLeft();
    const told = (run: Run, now: number) => timeLeftWords(timeLeft.ms(run, now));
    expect([0, 5_000].map((now) => told(reading(0.5, null), now))).toEqual(['', '']);
    expect([0, 5_000].map((now) => told(reading(0.1 + now / 50_000), now))).toEqual(['', '40 s left']);
    expect(told(reading(0.01), 6_000)).toBe('');
  });

  test('is not told of what is through, nor once its own end has passed', () => {
    const steady = [0, 5, 10, 20, 21, 30].map(
      (seconds) => [seconds, Math.min(1, seconds / 20 + 1e-9)] as const,
    );
    expect(said(steady)).toEqual(['', '15 s left', '10 s left', '', '', '']);
    const early = [...steady.slice(0, 3), [19.5, 1]] as const; // a moment before the end that was told
    expect(said(early)).toEqual(['', '15 s left', '10 s left', '']);
    // The pace falls so that the end it told of comes and goes with little left to do.
    const late = [
      [0, 1e-9],
      [10, 0.5],
      [20.2, 0.99],
    ] as const;
    expect(said(late)).toEqual(['', '10 s left', '']);
  });
});

describe('the progress of a whole run', () => {
  test('never falls: what follows on reading goes on from where that ended', () => {
    const course: RunEvent[] = [
      { type: 'reading', bytesRead: 50, totalBytes: 100 },
      { type: 'reading', bytesRead: 100, totalBytes: 100 },
      prepared,
      { type: 'progress', epoch: 1, fraction: 0.5 },
      epochEvent(1),
      epochEvent(2),
      epochEvent(3),
    ];
    let run = runAfter();
    const shares = course.map((event) => {
      run = reduce(run, event);
      return wholeProgress(run);
    });
    expect(wholeProgress(runAfter())).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[1]).toBeLessThan(1);
    expect(shares[2]).toBe(shares[1]);
    expect(shares.at(-1)).toBe(1);
  });
});
