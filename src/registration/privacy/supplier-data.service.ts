import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { endStatement } from '../../matching/end-statement.ts';
import { lockIdentities } from '../../matching/identity/lock-identities.ts';
import { isSaidBy, recordKeyOf, SELF_REGISTRATION } from '../../intake/own-word.ts';
import { lockRegistration } from '../registration-store.ts';
import { busySource } from './busy-source.ts';
import { eraseDealings, loadDealings } from './dealings.ts';
import { eraseStatements } from './erase-statements.ts';
import { FirmDataService } from './firm-data.service.ts';
import { loadRowsNotTaken } from './rows-not-taken.ts';
import { type StatementKey } from './statement-key.ts';

/** What sources say of a firm, the versions of before included. */
interface Statement {
  source: string;
  key: string;
  /** Its id among the versions under that key. */
  version: string;
  /** Whether the key speaks of the firm now, so that all its versions are of the firm. */
  whole: boolean;
  statedOn: string;
  said: object;
  delivered: object;
  countsNow: boolean;
}

/** Handing out and erasing what any source says of a firm: of a sole trader that is personal data, whoever delivered it. */
@Injectable()
export class SupplierDataService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly signUps: FirmDataService,
  ) {}

  /** Everything that is kept of a firm, its sign-ups included. @throws DomainError not-found */
  async export(supplierId: string): Promise<object> {
    const { manager } = this.dataSource;
    const { living, merged, all } = await idsOf(manager, supplierId);
    const [row]: Record<'profile' | 'mergedProfiles' | 'labels' | 'readings', unknown>[] =
      await manager.query(
        `select (select p.data from profile p where p.supplier_id = $1) as profile,
                (select coalesce(jsonb_agg(p.data order by p.supplier_id), '[]')
                   from profile p where p.supplier_id = any($2::uuid[])) as "mergedProfiles",
                (select coalesce(jsonb_agg(to_jsonb(h) - 'supplier_id' order by h.scheme_code), '[]')
                   from label_holding h where h.supplier_id = any($3::uuid[])) as labels,
                (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action) order by a.id), '[]')
                   from audit_event a where a.subject = any($3::text[])) as readings`,
        [living, merged, all],
      );
    const statements = await statementsOf(manager, living);
    const signUps = await Promise.all(
      (await signUpsOf(manager, all, statements)).map((id) => this.signUps.export(id)),
    );
    const dealings = await loadDealings(manager, all);
    const rowsNotTaken = await loadRowsNotTaken(manager, keysOf(statements));
    return { supplierId: living, merged, ...row, ...dealings, statements, rowsNotTaken, signUps };
  }

  /**
   * Ends and erases what all sources say of a firm, and its sign-ups. Answers the sources that deliver it again unless it is
   * taken out there too. All of it or nothing. @param by who has it done
   * @throws DomainError not-found, conflict while a delivery of one of its sources is under way, unavailable while an import
   * decides for long
   */
  async erase(supplierId: string, by: string): Promise<string[]> {
    return this.dataSource.transaction(async (inner) => {
      const known = await idsOf(inner, supplierId);
      const signUps = await signUpsOf(inner, known.all, await statementsOf(inner, known.living));
      for (const id of signUps) await lockRegistration(inner, id);
      await lockIdentities(inner);
      // From here on nobody merges or splits.
      const { living, merged, all } = await idsOf(inner, supplierId);
      await requireQuiet(inner, await statementsOf(inner, living), signUps);
      for (const id of signUps) await this.signUps.eraseWithin(inner, id, by);
      const statements = await statementsOf(inner, living);
      await eraseReminders(inner, statements);
      for (const { source, key, countsNow } of statements)
        if (countsNow) await endStatement(inner, { source, key, by });
      // Before the rest, which keeps a suspension that holds: whoever has this done knows of it.
      await eraseDealings(inner, all);
      await eraseStatements(inner, keysOf(statements), all);
      await recordAudit(inner, {
        actor: by,
        action: 'supplier.erased',
        subject: living,
        details: { statements: statements.length, merged },
      });
      return [...new Set(statements.map(({ source }) => source))].sort();
    });
  }
}

/** @throws DomainError conflict while a delivery of one of the sources is under way */
async function requireQuiet(
  manager: EntityManager,
  statements: readonly Statement[],
  signUps: readonly string[],
): Promise<void> {
  const sources = new Set(statements.map(({ source }) => source));
  if (signUps.length > 0) sources.add(SELF_REGISTRATION);
  const busy = await busySource(manager, sources);
  if (busy !== null)
    throw new DomainError(
      'conflict',
      `A delivery of '${busy}' is still under way and may speak about this firm. Nothing was erased: wait until its import is decided and erase again.`,
    );
}

