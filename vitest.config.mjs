import { defineConfig } from 'vitest/config';
import { kernelForVitest } from './src/kernel/build.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [kernelForVitest],
        test: {
          name: 'unit',
          maxWorkers: '100%', // by itself it leaves one of two cores idle
          isolate: false, // a process for each file would take longer to start than most files' tests
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2, // each starts a VS Code and a browser of its own
        },
      },
    ],
  },
});
