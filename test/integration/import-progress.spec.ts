import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { type ImportProgress } from '../../src/intake/progress/estimate-progress.ts';
import { type JobName } from '../../src/platform/jobs/job-map.ts';
import { aKeyFor, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** More rows than one chunk of decisions holds. */
const ROWS = 2_100;

const fileOf = (start: number, rows: number): string =>
  [
    'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Plaats',
    ...Array.from({ length: rows }, (_, row) => {
      const number = start + row;
      return `V${number};Voortgang ${number} B.V.;${number};Assen`;
    }),
  ].join('\n');

/** What somebody outside saw at the moment of one count. */
interface Seen {
  step: string;
  done: number;
  /** Rows of the import that everybody could see. */
  staged: number;
  decided: number;
}

/** The words of a part of a page, in their order. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The session of a steward, and the key that it came from. */
async function signedIn({ app }: TestApp): Promise<[cookie: string, { key: string }]> {
  const made = await aKeyFor(app);
  return [await signIn(app, made.key), made];
}

describe('the progress of an import', () => {
  let test: TestApp;
  let imports: ImportService;
  beforeAll(async () => {
    test = await startTestApp();
    imports = test.app.get(ImportService, { strict: false });
    // Each count is noted where it was written, by the connection that wrote it: so with what others see then.
    await test.dataSource.query(
      `create table seen (nth serial, import_id uuid, step text, done int, staged int, decided int)`,
    );
    await test.dataSource.query(`
      create function note_progress() returns trigger language plpgsql as $$
      begin
        insert into seen (import_id, step, done, staged, decided)
          select new.import_id, new.step, new.rows_done, count(*), count(outcome) from import_row
           where import_id = new.import_id;
        return null;
      end $$`);
    await test.dataSource.query(
      `create trigger note_progress after insert or update on import_progress for each row execute function note_progress()`,
    );
  });
  afterAll(() => test.close());

  const seen = (id: string): Promise<Seen[]> =>
    test.dataSource.query(`select step, done, staged, decided from seen where import_id = $1 order by nth`, [
      id,
    ]);

  async function receive(start: number, rows = ROWS, dryRun = false): Promise<string> {
    const { id } = await imports.receive({
      source: 'leveranciersdatabank',
      fileName: 'progress.csv',
      content: [Buffer.from(fileOf(start, rows))] as unknown as AsyncIterable<Uint8Array>,
      dryRun,
      delivery: 'add',
      requestedBy: 'test',
    });
    return id;
  }

  it('is seen while the file is read and decisions are made, before anything of them is there', async () => {
    const id = await receive(40_000_000);
    expect((await imports.find(id)).progress).toMatchObject({
      step: 'waiting',
      rowsRead: 0,
      secondsLeft: null,
    });
    await test.drainJobs();
    const counts = await seen(id);
    const reading = counts.filter(({ step }) => step === 'reading');
    expect(reading[0]).toMatchObject({ done: 1, staged: 0 });
    expect(reading.at(-1)).toMatchObject({ done: ROWS, staged: 0 });
    const deciding = counts.filter(({ step }) => step === 'deciding');
    expect(deciding[0]).toMatchObject({ done: 2_000, staged: ROWS, decided: 0 });
    expect((await imports.find(id)).progress).toEqual({
      step: 'searchable',
      rowsRead: ROWS,
      rowsStaged: ROWS,
      rowsMatched: ROWS,
      suppliersTouched: ROWS,
      suppliersPublished: ROWS,
      suppliersIndexed: ROWS,
      perSecond: null,
      secondsLeft: 0,
    });
  });

  it('of a preview is seen as well, though nothing of it is ever there', async () => {
    const id = await receive(41_000_000, 300, true);
    await test.drainJobs();
    const deciding = (await seen(id)).filter(({ step }) => step === 'deciding');
    expect(deciding[0]).toMatchObject({ done: 300, decided: 0 });
    expect((await imports.find(id)).progress).toMatchObject({
      step: 'previewed',
      rowsMatched: 300,
      suppliersTouched: 0,
      secondsLeft: 0,
    });
  });

  it('grows from job to job, and promises no time before every stage has a rate', async () => {
    const id = await receive(42_000_000, 1_200);
    const after = async (job: JobName): Promise<ImportProgress> => {
      await test.drainJobs([job]);
      return (await imports.find(id)).progress;
    };
    expect(await after('intake.stage')).toMatchObject({
      step: 'deciding',
      rowsRead: 1_200,
      rowsStaged: 1_200,
      rowsMatched: 0,
      secondsLeft: null,
    });
    expect(await after('matching.match')).toMatchObject({
      step: 'publishing',
      rowsMatched: 1_200,
      suppliersTouched: 1_200,
      suppliersPublished: 0,
      perSecond: null,
      secondsLeft: null,
    });
    await after('enrichment.enrich');
    expect(await after('registry.publish')).toMatchObject({
      step: 'indexing',
      suppliersPublished: 1_200,
      suppliersIndexed: 0,
      secondsLeft: null,
    });
    await test.dataSource.query(
      `update pipeline_batch set stage = 'indexed' where id = (select min(id) from pipeline_batch where import_id = $1)`,
      [id],
    );
    const half = (await imports.find(id)).progress;
    expect(half).toMatchObject({ step: 'indexing', suppliersIndexed: 1_000 });
    expect(half.perSecond).toBeGreaterThan(0);
    expect(half.secondsLeft).toBeGreaterThan(0);
    expect(await after('indexing.index')).toMatchObject({
      step: 'searchable',
      suppliersIndexed: 1_200,
      secondsLeft: 0,
    });
  });

  it('is the same in the API and on the page, step by step while its jobs are held', async () => {
    const id = await receive(43_000_000, 1_200);
    const [cookie, { key }] = await signedIn(test);
    const now = async (): Promise<[ImportProgress, string]> => {
      const api = await test.app.inject({ url: `/v1/imports/${id}`, headers: { 'x-api-key': key } });
      const page = await test.app.inject({ url: `/beheer/imports/${id}/voortgang`, headers: { cookie } });
      expect([api.statusCode, page.statusCode]).toEqual([200, 200]);
      return [api.json<ImportView>().progress, wordsOf(page.body)];
    };
    /** As a step writes it while it runs, ten seconds after it began. */
    const counted = (step: string, rows: number): Promise<unknown> =>
      test.dataSource.query(
        `insert into import_progress (import_id, step, rows_before, rows_done, started_at)
         values ($1, $2, 0, $3, clock_timestamp() - interval '10 seconds')`,
        [id, step, rows],
      );
    const over = (): Promise<unknown> => test.dataSource.query(`delete from import_progress`);
    const after = async (job: JobName, batches = 9): Promise<[ImportProgress, string]> => {
      await test.drainJobs([job]);
      if (job !== 'indexing.index') return now();
      await test.dataSource.query(
        `update pipeline_batch set stage = 'published' where import_id = $1 and id <>
           all (select id from pipeline_batch where import_id = $1 order by id limit $2)`,
        [id, batches],
      );
      return now();
    };

    expect((await now())[1]).toContain('Wacht tot hij aan de beurt is');
    await counted('reading', 500);
    const [reading, readingPage] = await now();
    expect(reading).toMatchObject({ step: 'reading', rowsRead: 500, rowsStaged: 0, secondsLeft: null });
    expect(reading.perSecond).toBeCloseTo(50, -1);
    expect(readingPage).toMatch(/Bestand lezen \(nu bezig\).*500 rijen gelezen · (49|50) rijen per seconde$/);
    await over();

    await after('intake.stage');
    await counted('deciding', 600);
    const [deciding, decidingPage] = await now();
    expect(deciding).toMatchObject({
      step: 'deciding',
      rowsRead: 1_200,
      rowsStaged: 1_200,
      rowsMatched: 600,
    });
    expect(decidingPage).toMatch(
      /Bestand lezen \(klaar\) Bedrijven herkennen \(nu bezig\).*600 van 1\.200 rijen · (59|60) rijen per seconde$/,
    );
    await over();

    await after('matching.match');
    await after('enrichment.enrich');
    const [publishing, publishingPage] = await now();
    expect(publishing).toMatchObject({ step: 'publishing', suppliersTouched: 1_200, suppliersPublished: 0 });
    expect(publishingPage).toMatch(/Bedrijven herkennen \(klaar\).*\(nu bezig\).*0 van 1\.200 bedrijven$/);
    await after('registry.publish');
    const [indexing, indexingPage] = await after('indexing.index', 1);
    expect(indexing).toMatchObject({ step: 'indexing', suppliersPublished: 1_200, suppliersIndexed: 1_000 });
    expect(indexing.secondsLeft).toBeGreaterThan(0);
    expect(indexingPage).toMatch(/1\.000 van 1\.200 bedrijven · [\d.,]+ bedrijven per seconde · nog /);
  });

  it('is over when the file is refused, and leaves no count behind', async () => {
    const { progress }: ImportView = await test.importCsv(
      'impact-noord',
      'Straat;Plaats\nDorpsstraat;Assen\n',
    );
    expect(progress).toMatchObject({ step: 'refused', rowsRead: 0, rowsStaged: 0, secondsLeft: 0 });
    expect(await test.dataSource.query(`select * from import_progress`)).toEqual([]);
  });
});