/** Reminders of labels go to the address that a source gave. */
async function eraseReminders(manager: EntityManager, statements: readonly Statement[]): Promise<void> {
  const addresses = statements.flatMap(({ said }) => ('email' in said ? [String(said.email)] : []));
  await manager.query(
    `delete from outgoing_mail where purpose = 'label-reminder' and lower(recipient) = any($1::text[])`,
    [addresses.map((address) => address.toLowerCase())],
  );
}

/** The firm's ids: of the supplier that lives on, and of those that were merged into it. @throws DomainError not-found */
async function idsOf(
  manager: EntityManager,
  supplierId: string,
): Promise<{ living: string; merged: string[]; all: string[] }> {
  const rows: { id: string; merged: boolean }[] = await manager.query(
    `select s.id, s.merged_into is not null as merged
       from supplier asked join supplier s on coalesce(asked.merged_into, asked.id) in (s.id, s.merged_into)
      where asked.id::text = $1 order by s.id`,
    [supplierId],
  );
  const living = rows.find(({ merged }) => !merged)?.id;
  if (!living) throw new DomainError('not-found', `There is no supplier with id '${supplierId}'.`);
  const all = rows.map(({ id }) => id);
  return { living, merged: all.filter((id) => id !== living), all };
}

/**
 * What sources say and said of a firm, merged ones included. @param supplierId of the one that lives on. The newest statement under a key tells of whom the key speaks: after a split, or when a source
 * gave a number to another firm, that is somebody else, and only versions that were linked to this firm are its own.
 */
function statementsOf(manager: EntityManager, supplierId: string): Promise<Statement[]> {
  return manager.query(
    `with placed as (
       select r.id, r.source_code, r.record_key, r.superseded_at, r.reverted_at, coalesce(s.merged_into, s.id)::text as place
         from source_record r
         left join record_match m on m.record_id = r.id
         left join former_match f on f.record_id = r.id and m.record_id is null
         join supplier s on s.id = coalesce(m.supplier_id, f.supplier_id)
        where (r.source_code, r.record_key) in (
                select o.source_code, o.record_key from source_record o
                  left join record_match om on om.record_id = o.id
                  left join former_match f on f.record_id = o.id and om.record_id is null
                  join supplier s on s.id = coalesce(om.supplier_id, f.supplier_id)
                 where coalesce(s.merged_into, s.id)::text = $1)),
     spoken as (
       select source_code, record_key, array_agg(id) filter (where place = $1) as own,
              (array_agg(place order by superseded_at is null desc, reverted_at is null desc, id desc))[1] = $1 as whole
         from placed group by 1, 2)
     select r.source_code as source, r.record_key as key, r.id::text as version, k.whole, r.stated_on::text as "statedOn",
            r.cleaned as said, r.raw as delivered, r.superseded_at is null as "countsNow"
       from spoken k join source_record r using (source_code, record_key)
      where k.whole or r.id = any(k.own) order by r.id`,
    [supplierId],
  );
}

/** For erasing: keys that speak of the firm whole, of others its own versions only. */
function keysOf(statements: readonly Statement[]): StatementKey[] {
  return statements.map(({ source, key, version, whole }) =>
    whole ? { source, key } : { source, key, versions: [version] },
  );
}

/**
 * Sign-ups by which the firm speaks of itself, also when it stopped. Anybody can claim a firm: without proof, or a statement that was
 * taken for the firm's, it is a stranger's sign-up.
 */
async function signUpsOf(
  manager: EntityManager,
  supplierIds: readonly string[],
  statements: readonly Statement[],
): Promise<string[]> {
  const own = statements.flatMap(({ source, key, whole }) =>
    whole && source === SELF_REGISTRATION ? key : [],
  );
  const rows: { id: string }[] = await manager.query(
    `select g.id from registration g
      where '${recordKeyOf('')}' || g.number = any($2::text[])
         or (g.supplier_id = any($1::uuid[]) and g.claim_proven_by is not null
             and not exists (select from source_record r join record_match m on m.record_id = r.id
                              where ${isSaidBy('r', 'g')} and m.supplier_id <> all($1::uuid[])))
      order by g.id`,
    [supplierIds, own],
  );
  return rows.map(({ id }) => id);
}
