import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { type DataSource } from 'typeorm';

import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { type Bench } from './bench.ts';
import { makeFile } from './import-file.ts';
import { importInProcess } from './import-process.ts';
import { usageOf } from './process-usage.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { ask, round, timesOf } from './timing.ts';

const INDEX = 'bench-load';
const WORDS = [
  'glasbewassing',
  'taalles',
  'schilderwerk',
  'lunch',
  'kantoorschoonmaak',
  'drukwerk',
  'Noorderwerk',
];
const PLACES = ['', '', 'Groningen', 'Assen', '9712HM'];

/**
 * `npm run bench -- load [--firms 100000] [--rate 150] [--seconds 300] [--import-rows 100000]`: visitors that come by themselves
 * (70 % search on the page, 20 % look at a firm, 10 % are programs), so many a second whether the register keeps up or not. Times
 * count from the moment that a visitor came. First alone, then while a file is imported by another process; 0 rows leaves that out.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { firms, rate, seconds, rows } = readOptions(args);
  await insertSearchFirms(dataSource, firms);
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const ids = await someFirms(dataSource);
  const register = await serveRegister({ stores, dataDir }, INDEX);
  const visits = (until: () => boolean) =>
    arrivals(rate, until, (nth) => `${register.url}${pathOf(nth, ids)}`);
  try {
    await visits(after(5));
    const before = usageOf(register.pid)?.cpuSeconds ?? 0;
    const alone = await visits(after(seconds));
    const cpuShare = round(((usageOf(register.pid)?.cpuSeconds ?? 0) - before) / seconds);
    if (rows === 0) return { firms, rate, alone, cpuShare };
    const file = join(dataDir, 'load.csv');
    await makeFile(file, rows);
    let imported = false;
    const importing = importInProcess({ ...stores, indexName: INDEX, dataDir, dataSource }, file).finally(
      () => (imported = true),
    );
    const during = await visits(() => imported);
    const { secondsTo } = await importing;
    return { firms, rate, alone, cpuShare, during, import: { rows, secondsTo } };
  } finally {
    await register.stop();
  }
};

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() >= end;
}

/** Visitors at even distances, whether earlier ones were answered or not. */
async function arrivals(rate: number, ended: () => boolean, urlOf: (nth: number) => string): Promise<object> {
  const times: number[] = [];
  const errors = new Map<string, number>();
  const visiting: Promise<void>[] = [];
  const started = performance.now();
  for (let nth = 0; !ended(); nth += 1) {
    const due = started + (nth * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    visiting.push(
      ask({ url: urlOf(nth) }).then(
        () => void times.push(performance.now() - due),
        (error: Error) => void errors.set(error.message, (errors.get(error.message) ?? 0) + 1),
      ),
    );
  }
  await Promise.all(visiting);
  return { visits: visiting.length, ...timesOf(times), errors: Object.fromEntries([...errors].slice(0, 5)) };
}

/** Seven of ten search, two look at a firm, one is a program. */
function pathOf(nth: number, ids: readonly string[]): string {
  const kind = nth % 10;
  const place = PLACES[nth % PLACES.length] ?? '';
  const words = nth % 4 === 3 ? DEMO_REQUESTS[nth % DEMO_REQUESTS.length]?.text : WORDS[nth % WORDS.length];
  const query = new URLSearchParams({ q: words ?? '', ...(place ? { near: place } : {}) }).toString();
  if (kind < 7) return `/?${query}`;
  if (kind < 9) return `/leveranciers/${ids[nth % ids.length] ?? ''}`;
  return `/v1/suppliers?${query}`;
}

async function someFirms(dataSource: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `select supplier_id as id from profile order by supplier_id limit 500`,
  );
  return rows.map(({ id }) => id);
}

function readOptions(args: readonly string[]): Record<'firms' | 'rate' | 'seconds' | 'rows', number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      firms: { type: 'string', default: '100000' },
      rate: { type: 'string', default: '150' },
      seconds: { type: 'string', default: '300' },
      'import-rows': { type: 'string', default: '100000' },
    },
  });
  return {
    firms: Number(values.firms),
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    rows: Number(values['import-rows']),
  };
}
