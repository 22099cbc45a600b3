import { DomainError } from '../../src/common/errors.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { Overtaken } from '../../src/matching/identity/overtaken.ts';
import { UnclearRecords } from '../../src/matching/identity/unclear-records.ts';
import { BY, type DuplicateDesk } from './duplicate-desk.ts';
import { type Step } from './random-history.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Telefoon\n';
/** What becomes of profiles and the index is tried elsewhere; here it would take most of the time. */
const JOBS = ['intake.stage', 'matching.match', 'matching.reverse'] as const;

/** One who decides can only guess whose such a record is: the history says nothing of whether undoing works. */
export class Unplaced extends Error {}

/** Lets things happen to a register, and undoes what a steward did. @param mates of each statement: those of the same firm when only deliveries happened */
export class HistoryWalk {
  private readonly done: string[] = [];

  constructor(
    private readonly desk: DuplicateDesk,
    private readonly mates: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
  ) {}

  async take(step: Step): Promise<void> {
    if (step.do === 'deliver') await this.deliver(step);
    else if (step.do === 'search') await this.desk.search();
    else if (step.do === 'undo') await this.undoOne(step.pick);
    else if (step.do === 'answer') await this.answer(step);
    else if (step.do === 'merge') await this.merge(step);
    else await this.split(step);
    await this.drain();
  }

  async deliver({ source, rows, replace }: Extract<Step, { do: 'deliver' }>): Promise<void> {
    const content = `${HEADER}${rows.join('\n')}\n`;
    await this.desk.test.app.get(ImportService, { strict: false }).receive({
      source,
      fileName: 'test.csv',
      dryRun: false,
      requestedBy: 'test',
      delivery: replace ? 'replace' : 'add',
      content: (async function* () {
        yield await Promise.resolve(Buffer.from(content));
      })(),
    });
    await this.drain();
  }

  async undoAll(picks: readonly number[]): Promise<void> {
    for (let i = 0; this.done.length > 0; i++) await this.undoOne(picks[i % picks.length] ?? 0);
  }

  drain(): Promise<void> {
    return this.desk.test.drainJobs(JOBS);
  }

  private rows<T>(text: string, args: unknown[] = []): Promise<T[]> {
    return this.desk.test.dataSource.query<T[]>(text, args);
  }

  private async answer({ pick, same, whom }: Extract<Step, { do: 'answer' }>): Promise<void> {
    const oldest = (id: string): string =>
      `(select min(record_id) from record_match m where m.supplier_id = ${id})`;
    const open = await this.rows<{ id: string; ids: string[] }>(
      `select q.id, array_remove(q.supplier_id || (select array_agg((c ->> 'supplierId')::uuid order by ${oldest(`(c ->> 'supplierId')::uuid`)})
                                                     from jsonb_array_elements(q.candidates) c), null)::text[] as ids
         from review_item q where decision is null
        order by q.record_id nulls last, ${oldest('q.supplier_id')}, ${oldest(`(q.candidates -> 0 ->> 'supplierId')::uuid`)}`,
    );
    const question = open[pick % Math.max(open.length, 1)];
    if (!question) return;
    const supplierId = question.ids[whom % question.ids.length] ?? '';
    const answer = same ? { decision: 'same' as const, supplierId } : { decision: 'different' as const };
    try {
      const made = await this.desk.reviews.answer({ reviewId: question.id, ...answer, by: BY });
      if (made) this.done.push(made.id);
    } catch (error) {
      // Somebody was told why not: nothing happened.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private suppliers(): Promise<{ id: string; records: string[] }[]> {
    return this.rows(
      `select supplier_id as id, array_agg(record_id::text order by record_id) as records from record_match
        where supplier_id is not null and name_key <> '' group by 1 order by min(record_id)`,
    );
  }

  private async merge({ keep, gone, values }: Extract<Step, { do: 'merge' }>): Promise<void> {
    const all = await this.suppliers();
    const [a, b] = [all[keep % Math.max(all.length, 1)], all[gone % Math.max(all.length, 1)]];
    if (!a || !b || a === b) return;
    const chosen = values ? { values: { description: `Gekozen ${keep}` } } : {};
    const { id } = await this.desk.identities.merge({ keepId: a.id, goneId: b.id, by: BY, ...chosen });
    this.done.push(id);
  }

  private async split({ pick, at }: Extract<Step, { do: 'split' }>): Promise<void> {
    const several = (await this.suppliers()).filter(({ records }) => records.length > 1);
    const from = several[pick % Math.max(several.length, 1)];
    if (!from) return;
    const recordIds = from.records.slice(0, 1 + (at % (from.records.length - 1)));
    const { id } = await this.desk.identities.split({ supplierId: from.id, recordIds, by: BY });
    this.done.push(id);
  }

  /** Undoes the one that is picked, or else the latest that does not have another one in its way. */
  private async undoOne(pick: number): Promise<void> {
    if (this.done.length === 0) return;
    for (const id of [this.done[pick % this.done.length] ?? '', ...this.done.toReversed()])
      if (await this.isUndone(id)) {
        this.done.splice(this.done.indexOf(id), 1);
        return this.drain();
      }
    throw new Error('each decision is said to be in the way of another');
  }

  private async isUndone(operationId: string, places?: Record<string, string>): Promise<boolean> {
    try {
      await this.desk.identities.undo({ operationId, by: BY, ...(places && { places }) });
      return true;
    } catch (error) {
      if (error instanceof UnclearRecords && !places)
        return this.isUndone(operationId, await this.placesOf(operationId, error));
      if (error instanceof Overtaken) return false;
      throw error;
    }
  }

  /** Says of records that came later whose they are, as one who knows would. @throws Unplaced */
  private async placesOf(id: string, { records }: UnclearRecords): Promise<Record<string, string>> {
    const sides = await this.rows<{ supplierId: string; keys: string[] }>(
      `select case side when 'moved' then o.other_id else o.supplier_id end as "supplierId",
              array(select r.source_code || ' ' || r.record_key from jsonb_array_elements(o.before -> side) p
                      join source_record r on r.id = (p ->> 'recordId')::bigint) as keys
         from identity_operation o cross join unnest(array['moved', 'kept']) as side where o.id = $1`,
      [id],
    );
    const keys = await this.rows<{ id: string; key: string }>(
      `select id, source_code || ' ' || record_key as key from source_record where id = any($1::bigint[])`,
      [records.map(({ recordId }) => recordId)],
    );
    return Object.fromEntries(
      keys.map(({ id: recordId, key }) => {
        const with_ = sides.filter((side) => side.keys.some((one) => this.mates.get(key)?.has(one)));
        const [side] = with_;
        if (!side || with_.length > 1) throw new Unplaced();
        return [recordId, side.supplierId];
      }),
    );
  }
}
