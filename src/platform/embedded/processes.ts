import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** One process for all time: a pid alone is given out again after its process has ended. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque moment of start (boot id and clock ticks on Linux); empty where the system does not tell. */
  startedAt: string;
}

/** A process as the system lists it. `cwd` is known on Linux only, for processes we may look into. */
export interface ListedProcess {
  pid: number;
  /** The command line; on systems without /proc split on blanks, so that paths with blanks are cut. */
  args: string[];
  /** The whole command line as one text. */
  commandLine: string;
  cwd?: string;
}

const hasProc = existsSync('/proc/self/stat');

/** @returns who runs under this pid now, or undefined when nobody does; a zombie counts as nobody. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = hasProc ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @returns this very process. */
export function identifySelf(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, startedAt: '' };
}

/** @returns whether exactly this process (not a later one with the same pid) still runs. */
export function isRunning(process: ProcessIdentity): boolean {
  return identify(process.pid)?.startedAt === process.startedAt;
}

/** @returns all processes that can be seen; empty on systems with neither /proc nor `ps` (Windows). */
export function listProcesses(): ListedProcess[] {
  return hasProc ? listFromProc() : listFromPs();
}

function startFromProc(pid: number): string | undefined {
  const stat = tryRead(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The second field is the program's name in brackets and may hold blanks and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  // Ticks count from the start of the machine, hence the boot id.
  return `${bootId()}:${fields[19] ?? ''}`;
}

function startFromPs(pid: number): string | undefined {
  if (process.platform === 'win32') return answersSignals(pid) ? '' : undefined;
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  if (status === null) return answersSignals(pid) ? '' : undefined;
  const [state = 'Z', ...start] = stdout.trim().split(/\s+/);
  return status !== 0 || state.startsWith('Z') ? undefined : start.join(' ');
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function listFromProc(): ListedProcess[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      const commandLine = tryRead(`/proc/${entry}/cmdline`);
      if (!commandLine || startFromProc(Number(entry)) === undefined) return [];
      const args = commandLine.split('\0').filter((arg) => arg !== '');
      return [
        { pid: Number(entry), args, commandLine: args.join(' '), cwd: tryReadLink(`/proc/${entry}/cwd`) },
      ];
    });
}

function listFromPs(): ListedProcess[] {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, state, commandLine] = /^\s*(\d+)\s+(\S+)\s+(.*)/.exec(line) ?? [];
    if (!pid || !commandLine || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), args: commandLine.split(/\s+/), commandLine }];
  });
}

let knownBootId: string | undefined;

function bootId(): string {
  return (knownBootId ??= tryRead('/proc/sys/kernel/random/boot_id')?.trim() ?? '');
}

/** Files under /proc vanish with their process at any moment, and some are not ours to read. */
function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function tryReadLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
