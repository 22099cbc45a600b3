import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { type DeliveryKind, type ImportView } from '../../src/intake/import-view.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testPushedRecords } from './pushed-records.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving\n';

/** Firms of a list, by number; the same number is the same firm everywhere. */
function list(numbers: readonly number[], over: Record<number, string> = {}): string {
  const rows = numbers.map(
    (number) =>
      `L${number};Levering ${number} B.V.;${number};9712HM;Groningen;${over[number] ?? 'Groenvoorziening'}`,
  );
  return `${HEADER}${rows.join('\n')}\n`;
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

describe('a delivery of a source', () => {
  let test: TestApp;
  let imports: ImportService;
  beforeAll(async () => {
    test = await startTestApp();
    imports = test.app.get(ImportService, { strict: false });
  });
  afterAll(() => test.close());

  const deliver = (source: string, text: string, dryRun = false): Promise<ImportView> =>
    test.importCsv(source, text, { delivery: 'replace', dryRun });

  async function apply(id: string): Promise<ImportView> {
    await imports.apply(id);
    await test.drainJobs();
    return imports.find(id);
  }

  async function names(source: string): Promise<string[]> {
    const rows: { name: string }[] = await test.dataSource.query(
      `select data -> 'name' ->> 'value' as name from profile where published and data -> 'sources' ? $1 order by 1`,
      [source],
    );
    return rows.map(({ name }) => name);
  }

  it('takes the place of the one before: who is no longer in it is withdrawn, unless another source speaks of it', async () => {
    await deliver('leveranciersdatabank', list([99800001, 99800002, 99800003]));
    await deliver('impact-noord', list([99800002]));
    const second = await deliver('leveranciersdatabank', list([99800003, 99800004]));
    expect(second).toMatchObject({
      delivery: 'replace',
      recordsEnded: 2,
      rows: { created: 1, unchanged: 1 },
    });
    expect(await names('leveranciersdatabank')).toEqual(['Levering 99800003 B.V.', 'Levering 99800004 B.V.']);
    expect(await names('impact-noord')).toEqual(['Levering 99800002 B.V.']);
    const gone = await test.getJson<{ total: number }>('/v1/suppliers?q=99800001');
    expect(gone.total).toBe(0);
  });

  it('gives a firm that comes back the id that it had', async () => {
    const idOf = async (name: string): Promise<string> => {
      const [row]: { id: string }[] = await test.dataSource.query(
        `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
        [name],
      );
      return row?.id ?? '';
    };
    const text = `${HEADER}W1;Wederkomst Zonder Nummer;;9712HM;Groningen;x\n`;
    await deliver('impact-noord', text);
    const before = await idOf('Wederkomst Zonder Nummer');
    await deliver('impact-noord', `${HEADER}W2;Iemand Anders;;9401AA;Assen;x\n`);
    expect(await idOf('Wederkomst Zonder Nummer')).toBe('');
    await deliver('impact-noord', text);
    expect(await idOf('Wederkomst Zonder Nummer')).toBe(before);
    await deliver('impact-noord', HEADER + 'W3;Laatste;;9401AA;Assen;x\n');
  });

  it('does not end what is in a row that was rejected', async () => {
    await deliver('leveranciersdatabank', list([99800011, 99800012]));
    const damaged = list([99800011, 99800012]).replace(
      'L99800012;Levering 99800012 B.V.;99800012',
      'L99800012;Levering 99800012 B.V.;9,98E+07',
    );
    const second = await deliver('leveranciersdatabank', damaged);
    expect(second).toMatchObject({ recordsEnded: 0, rows: { rejected: 1, unchanged: 1 } });
    expect(await names('leveranciersdatabank')).toContain('Levering 99800012 B.V.');
  });

  it('does not end what is in a row of which the name was damaged, or is gone, and the KvK number was not', async () => {
    const rows = (first: string, second: string): string =>
      `Naam;KvK;Plaats\n${first};99800015;Assen\n${second};09800016;Assen\nDerde Lezing;99800017;Assen\n`;
    await deliver('impact-noord', rows('Café Lezing', 'Tweede Lezing'));
    const second = await deliver('impact-noord', rows('Caf\ufffd Lezing', '').replace('0980', '980'));
    expect(second).toMatchObject({ recordsEnded: 0, rows: { rejected: 2, unchanged: 1 } });
    expect(await names('impact-noord')).toEqual(['Café Lezing', 'Derde Lezing', 'Tweede Lezing']);
    const third = await deliver('impact-noord', 'Naam;KvK;Plaats\nDerde Lezing;99800017;Assen\n');
    expect(third.recordsEnded).toBe(2);
  });

  it('comes on top when it says so', async () => {
    await deliver('leveranciersdatabank', list([99800021]));
    const second = await test.importCsv('leveranciersdatabank', list([99800022]), { delivery: 'add' });
    expect(second).toMatchObject({ delivery: 'add', recordsEnded: 0 });
    expect(await names('leveranciersdatabank')).toEqual(['Levering 99800021 B.V.', 'Levering 99800022 B.V.']);
  });

  it('tells of an updated row field by field what it changes', async () => {
    await deliver('leveranciersdatabank', list([99800031, 99800032]));
    const text = list([99800031, 99800032], { 99800032: 'Catering' });
    const preview = await deliver('leveranciersdatabank', text, true);
    const { items } = await imports.rows(preview.id, { outcome: 'updated', page: 1, pageSize: 10 });
    expect(items).toMatchObject([
      { line: 3, changes: [{ field: 'description', before: 'Groenvoorziening', after: 'Catering' }] },
    ]);
    const sameFirm = await deliver(
      'self-registration',
      `Naam;KvK;Website\nLevering Zelf;99800031;levering.example\n`,
      true,
    );
    const [row] = (await imports.rows(sameFirm.id, { page: 1, pageSize: 10 })).items;
    expect(row?.changes).toEqual(
      [
        { field: 'legalForm', before: 'bv', after: 'bv' },
        { field: 'name', before: 'Levering 99800031 B.V.', after: 'Levering Zelf' },
        { field: 'website', before: null, after: 'https://levering.example' },
      ].filter(({ before, after }) => before !== after),
    );
  });

  it('that was previewed is applied as it was previewed, or says that the register has moved on', async () => {
    const text = `${HEADER};Naam Van Straks;;9712HM;Groningen;x\n`;
    const preview = await test.importCsv('self-registration', text, { dryRun: true });
    expect(preview.rows).toMatchObject({ created: 1 });
    await test.importCsv('impact-noord', `${HEADER};Heel Iets Anders;;9401AA;Assen;x\n`);
    const other = await test.importCsv(
      'self-registration',
      `${HEADER};Ook Zonder Invloed;;9401AA;Assen;x\n`,
      { dryRun: true },
    );
    expect(await apply(other.id)).toMatchObject({ status: 'completed', rows: { created: 1 }, warnings: [] });

    await test.importCsv('impact-noord', `${HEADER};Naam van straks B.V.;;9712HM;Groningen;x\n`);
    const moved = await apply(preview.id);
    expect(moved).toMatchObject({ status: 'previewed', dryRun: true, rows: { created: 0, updated: 1 } });
    expect(moved.warnings.map(({ code }) => code)).toEqual(['registry-moved-on']);
    expect(await apply(preview.id)).toMatchObject({
      status: 'completed',
      rows: { updated: 1 },
      warnings: [],
    });
  });

  it('that is sent twice at once is taken in once, and again later is recognised as the same file', async () => {
    const content = (): AsyncIterable<Uint8Array> =>
      [Buffer.from(list([99800041]))] as unknown as AsyncIterable<Uint8Array>;
    const send = (delivery: DeliveryKind): Promise<ImportView> =>
      imports.receive({
        source: 'impact-noord',
        fileName: 'a.csv',
        content: content(),
        dryRun: false,
        delivery,
        requestedBy: 'test',
      });
    const first = await send('add');
    expect((await send('add')).id).toBe(first.id);
    await test.drainJobs();
    const later = await send('add');
    expect(later.id).not.toBe(first.id);
    await test.drainJobs();
    expect(await imports.find(later.id)).toMatchObject({
      rows: { unchanged: 1 },
      warnings: [{ code: 'file-repeated', values: { import: first.id } }],
    });
  });

  it('waits for an earlier one of its source, however many workers there are', async () => {
    const ids: string[] = [];
    for (const numbers of [[99800051, 99800052], [99800052], [99800052, 99800053]]) {
      const content = [Buffer.from(list(numbers))] as unknown as AsyncIterable<Uint8Array>;
      const view = await imports.receive({
        source: 'leveranciersdatabank',
        fileName: 'a.csv',
        content,
        dryRun: false,
        requestedBy: 'test',
      });
      ids.push(view.id);
    }
    // The second one is read first: it must not be decided before the first.
    await test.dataSource.query(
      `update graphile_worker._private_jobs set priority = -1 where payload ->> 'importId' = $1`,
      [ids[1]],
    );
    await test.drainJobs();
    const positions: { id: string }[] = await test.dataSource.query(
      `select id from import where id = any($1) order by position`,
      [ids],
    );
    expect(positions.map(({ id }) => id)).toEqual(ids);
    expect(await names('leveranciersdatabank')).toEqual(['Levering 99800052 B.V.', 'Levering 99800053 B.V.']);
  });

  describe('waits for a person', () => {
    /** Makes a list what its source says, whatever it said before. */
    async function startWith(source: string, text: string): Promise<void> {
      const { id, status } = await deliver(source, text);
      if (status === 'previewed') await apply(id);
    }

    it.each([
      ['of a long list', 100, 60],
      ['of a short list', 18, 12],
    ])('when it shrank by more than the share of its source, %s', async (_, before, after) => {
      await startWith('impact-noord', list(range(99810000, before)));
      const waiting = await deliver('impact-noord', list(range(99810000, after)));
      const recordsEnded = before - after;
      expect(waiting).toMatchObject({ status: 'previewed', recordsEnded, rows: { unchanged: after } });
      expect(waiting.warnings).toMatchObject([{ code: 'delivery-shrank' }]);
      expect(await names('impact-noord')).toHaveLength(before);
      expect(await apply(waiting.id)).toMatchObject({ status: 'completed', recordsEnded });
      expect(await names('impact-noord')).toHaveLength(after);
    });

    it('when it holds nothing but a header, however short the list was', async () => {
      await startWith('impact-noord', list([99815001, 99815002]));
      const empty = await deliver('impact-noord', HEADER);
      expect(empty).toMatchObject({ status: 'previewed', warnings: [{ code: 'delivery-empty' }] });
      expect(await names('impact-noord')).toHaveLength(2);
    });

    it('when suppliers come as holders of a label, or as contracts', async () => {
      await startWith('leveranciersdatabank', list(range(99840000, 3)));
      const suppliers = `Naam;KvK-nummer;Postcode;Plaats\nLevering 99840000 B.V.;99840000;9712HM;Groningen\n`;
      const asHolders = await deliver('register-pso', suppliers);
      expect(asHolders).toMatchObject({ status: 'previewed', warnings: [{ code: 'label-columns-missing' }] });
      const found = await test.getJson<{ total: number }>('/v1/suppliers?q=99840000&label=pso');
      expect(found.total).toBe(0);
      const asContracts = await deliver('contracts-gm0014', suppliers);
      expect(asContracts).toMatchObject({
        status: 'previewed',
        warnings: [{ code: 'contract-columns-missing' }],
      });
    });
  });

  it('goes through with a warning when a list of the same length speaks of other firms', async () => {
    await deliver('impact-noord', list(range(99820000, 60)));
    const other = await deliver('impact-noord', list(range(99830000, 60)));
    expect(other.status).toBe('completed');
    expect(other.warnings).toMatchObject([{ code: 'delivery-differs', values: { missing: 60, former: 60 } }]);
  });

  testPushedRecords(() => test);
});
