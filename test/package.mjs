// @ts-check
// `npm run package`: the extension as one file to install, dist/pulsar-slp.vsix. Options go to vsce: `-- --out FILE`.
import { ensureDependencies, runNode, StepError } from './steps.mjs';

try {
  await ensureDependencies();
  // The bundles hold what is needed of the dependencies. Pictures and links of the README lead to the repository.
  const options = ['package', '--no-dependencies', '--out', 'dist/pulsar-slp.vsix', ...process.argv.slice(2)];
  process.exitCode = await runNode('node_modules/@vscode/vsce/vsce', options);
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
