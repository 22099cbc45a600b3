import { ImportService } from '../../src/intake/import.service.ts';
import { type DeliveryKind, type ImportView } from '../../src/intake/import-view.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { type TestApp } from './test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving\n';

/** A list of fictional firms, by number; the same number is the same firm everywhere. */
export function firmList(numbers: readonly number[], text = 'Groenvoorziening'): string {
  return HEADER + numbers.map((number) => firmRow(number, text)).join('');
}

function firmRow(number: number, text: string): string {
  return `L${number};Storing ${number} B.V.;${99_000_000 + number};9712HM;Groningen;${text} ${number}\n`;
}

export const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + at);

/** Takes a file in, and does no work on it yet. */
export async function receiveFile(
  test: Pick<TestApp, 'app'>,
  source: string,
  text: string,
  delivery: DeliveryKind = 'add',
): Promise<string> {
  const { id } = await test.app.get(ImportService, { strict: false }).receive({
    source,
    fileName: 'firms.csv',
    content: [Buffer.from(text)] as unknown as AsyncIterable<Uint8Array>,
    dryRun: false,
    delivery,
    requestedBy: 'test',
  });
  return id;
}

export const findImport = (test: Pick<TestApp, 'app'>, id: string): Promise<ImportView> =>
  test.app.get(ImportService, { strict: false }).find(id);

/** Does all jobs until none is left; those that failed do not wait for their next try here. */
export async function drainThroughFailures(test: Pick<TestApp, 'app' | 'dataSource'>): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await test.dataSource.query(
      `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
    );
    await test.app.get(JobRunner, { strict: false }).drain();
    const [left]: { jobs: string }[] = await test.dataSource.query(
      `select count(*) as jobs from graphile_worker.jobs where attempts < max_attempts`,
    );
    if (left?.jobs === '0') return;
  }
  throw new Error('jobs are still waiting after many rounds');
}

/**
 * Has PostgreSQL refuse every new row of a table that `condition` (of `new`) is true of, as if it failed there.
 * Answers what ends that.
 */
export async function failOnRow(
  { dataSource }: Pick<TestApp, 'dataSource'>,
  table: string,
  condition: string,
  sqlState: string,
): Promise<() => Promise<void>> {
  await dataSource.query(
    `create function test_fault() returns trigger language plpgsql as $$
       begin
         if ${condition} then raise exception 'fault of a test' using errcode = '${sqlState}'; end if;
         return new;
       end $$`,
  );
  await dataSource.query(
    `create trigger test_fault before insert on ${table} for each row execute function test_fault()`,
  );
  return () => endFaults({ dataSource });
}

/** Has no table refuse rows any more. */
export function endFaults({ dataSource }: Pick<TestApp, 'dataSource'>): Promise<void> {
  return dataSource.query(`drop function if exists test_fault cascade`);
}
