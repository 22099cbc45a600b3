import { type EntityManager } from 'typeorm';

import { addTo } from '../common/group.ts';
import { BLOCK_LISTS, blockLists } from './block-lists.ts';
import { type FoundRecord, type FoundRecords, FreshRecords, type Pair } from './found-records.ts';
import { firstStatementOf } from './first-statements.ts';
import { matchBlocks, storedBlocks } from './match-blocks.ts';
import { type MatchSubject } from './match-subject.ts';

/**
 * A block with more records than this says nothing about its members (`schoonmaakbedrijf` in a large town): it is left
 * out, and the record is found through its other blocks.
 */
export const LARGEST_BLOCK = 60;

/** The fields of `record_match` that matching compares, as {@link MatchKeys}. */
export const MATCH_KEYS = `m.kvk_number as "kvkNumber", m.establishment_number as "establishmentNumber", m.rsin,
  m.name_key as "nameKey", m.legal_form as "legalForm", m.place_key as "placeKey", m.postcode,
  m.house_number as "houseNumber", m.website_domain as "websiteDomain", m.email_domain as "emailDomain", m.phone`;

/**
 * Finds, for many records at once, those that may be about the same firm: the holder of the KvK number, records with an
 * equal name, and records that share a block. A fixed number of statements, whatever their number.
 * @param fresh records that are decided about now and are in no table but `match_block` yet
 */
export async function findCandidates(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
  fresh: FreshRecords,
): Promise<FoundRecords> {
  const pairs = [
    ...(await pairNamesakes(manager, subjects)),
    ...fresh.pairNamesakes(subjects),
    ...(await pairByBlock(manager, subjects, matchBlocks)),
  ];
  return together(await findHolders(manager, subjects), pairs, await loadRecords(manager, pairs, fresh));
}

