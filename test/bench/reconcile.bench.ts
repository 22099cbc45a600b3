import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

import { AppModule } from '../../src/app.module.ts';
import { EDGES } from '../../src/edges.ts';
import { SystemClock } from '../../src/common/clock.ts';
import { FirmLookup, MAX_DESCRIPTIONS, PUBLIC_SIGHT, type Sight } from '../../src/discovery/firm-lookup.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type CleanedRecord } from '../../src/intake/cleaned-record.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type FirmDescription } from '../../src/matching/lookup/firm-description.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { createHttpApp } from '../../src/platform/http/create-http-app.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { statedPairs, type StatedPair } from '../fixtures/matching/labelled-pairs.ts';
import { type Bench } from './bench.ts';
import { makeFirms } from './matching-firms.ts';

/** A key of the register's own that says which firm it is. */
interface KnownRow {
  key: string;
  cleaned: CleanedRecord;
}

const COLUMNS = {
  name: 'Naam',
  kvkNumber: 'KvK',
  establishmentNumber: 'Vestigingsnummer',
  postcode: 'Postcode',
  houseNumber: 'Huisnummer',
  place: 'Plaats',
  website: 'Website',
  email: 'E-mail',
  phone: 'Telefoon',
} as const satisfies Partial<Record<keyof CleanedRecord, string>>;
type Column = keyof typeof COLUMNS;

const FULL_SIGHT: Sight = { soleTraders: true, everything: true };
const TIMED_BATCHES = 20;

/**
 * `npm run bench -- reconcile [COUNT] [NAMES.csv]`: how often a look-up finds the right firm first, or among five, in a register
 * of the known sides of the labelled pairs and COUNT (3,000) other firms; and how long a batch of fifty takes. NAMES.csv
 * (`leverancier`, and a group of names for one firm) gives the register the first name of each firm; the others are asked for.
 */
export const bench: Bench = async ({ dataSource, stores }, [count = '3000', namesFile]) => {
  const pairs = statedPairs();
  const names = namesFile ? readNames(namesFile) : [];
  const config = new AppConfig(Object.assign(new Settings(), { NODE_ENV: 'test' }), stores, false);
  const app = await createHttpApp(
    AppModule.with({ config, dataSource, clock: new SystemClock(), edges: EDGES }),
    {
      requestLog: false,
    },
  );
  await app.init();
  await app.get(RebuildService, { strict: false }).ensureIndex();
  const { known: firms } = await makeFirms(Number(count));
  const others = Array.from(firms, ({ cleaned }, index) => ({ key: `o${index}`, cleaned }));
  const rows: KnownRow[] = [
    ...pairs.map(({ id, known }) => ({ key: id, cleaned: known })),
    ...names.filter(({ key, firstKey }) => key === firstKey),
    ...others,
  ];
  const imports = app.get(ImportService, { strict: false });
  await imports.receive({
    source: 'leveranciersdatabank',
    fileName: 'bench.csv',
    content: once(Buffer.from(csvOf(rows))),
    dryRun: false,
    requestedBy: 'bench',
  });
  await app.get(JobRunner).drain();
  await dataSource.query('analyze');
  const suppliers: { key: string; id: string }[] = await dataSource.query(
    `select r.cleaned ->> 'externalId' as key, m.supplier_id as id
       from record_match m join source_record r on r.id = m.record_id where m.supplier_id is not null`,
  );
  const supplierOf = new Map(suppliers.map(({ key, id }) => [key, id]));
  const lookup = app.get(FirmLookup, { strict: false });
  const ask = (some: readonly StatedPair[], fields: readonly Column[], sight: Sight): Promise<object> =>
    quality(
      lookup,
      some.map(({ id, truth, incoming }) => ({
        wanted: supplierOf.get(id),
        same: truth === 'same',
        described: describe(incoming, fields),
      })),
      sight,
    );
  const all = Object.keys(COLUMNS) as Column[];
  const figures = {
    suppliers: supplierOf.size,
    labelledPairs: {
      everything: await ask(pairs, all, FULL_SIGHT),
      publicSight: await ask(pairs, all, PUBLIC_SIGHT),
      nameAndPlace: await ask(pairs, ['name', 'place'], PUBLIC_SIGHT),
      nameAlone: await ask(pairs, ['name'], PUBLIC_SIGHT),
    },
    names: await quality(
      lookup,
      names
        .filter(({ key, firstKey }) => key !== firstKey)
        .map(({ firstKey, cleaned }) => ({
          wanted: supplierOf.get(firstKey),
          same: true,
          described: { name: cleaned.name },
        })),
      PUBLIC_SIGHT,
    ),
    batchOfFifty: {
      everything: await timed(
        lookup,
        pairs.map(({ incoming }) => describe(incoming, all)),
      ),
      nameAlone: await timed(
        lookup,
        pairs.map(({ incoming }) => describe(incoming, ['name'])),
      ),
    },
  };
  await app.close();
  return figures;
};

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

