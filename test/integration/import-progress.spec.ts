import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { type ImportProgress } from '../../src/intake/progress/estimate-progress.ts';
import { type JobName } from '../../src/platform/jobs/job-map.ts';
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

  it('is over when the file is refused, and leaves no count behind', async () => {
    const { progress }: ImportView = await test.importCsv(
      'impact-noord',
      'Straat;Plaats\nDorpsstraat;Assen\n',
    );
    expect(progress).toMatchObject({ step: 'refused', rowsRead: 0, rowsStaged: 0, secondsLeft: 0 });
    expect(await test.dataSource.query(`select * from import_progress`)).toEqual([]);
  });
});