/** The same for a few records with short names: those too that have one word in common, with a supplier or without. */
export async function findWidely(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecords> {
  const none = new FreshRecords([]);
  const pairs = [
    ...(await pairNamesakes(manager, subjects)),
    ...(await pairByBlock(manager, subjects, storedBlocks)),
  ];
  return together(new Map(), pairs, await loadRecords(manager, pairs, none));
}

/** Adds the other record of each pair, once, to what was found for the first. */
function together(found: FoundRecords, pairs: readonly Pair[], records: FoundRecords): FoundRecords {
  const seen = new Set<string>();
  for (const { recordId, otherId } of pairs) {
    const pair = `${recordId} ${otherId}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    for (const record of records.get(otherId) ?? []) addTo(found, recordId, record);
  }
  return found;
}

/** The suppliers that hold the KvK numbers of records, each with one of its records to compare with. */
async function findHolders(manager: EntityManager, subjects: readonly MatchSubject[]): Promise<FoundRecords> {
  const found: FoundRecords = new Map();
  const numbered = subjects.filter(({ kvkNumber }) => kvkNumber !== null);
  if (numbered.length === 0) return found;
  const rows: (FoundRecord & { forRecordId: string })[] = await manager.query(
    `select s.record_id as "forRecordId", coalesce(m.record_id, 0) as "recordId", i.supplier_id as "supplierId",
            coalesce(m.name_key, '') as "nameKey", i.value as "kvkNumber", i.value as "supplierKvkNumber",
            m.establishment_number as "establishmentNumber", m.rsin, m.legal_form as "legalForm",
            m.place_key as "placeKey", m.postcode, m.house_number as "houseNumber",
            m.website_domain as "websiteDomain", m.email_domain as "emailDomain", m.phone,
            coalesce(m.precedence, 0) as precedence, null as "ownSupplierId", false as open, false as "isNew"
       from unnest($1::bigint[], $2::text[]) as s (record_id, kvk_number)
       join supplier_identifier i on i.kind = 'kvk' and i.value = s.kvk_number
       left join lateral (select * from record_match where supplier_id = i.supplier_id order by record_id limit 1) m on true`,
    [numbered.map(({ recordId }) => recordId), numbered.map(({ kvkNumber }) => kvkNumber)],
  );
  for (const { forRecordId, ...record } of rows) addTo(found, forRecordId, record);
  return found;
}

/**
 * Records with the same name in the same place or postcode, or where one of the two says neither. A description by number has no
 * name, nor has what a steward corrected of a firm: these are nobody's namesakes.
 */
async function pairNamesakes(manager: EntityManager, all: readonly MatchSubject[]): Promise<Pair[]> {
  const subjects = all.filter(({ nameKey }) => nameKey !== '');
  return manager.query<Pair[]>(
    `select s.record_id as "recordId", m.record_id as "otherId"
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as s (record_id, name_key, place_key, postcode)
       join record_match m on m.name_key = s.name_key and m.record_id <> s.record_id
        and (m.postcode = s.postcode or m.place_key = s.place_key
             or coalesce(s.postcode, s.place_key) is null or coalesce(m.postcode, m.place_key) is null)`,
    [
      subjects.map((subject) => subject.recordId),
      subjects.map((subject) => subject.nameKey),
      subjects.map((subject) => subject.placeKey),
      subjects.map((subject) => subject.postcode),
    ],
  );
}

/** Records that share a block. Of two with KvK numbers there is nothing to find out: the numbers decide. */
async function pairByBlock(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
  blocksOf: (subject: MatchSubject) => string[],
): Promise<Pair[]> {
  return manager.query<Pair[]>(
    `select distinct list.record_id as "recordId", unnest(members.ids) as "otherId"
       from ${BLOCK_LISTS}
      cross join lateral (
        select count(*) as records, array_agg(record_id) filter (where not (list.numbered and numbered)) as ids
          from (select record_id, numbered from match_block b
                 where b.block = block.block and b.record_id <> list.record_id limit ${LARGEST_BLOCK + 1}) first_ones) members
      where members.records <= ${LARGEST_BLOCK}`,
    blockLists(subjects, blocksOf),
  );
}

/** The other records of pairs by their ids, loaded once however many they are compared with. */
async function loadRecords(
  manager: EntityManager,
  pairs: readonly Pair[],
  fresh: FreshRecords,
): Promise<FoundRecords> {
  const records: FoundRecords = new Map();
  const stored = new Set<string>();
  const later = new Set<string>();
  for (const { recordId, otherId } of pairs) {
    const record = fresh.get(otherId);
    if (record) records.set(otherId, [record]);
    else stored.add(otherId);
    if (BigInt(otherId) > BigInt(recordId)) later.add(otherId);
  }
  if (stored.size === 0) return records;
  const rows: FoundRecord[] = await manager.query(
    `select m.record_id as "recordId", m.supplier_id as "supplierId", ${MATCH_KEYS}, m.precedence,
            i.value as "supplierKvkNumber",
            case when m.own_supplier_id = m.supplier_id
                   or not exists (select from record_match other where other.supplier_id = m.own_supplier_id
                                  union all select from supplier_identifier kept where kept.supplier_id = m.own_supplier_id
                                  union all select from supplier gone where gone.id = m.own_supplier_id and gone.merged_into is not null)
                 then m.own_supplier_id end as "ownSupplierId",
            m.decided_by = 'system' and m.reason <> 'same-record' and m.kvk_number is null as open,
            m.outcome = 'new' as "isNew",
            case when m.reason = 'same-record' and m.record_id = any($2::bigint[])
                 then ${firstStatementOf('m.record_id')} end as since
       from record_match m
       -- One by one: the planner takes these for a million, and would read all numbers of the register for every chunk.
       left join lateral (select value from supplier_identifier
                           where supplier_id = m.supplier_id and kind = 'kvk' offset 0) i on true
      where m.record_id = any($1::bigint[])`,
    [[...stored], [...later]],
  );
  // A supplier that holds two KvK numbers is a candidate by each.
  for (const row of rows) addTo(records, row.recordId, row);
  return records;
}
