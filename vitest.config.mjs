import { defineConfig } from 'vitest/config';
import { kernelForVitest } from './src/kernel/build.mjs';

/** Terminals of the tests speak English, whatever that of the person does. */
const env = { LC_ALL: 'C' };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [kernelForVitest],
        test: {
          name: 'unit',
          env,
          maxWorkers: '100%', // by itself it leaves one of two cores idle
          isolate: false, // a process for each file would take longer to start than most files' tests
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [kernelForVitest],
        test: {
          // Whole trainings, from the bytes of a file to its record; whole processes of the terminal, and of the fences.
          name: 'runs',
          env,
          maxWorkers: '100%',
          isolate: false,
          include: ['test/runs/**/*.test.ts', 'test/lint/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          env,
          include: ['test/package/**/*.test.ts'],
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          env,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } }, // a second, as it is by itself, is a bet on an idle machine
          maxWorkers: 2, // each starts a VS Code and a browser of its own
        },
      },
    ],
  },
});
