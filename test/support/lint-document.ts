import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Finding {
  code: string;
  path: (string | number)[];
  severity: number;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const SPECTRAL = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@stoplight',
  'spectral-cli',
  'dist',
  'index.js',
);

/** What Spectral finds wrong with an API document by a ruleset: severity, rule and place. Reaches no network. */
export async function lint(document: object, ruleset: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'impact-register-lint-'));
  try {
    // The linter is content with a file that is not there.
    const file = join(folder, 'openapi.json');
    const output = join(folder, 'findings.json');
    await writeFile(file, JSON.stringify(document));
    await run([
      SPECTRAL,
      'lint',
      '--ruleset',
      ruleset,
      '--format',
      'json',
      '--output',
      output,
      '--quiet',
      file,
    ]);
    const findings = JSON.parse(await readFile(output, 'utf8')) as Finding[];
    return findings.map(({ severity, code, path }) => `${SEVERITIES[severity]} ${code} ${path.join('.')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Findings end it with 1; that it could not work at all, with more. */
function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, _stdout, stderr) => {
      if (error && Number(error.code) > 1) reject(new Error(stderr || error.message));
      else resolve();
    });
  });
}
