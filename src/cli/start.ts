#!/usr/bin/env node
/** Begins the program: `node dist/cli.js`. */
import { loadProgram } from './program.js';

loadProgram(__dirname).run();
