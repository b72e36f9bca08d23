/** The reference files beside the checkout. Tests on them are skipped, and say why, where they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

export const shared = path.resolve(import.meta.dirname, '../../../shared');

export const htru2 = path.join(shared, 'data', 'pulsar_stars.csv');

/** A group of tests that needs a file of ../shared. */
export function describeWith(file: string, name: string, body: () => void): void {
  if (existsSync(path.join(shared, file))) describe(name, body);
  else describe(name, () => test.skip(`skipped: ../shared/${file} is not there`));
}

/** Figures made by others, see reference/README.md. @param name of a file in test/unit/reference, without its ending */
export function reference<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'reference', `${name}.json`), 'utf8')) as T;
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(shared, file), 'utf8')) as T;
}
