import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import kernel from '../../src/kernel/kernel.wasm';

/** The kernel as the tests have it already: compiling it in each process that bundles would take longer than the rest. */
const kernelPlugin: Plugin = {
  name: 'kernel',
  setup(plugin) {
    plugin.onResolve({ filter: /kernel\.wasm$/ }, () => ({ path: 'kernel.wasm', namespace: 'kernel' }));
    plugin.onLoad({ filter: /./, namespace: 'kernel' }, () => ({ contents: kernel, loader: 'binary' }));
  },
};

/** Bundles a program for Node as esbuild.mjs does. @param entry from the root of the checkout on */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: path.resolve(import.meta.dirname, '../..'),
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [kernelPlugin],
  });
}
