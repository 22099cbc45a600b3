import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second; the same on every Linux that we run on. */
const TICKS_PER_SECOND = 100;

/** What one process has used so far. */
export interface ProcessUsage {
  /** User and system time. */
  cpuSeconds: number;
  /** The most memory that it held at any moment (VmHWM). */
  peakMegabytes: number;
}

/** CPU seconds that the two stores have used so far. */
export interface StoresCpu {
  postgres: number;
  meilisearch: number;
}

interface ProcessTimes {
  pid: number;
  parent: number;
  /** Seconds. */
  own: number;
  /** Seconds of children that have ended. */
  ended: number;
}

/** What a living process has used; null when it has ended. Linux only (`/proc`). */
export function usageOf(pid: number): ProcessUsage | null {
  const times = readTimes(pid);
  const peak = /VmHWM:\s+(\d+) kB/.exec(readProc(pid, 'status') ?? '')?.[1];
  return times && peak ? { cpuSeconds: times.own, peakMegabytes: Number(peak) / 1000 } : null;
}

/** CPU of the stores in a data folder: every process that names the folder in its command line, and its children. */
export function storesCpu(dataDir: string): StoresCpu {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readTimes(Number(name)) ?? []) : [],
  );
  const cpuOf = (program: string): number => {
    const mains = all.filter(({ pid }) => runs(pid, program, dataDir)).map(({ pid }) => pid);
    return all.reduce((sum, { pid, parent, own, ended }) => {
      if (mains.includes(pid)) return sum + own + ended;
      return mains.includes(parent) ? sum + own : sum;
    }, 0);
  };
  return { postgres: cpuOf('postgres'), meilisearch: cpuOf('meilisearch') };
}

function runs(pid: number, program: string, dataDir: string): boolean {
  const [command = '', ...args] = (readProc(pid, 'cmdline') ?? '').split('\0');
  const named = (command.split('/').pop() ?? '').startsWith(program);
  return named && args.some((arg) => arg.startsWith(dataDir));
}

/** Fields 4 and 14 to 17 of `/proc/PID/stat`, see proc(5); the name in field 2 may hold blanks and brackets. */
function readTimes(pid: number): ProcessTimes | null {
  const stat = readProc(pid, 'stat');
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return {
    pid,
    parent: Number(fields[1]),
    own: (user + system) / TICKS_PER_SECOND,
    ended: (endedUser + endedSystem) / TICKS_PER_SECOND,
  };
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
