// @ts-check
/** Where the parts of the embedded VS Code live. Nothing here touches the disk. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = path.dirname(fileURLToPath(import.meta.url));
export const nodeModules = path.join(home, 'node_modules');

/** VS Code's server as code-server packs it; it has two dependency trees of its own. */
export const vscodeServer = path.join(nodeModules, 'code-server', 'lib', 'vscode');
export const vscodeBuiltinExtensions = path.join(vscodeServer, 'extensions');
export const serverMain = path.join(vscodeServer, 'out', 'server-main.js');

/** Unpacked once, beside the packages, so that a new `npm ci` also renews it. */
export const unpackedChromium = path.join(nodeModules, '.chromium');

export const lockFile = path.join(home, 'package-lock.json');
/** Written last: its presence means that every step of the install went through. */
export const installStamp = path.join(nodeModules, '.embedded-vscode-complete');
export const installLock = path.join(home, '.install-lock');
export const installLog = path.join(home, '.install-npm.log');