function csvOf(rows: readonly KnownRow[]): string {
  const columns = Object.keys(COLUMNS) as Column[];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ key, cleaned }) =>
    [key, ...columns.map((column) => cleaned[column] ?? '')].map(quoted).join(';'),
  );
  return [['Leveranciersnummer', ...Object.values(COLUMNS)].join(';'), ...lines].join('\n');
}

function describe(cleaned: CleanedRecord, fields: readonly Column[]): FirmDescription {
  return Object.fromEntries(fields.flatMap((field) => (cleaned[field] ? [[field, cleaned[field]]] : [])));
}

/** Names of a group are one firm: the first one is in the register under each of its names' key. */
function readNames(file: string): (KnownRow & { firstKey: string })[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  const firstOf = new Map<string, string>();
  return rows.map((row, index) => {
    const key = `n${index}`;
    const group = row['vermoedelijk_zelfde_groep'] || key;
    if (!firstOf.has(group)) firstOf.set(group, key);
    return {
      key,
      firstKey: firstOf.get(group) ?? key,
      cleaned: { name: row['leverancier'] ?? '', country: 'NL' },
    };
  });
}

interface Question {
  wanted: string | undefined;
  same: boolean;
  described: FirmDescription;
}

/** Shares of the questions about firms that the register has; precision of what was matched, over all questions. */
async function quality(lookup: FirmLookup, questions: readonly Question[], sight: Sight): Promise<object> {
  const asked = questions.filter(({ wanted }) => wanted !== undefined);
  const count = { same: 0, first: 0, five: 0, matched: 0, rightly: 0 };
  for (let start = 0; start < asked.length; start += MAX_DESCRIPTIONS) {
    const batch = asked.slice(start, start + MAX_DESCRIPTIONS);
    const answers = await lookup.find(
      batch.map(({ described }) => described),
      sight,
    );
    batch.forEach(({ wanted, same }, index) => {
      const { firms = [], match = null } = answers[index] ?? {};
      const rank = firms.findIndex(({ id }) => id === wanted);
      if (same) count.same++;
      if (same && rank === 0) count.first++;
      if (same && rank >= 0 && rank < 5) count.five++;
      if (match !== null) count.matched++;
      if (match !== null && same && match === wanted) count.rightly++;
    });
  }
  const share = (part: number, whole: number): number =>
    Math.round((part / Math.max(1, whole)) * 1000) / 1000;
  return {
    questions: count.same,
    hitAt1: share(count.first, count.same),
    hitAt5: share(count.five, count.same),
    matched: share(count.rightly, count.same),
    matchedToOther: count.matched - count.rightly,
  };
}

async function timed(lookup: FirmLookup, descriptions: readonly FirmDescription[]): Promise<object> {
  const milliseconds: number[] = [];
  for (let run = 0; run < TIMED_BATCHES; run++) {
    const batch = descriptions.slice(run * MAX_DESCRIPTIONS, (run + 1) * MAX_DESCRIPTIONS);
    const began = performance.now();
    await lookup.find(batch, PUBLIC_SIGHT);
    milliseconds.push(performance.now() - began);
  }
  const sorted = milliseconds.sort((a, b) => a - b).map(Math.round);
  return { median: sorted[TIMED_BATCHES / 2], slowest: sorted.at(-1) };
}
