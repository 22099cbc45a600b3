import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// npm test: lint, layout, build, then every test on embedded stores of its own. Ends with the line
// `N passed, N failed`; a check that is no test (lint, layout, build) counts as one.
// Browser tests run where Chromium is; CHROME_BIN says where else it may be.

const root = join(import.meta.dirname, '..');
// The shell is Chromium without windows: the same pages for two thirds of the work.
const chromium = [process.env.CHROME_BIN, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);

/** Runs a program in the project with the terminal's output; true when it ends with 0. */
function run(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

const node = (module, ...args) => run(process.execPath, [join(root, 'node_modules', module), ...args]);

async function jest(projects) {
  const folder = await mkdtemp(join(tmpdir(), 'impact-register-results-'));
  const results = join(folder, 'results.json');
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${results}`];
  // With --json Jest prints the results on stdout as well; the readable report is on stderr.
  const ok = await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      stdio: ['inherit', 'ignore', 'inherit'],
      env: { ...process.env, ...(chromium ? { CHROME_BIN: chromium } : {}) },
    });
    child.on('exit', (code) => resolve(code === 0));
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      await readFile(results, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ran = (...args) => run(process.execPath, args);

/** Loads each part of the built program, and starts none. */
const ALL_OF_IT = "await import('./dist/src/app.module.js'); await import('./dist/src/edges.js');";

const checks = [
  // Types of all that is written are checked with it.
  ['lint', () => node('oxlint/bin/oxlint', '--deny-warnings')],
  ['layout', () => node('oxfmt/bin/oxfmt', '--check')],
  // Tests run the sources as they are; this is what users start: it must compile, and find every module that it imports.
  [
    'build',
    async () => (await ran('scripts/build.mjs', '--force')) && ran('--input-type=module', '-e', ALL_OF_IT),
  ],
];

let passed = 0;
let failed = 0;
// At once: each of them keeps one core busy.
await Promise.all(
  checks.map(async ([name, check]) => {
    const ok = await check();
    process.stderr.write(`${ok ? 'PASS' : 'FAIL'} ${name}\n`);
    if (ok) passed++;
    else failed++;
  }),
);
const projects = ['unit', 'stores', ...(chromium ? ['browser'] : [])];
const tests = await jest(projects);
passed += tests.passed;
failed += tests.failed;
if (!chromium)
  process.stderr.write('Browser tests were left out: no Chromium here (set CHROME_BIN to its path).\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && tests.passed > 0 ? 0 : 1);
