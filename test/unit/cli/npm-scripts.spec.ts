import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const PACKAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8');
const { scripts } = JSON.parse(PACKAGE) as { scripts: Record<string, string> };

/** What stands in for a program: it prints its process and that of whoever started it. */
const ITSELF = `-e "console.log(process.pid, process.ppid)"`;

describe('a program that npm runs', () => {
  // A signal to npm reaches the shell that npm starts, and nobody behind it.
  it.each(['start', 'worker', 'cli'])('%s gets the signals that npm gets', (name) => {
    const script = scripts[name]?.replace(/scripts\/run\.mjs \w+/, ITSELF);
    // What follows keeps a shell from making way by itself, as some do for the last command.
    const printed = execFileSync('/bin/sh', ['-c', `${script}; exit`]).toString();
    expect(Number(printed.trim().split(' ')[1])).toBe(process.pid);
  });
});
