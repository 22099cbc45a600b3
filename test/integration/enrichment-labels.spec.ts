import { afterAll, beforeAll, beforeEach, describe, it, expect } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { FixedClock } from '../../src/common/clock.ts';
import { LabelEnricher } from '../../src/enrichment/labels/label-enricher.ts';
import { isKnownOn, labelStatusOn } from '../../src/enrichment/labels/label-holding.ts';
import {
  loadLabelHoldings,
  supplierIdsWithLabel,
  suppliersWithLabelChange,
} from '../../src/enrichment/labels/label-holdings.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { RefreshLabelsHandler } from '../../src/registry/refresh-labels.handler.ts';
import { addRecord, addSupplier, emptyRecords } from '../support/enrichment-records.ts';
import { createTestDatabase } from '../support/test-database.ts';

describe('labels of suppliers', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  const enricher = new LabelEnricher();

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = database.dataSource;
    await loadReferenceLabels(dataSource.manager);
  });
  beforeEach(() => emptyRecords(dataSource));
  afterAll(() => database.drop());

  const enrich = (...ids: string[]) => dataSource.transaction((m) => enricher.enrich(m, ids));
  const holdingsOf = async (id: string) => (await loadLabelHoldings(dataSource.manager, [id])).get(id) ?? [];

  it('proves a label for every firm that a certificate covers, and says through whom', async () => {
    const [holder, covered, other] = await addSuppliers(3);
    await addRecord(dataSource, { supplier: holder, kvk: '11111111', source: 'leveranciersdatabank' });
    await addRecord(dataSource, {
      supplier: covered,
      kvk: '22222222',
      source: 'impact-noord',
      cleaned: { labels: 'PSO' },
    });
    await addRecord(dataSource, { supplier: other, kvk: '33333333', source: 'impact-noord' });
    await addRecord(dataSource, {
      source: 'register-pso',
      covers: ['11111111', '22222222'],
      statedOn: '2026-06-01',
      cleaned: {
        labelLevel: 'Trede 3',
        validFrom: '2026-01-01',
        validUntil: '2027-12-31',
        certificateNumber: 'C-1',
      },
    });
    await enrich(holder, covered, other);

    const [own] = await holdingsOf(holder);
    expect(own).toMatchObject({
      schemeCode: 'pso',
      schemeName: 'PSO',
      levelRank: 3,
      basis: 'verified',
      certificateNumber: 'C-1',
    });
    expect(own).toMatchObject({ validFrom: '2026-01-01', validUntil: '2027-12-31', statedOn: '2026-06-01' });
    expect(own).not.toHaveProperty('viaKvk');
    expect(await holdingsOf(covered)).toMatchObject([
      { basis: 'verified', viaKvk: '11111111' },
      { basis: 'claimed' },
    ]);
    expect(await holdingsOf(other)).toEqual([]);
  });

  it('proves a label when a person linked the register line to a firm', async () => {
    const [supplier] = await addSuppliers(1);
    await addRecord(dataSource, {
      supplier,
      source: 'register-b-corp',
      cleaned: { labelStatus: 'certified' },
    });
    await enrich(supplier);
    expect(await holdingsOf(supplier)).toMatchObject([{ schemeCode: 'b-corp', basis: 'verified' }]);
  });

  it('gives no proof for a withdrawn certificate or one that is only applied for', async () => {
    const [withdrawn, applied] = await addSuppliers(2);
    await addRecord(dataSource, {
      supplier: withdrawn,
      source: 'register-b-corp',
      cleaned: { labelStatus: 'De-certified' },
    });
    await addRecord(dataSource, {
      supplier: applied,
      source: 'register-code-sociale-ondernemingen',
      cleaned: { labelStatus: 'aangevraagd' },
    });
    await enrich(withdrawn, applied);
    expect(await holdingsOf(applied)).toEqual([]);
    expect(
      await supplierIdsWithLabel(dataSource.manager, { codes: [{ code: 'b-corp' }], on: '2026-11-24' }),
    ).toEqual([]);
  });

  it('follows a register line that changes, and forgets one that is gone', async () => {
    const [supplier] = await addSuppliers(1);
    const line = { supplier, source: 'register-pso', key: 'C-1' };
    await addRecord(dataSource, { ...line, cleaned: { labelLevel: 'Trede 1', validUntil: '2026-01-31' } });
    await enrich(supplier);
    await addRecord(dataSource, { ...line, cleaned: { labelLevel: 'Trede 2', validUntil: '2028-01-31' } });
    await enrich(supplier);
    expect(await holdingsOf(supplier)).toMatchObject([{ levelName: 'Trede 2', validUntil: '2028-01-31' }]);

    await dataSource.query(`update source_record set superseded_at = now()`);
    await enrich(supplier);
    expect(await holdingsOf(supplier)).toEqual([]);
  });

  it('withdraws a label from a firm that its certificate no longer covers, and from no other', async () => {
    const [holder, covered] = await addSuppliers(2);
    await addRecord(dataSource, { supplier: holder, kvk: '11111111', source: 'leveranciersdatabank' });
    await addRecord(dataSource, { supplier: covered, kvk: '22222222', source: 'leveranciersdatabank' });
    const list = async (statedOn: string, ...covers: string[]): Promise<void> => {
      await addRecord(dataSource, {
        source: 'register-pso',
        key: 'C-7',
        covers,
        statedOn,
        cleaned: { labelLevel: 'Trede 3', validFrom: '2026-01-01', validUntil: '2027-12-31' },
      });
      await enrich(holder, covered);
    };
    await list('2026-06-01', '11111111', '22222222');
    await list('2026-09-01', '11111111');

    const [left] = await holdingsOf(covered);
    expect(left).toMatchObject({ basis: 'verified', viaKvk: '11111111', withdrawnOn: '2026-09-01' });
    expect(left).not.toHaveProperty('replacedOn');
    expect(await holdingsOf(holder)).toMatchObject([{ statedOn: '2026-09-01' }]);
    const held = (on: string) => supplierIdsWithLabel(dataSource.manager, { codes: [{ code: 'pso' }], on });
    expect(await held('2026-08-31')).toEqual([holder, covered].sort());
    expect(await held('2026-09-01')).toEqual([holder]);
  });

  it('writes nothing when nothing changed', async () => {
    const [supplier] = await addSuppliers(1);
    await addRecord(dataSource, {
      supplier,
      source: 'impact-noord',
      cleaned: { labels: 'PSO trede 2 en B Corp' },
    });
    await enrich(supplier);
    const versions = () => dataSource.query(`select xmin::text from label_holding order by scheme_code`);
    const before: unknown = await versions();
    await enrich(supplier);
    expect(await versions()).toEqual(before);
  });

  it('finds holders of at least a level on a day', async () => {
    const [first, second] = await addSuppliers(2);
    const valid = { validFrom: '2026-01-01', validUntil: '2026-12-31' };
    await addRecord(dataSource, {
      supplier: first,
      source: 'register-pso',
      cleaned: { labelLevel: 'Trede 1', ...valid },
    });
    await addRecord(dataSource, {
      supplier: second,
      source: 'register-pso',
      cleaned: { labelLevel: '30+', ...valid },
    });
    await enrich(first, second);
    const find = (code: string, on: string, minRank?: number) =>
      supplierIdsWithLabel(dataSource.manager, { codes: [{ code, ...(minRank ? { minRank } : {}) }], on });
    expect(await find('pso', '2026-12-31')).toEqual([first, second].sort());
    expect(await find('pso', '2026-06-01', 2)).toEqual([second]);
    expect(await find('pso-30-plus', '2026-06-01')).toEqual([second]);
    expect(await find('pso', '2027-01-01')).toEqual([]);
    expect(await find('pso', '2025-12-31')).toEqual([]);
  });

  it('names the suppliers whose label starts or ends between two days, once', async () => {
    const [starts, ends, stays] = await addSuppliers(3);
    const add = (supplier: string, validFrom: string, validUntil: string) =>
      addRecord(dataSource, {
        supplier,
        source: 'register-pso',
        cleaned: { labelLevel: '1', validFrom, validUntil },
      });
    await add(starts, '2026-12-01', '2028-11-30');
    await add(ends, '2024-12-01', '2026-11-30');
    await add(stays, '2026-01-01', '2027-12-31');
    await enrich(starts, ends, stays);
    const change = (from: string, to: string) => suppliersWithLabelChange(dataSource.manager, from, to);
    expect(await change('2026-11-30', '2026-12-01')).toEqual([starts, ends].sort());
    expect(await change('2026-11-29', '2026-11-30')).toEqual([]);
    expect(await change('2026-12-01', '2026-12-31')).toEqual([]);
  });

  it('touches on the day itself what started or ended then, among 100,000 holdings, and writes nothing else', async () => {
    const [ends] = await addSuppliers(1);
    const valid = { labelLevel: '1', validFrom: '2024-12-01' };
    const ending = { ...valid, validUntil: '2026-11-30' };
    await addRecord(dataSource, { supplier: ends, source: 'register-pso', cleaned: ending });
    await enrich(ends);
    await addManyHolders();
    await dataSource.query(`insert into registry_state (labels_refreshed_on) values ('2026-11-30')`);
    const [before]: { at: string }[] = await dataSource.query(`select pg_current_xact_id()::text as at`);

    const midnightInTheNetherlands = new FixedClock(new Date('2026-11-30T23:05:00Z'));
    await new RefreshLabelsHandler(dataSource, midnightInTheNetherlands).handle();

    const batches: { ids: string[] }[] = await dataSource.query(
      `select supplier_ids as ids from pipeline_batch`,
    );
    expect(batches).toEqual([{ ids: [ends] }]);
    for (const table of ['label_holding', 'supplier', 'source_record', 'profile']) {
      const [written]: { rows: number }[] = await dataSource.query(
        `select count(*)::int as rows from ${table} where xmin::text::bigint > $1`,
        [before?.at],
      );
      expect([table, written?.rows]).toEqual([table, 0]);
    }
    await emptyRecords(dataSource);
  });

  it('says the same in SQL as in code of who holds a label on a day, at every edge of its dates', async () => {
    const [before, day, after] = ['2026-05-31', '2026-06-01', '2026-06-02'];
    await dataSource.query(`update label_scheme set grace_days = 1 where code = 'iso-14001'`);
    await addRecord(dataSource, { source: 'register-pso', key: 'edges' });
    const edges = [null, before, day, after];
    const terms = ['pso', 'iso-14001'].flatMap((scheme) =>
      ['verified', 'claimed'].flatMap((basis) =>
        [before, after].flatMap((stated) =>
          edges.flatMap((from) =>
            edges.flatMap((until) =>
              edges.flatMap((withdrawn) =>
                edges.map((replaced) => ({ scheme, basis, stated, from, until, withdrawn, replaced })),
              ),
            ),
          ),
        ),
      ),
    );
    await dataSource.query(
      `with term as (select *, gen_random_uuid() as id from jsonb_to_recordset($1::jsonb) as t (scheme text, basis text,
              stated date, "from" date, until date, withdrawn date, replaced date)),
            firm as (insert into supplier (id) select id from term)
       insert into label_holding (supplier_id, record_id, scheme_code, version, basis, valid_from, valid_until, until_basis,
                                  withdrawn_on, replaced_on, source_code, stated_on)
       select t.id, r.id, t.scheme, '', t.basis, t."from", t.until, 'stated', t.withdrawn, t.replaced, 'register-pso', t.stated
         from term t cross join source_record r where r.record_key = 'edges'`,
      [JSON.stringify(terms)],
    );
    const ids = (await dataSource.query<{ id: string }[]>(`select id from supplier order by id`)).map(
      ({ id }) => id,
    );
    const holdings = [...(await loadLabelHoldings(dataSource.manager, ids)).values()].flat();
    const inCode = holdings
      .filter((one) => isKnownOn(one, day) && labelStatusOn(one, day, one.graceDays) === 'verified')
      .map(({ supplierId }) => supplierId)
      .sort();
    const codes = [{ code: 'pso' }, { code: 'iso-14001' }];
    expect(holdings).toHaveLength(terms.length);
    expect(inCode.length).toBeGreaterThan(100);
    expect(await supplierIdsWithLabel(dataSource.manager, { codes, on: day })).toEqual(inCode);
    await dataSource.query(`update label_scheme set grace_days = 0 where code = 'iso-14001'`);
  });

  /** Firms that one certificate covers, 100,000 of them, with terms that neither start nor end on that day. */
  async function addManyHolders(): Promise<void> {
    await addRecord(dataSource, { source: 'register-pso', key: 'many' });
    await dataSource.query(
      `with firm as (insert into supplier select from generate_series(1, 100000) returning id),
            numbered as (select id, row_number() over () as nth from firm)
       insert into label_holding (supplier_id, record_id, scheme_code, version, basis, valid_from, valid_until, until_basis,
                                  source_code, stated_on)
       select f.id, r.id, 'pso', '', 'verified', date '2025-01-01' + (f.nth % 300)::int, date '2026-12-02' + (f.nth % 300)::int,
              'stated', 'register-pso', '2025-01-01'
         from numbered f cross join source_record r where r.record_key = 'many'`,
    );
  }

  async function addSuppliers(count: number): Promise<[string, string, string]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i++) ids.push(await addSupplier(dataSource));
    return ids as [string, string, string];
  }
});
