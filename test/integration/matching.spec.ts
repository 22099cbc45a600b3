import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { refreshBlocks } from '../../src/matching/refresh-blocks.ts';
import { ReviewService } from '../../src/matching/review/review.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type KeptRow, keptRows } from '../support/import-rows.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const FIRMS = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const CERTIFICATES = 'Organisatie;KvK-nummers;Plaats;Trede;Certificaatnummer;Afgiftedatum;Geldig tot\n';

describe('which rows are the same firm', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  async function deliver(source: string, header: string, ...lines: string[]): Promise<KeptRow[]> {
    const { id, status } = await test.importCsv(source, `${header}${lines.join('\n')}\n`);
    expect(status).toBe('completed');
    return keptRows(test.dataSource, id);
  }
  const firms = (...lines: string[]): Promise<KeptRow[]> => deliver('leveranciersdatabank', FIRMS, ...lines);
  const signUps = (...lines: string[]): Promise<KeptRow[]> => deliver('impact-noord', FIRMS, ...lines);
  const pso = (...lines: string[]): Promise<KeptRow[]> => deliver('register-pso', CERTIFICATES, ...lines);

  async function profileOf(supplierId: string | null | undefined): Promise<Profile | null> {
    const [row]: { data: Profile }[] = await test.dataSource.query(
      `select data from profile where supplier_id = $1 and published`,
      [supplierId],
    );
    return row?.data ?? null;
  }

  async function questions(): Promise<{ name: string; question: string; candidates: number }[]> {
    return test.dataSource.query(
      `select r.cleaned ->> 'name' as name, i.question, jsonb_array_length(i.candidates) as candidates
         from review_item i join source_record r on r.id = i.record_id where i.decision is null order by i.id`,
    );
  }

  it('a firm that stands twice in one file, once without its number', async () => {
    const [first, second] = await firms(
      'A1;Tweemaal Genoemd B.V.;99720001;9712HM;Groningen',
      'A2;TWEEMAAL GENOEMD BV;;9712 hm;GRONINGEN',
    );
    expect(second).toMatchObject({
      outcome: 'updated',
      supplierId: first?.supplierId,
      reasons: [{ code: 'name-postcode', message: expect.stringContaining('line 2') as unknown }],
    });
  });

  it('not two namesakes with KvK numbers of their own', async () => {
    const [first, second] = await firms(
      'B1;Bakkerij Naamgenoot;99720002;9712HM;Groningen',
      'B2;Bakkerij Naamgenoot;99720003;9712HM;Groningen',
    );
    expect(second).toMatchObject({ outcome: 'created', reasons: [{ code: 'same-name-other-kvk' }] });
    expect(second?.supplierId).not.toBe(first?.supplierId);
    const [third] = await signUps('B3;Bakkerij Naamgenoot;;9712HM;Groningen');
    expect(third).toMatchObject({ outcome: 'review', reasons: [{ code: 'several-suppliers' }] });
  });

  it('a firm whose KvK number is learned later, by which it is then known', async () => {
    const [unknown] = await firms('C1;Later Geleerd;;9743AA;Groningen');
    const [learned] = await signUps('C2;Later Geleerd B.V.;99720004;9743AA;Groningen');
    const [renamed] = await deliver('self-registration', FIRMS, ';Heel Andere Naam;99720004;9401AA;Assen');
    expect(learned?.supplierId).toBe(unknown?.supplierId);
    expect(renamed).toMatchObject({
      supplierId: unknown?.supplierId,
      reasons: [{ code: 'kvk-number' }],
    });
    expect((await profileOf(unknown?.supplierId))?.kvkNumber?.value).toBe('99720004');
  });

  it('perhaps, when the name is only similar: a question, no supplier, however often it is delivered', async () => {
    const [known] = await firms('D1;Schildersbedrijf Zonnestraal;;9712HM;Groningen');
    const [{ count }] = await test.dataSource.query<[{ count: string }]>(`select count(*) from supplier`);
    const [typo, again] = await signUps(
      'D2;Schildersbedrijf Zonestraal;;9712HM;Groningen',
      'D3;Schildersbedrijf Zonestraal;;9712HM;Groningen',
    );
    const [elsewhere] = await deliver(
      'self-registration',
      FIRMS,
      ';Schildersbedrijf Zonestraal;;9712HM;Groningen',
    );
    for (const row of [typo, again, elsewhere])
      expect(row).toMatchObject({
        outcome: 'review',
        supplierId: null,
        reasons: [{ code: 'similar-name' }],
      });
    const [after] = await test.dataSource.query<[{ count: string }]>(`select count(*) from supplier`);
    expect(after.count).toBe(count);
    const asked = (await questions()).filter(({ name }) => name === 'Schildersbedrijf Zonestraal');
    expect(asked).toEqual(asked.map((item) => ({ ...item, question: 'same-firm', candidates: 1 })));
    expect(asked).toHaveLength(3);
    expect((await profileOf(known?.supplierId))?.otherNames).toEqual([]);
  });

  it('not a similar name in another town', async () => {
    await firms('E1;Hoveniersbedrijf Wilgentak;;9712HM;Groningen');
    const [other] = await signUps('E2;Hoveniersbedrijf Wilgetak;;9401AA;Assen');
    expect(other).toMatchObject({ outcome: 'created' });
  });

  it('a record that turns out to be about another firm leaves nothing of itself behind', async () => {
    const [before] = await firms('F1;Verhuisd Bericht;99720005;9712HM;Groningen');
    const [after] = await firms('F1;Kolenhandel Zwart;99720006;9401AA;Assen');
    expect(after?.supplierId).not.toBe(before?.supplierId);
    expect(await profileOf(before?.supplierId)).toBeNull();
    expect((await profileOf(after?.supplierId))?.name.value).toBe('Kolenhandel Zwart');
    const [change]: { kind: string }[] = await test.dataSource.query(
      `select kind from change where supplier_id = $1 order by sequence desc limit 1`,
      [before?.supplierId],
    );
    expect(change?.kind).toBe('withdrawn');
  });

  it('a firm that its only source gives another number, under its own address in the register', async () => {
    const [before] = await firms('F2;Mandenvlechterij Teen;99720007;9712HM;Groningen');
    const id = before?.supplierId;
    const [after] = await firms('F2;Mandenvlechterij Teen B.V.;99720008;9712HM;Groningen');
    expect(after).toMatchObject({ outcome: 'updated', supplierId: id, reasons: [{ code: 'same-record' }] });
    expect((await profileOf(id))?.kvkNumber?.value).toBe('99720008');

    // Whoever has the old number now is another firm, and whoever has the new one is this firm.
    const [old, other] = await signUps('F3;Mandenvlechterij Teen;99720007;;', 'F4;Teen en Wilg;99720008;;');
    expect(old).toMatchObject({ outcome: 'created', reasons: [{ code: 'same-name-other-kvk' }] });
    expect(other).toMatchObject({ outcome: 'updated', supplierId: id });
  });

  it('not a firm that another source goes on calling by the number that it had', async () => {
    const [before] = await firms('F5;Lijstenhuis Gild;99720009;9712HM;Groningen');
    await signUps('F6;Lijstenhuis Gild;99720009;9712HM;Groningen');
    const [after] = await firms('F5;Lijstenhuis Gild;99720010;9712HM;Groningen');
    expect(after).toMatchObject({ outcome: 'created', reasons: [{ code: 'same-name-other-kvk' }] });
    expect(after?.supplierId).not.toBe(before?.supplierId);
    expect((await profileOf(before?.supplierId))?.kvkNumber?.value).toBe('99720009');
  });

  it('in two imports that arrive at once and bring the same firms: one supplier a KvK number', async () => {
    const imports = test.app.get(ImportService, { strict: false });
    const numbers = Array.from({ length: 40 }, (_, index) => 99721000 + index);
    const receive = (source: string, list: readonly number[]): Promise<unknown> =>
      imports.receive({
        source,
        fileName: 'at-once.csv',
        content: once(
          `${FIRMS}${list.map((kvk) => `G${kvk};Gelijktijdig ${kvk};${kvk};9712HM;Groningen`).join('\n')}\n`,
        ),
        dryRun: false,
        requestedBy: 'test',
      });
    await Promise.all([
      receive('leveranciersdatabank', numbers.slice(0, 30)),
      receive('impact-noord', numbers.slice(10).reverse()),
    ]);
    await Promise.all([test.drainJobs(), test.drainJobs()]);
    const doubles: unknown[] = await test.dataSource.query(
      `select kvk_number from record_match where kvk_number between '99721000' and '99721039'
        group by kvk_number having count(distinct supplier_id) <> 1`,
    );
    expect(doubles).toEqual([]);
    const [{ published }] = await test.dataSource.query<[{ published: string }]>(
      `select count(*) as published from profile where published and data -> 'kvkNumber' ->> 'value' like '997210%'`,
    );
    expect(published).toBe(String(numbers.length));
  });

  it('a certificate reaches every firm whose KvK number it covers', async () => {
    const [holder, covered, other] = await firms(
      'H1;Certificaat Moeder B.V.;99720010;9712HM;Groningen',
      'H2;Certificaat Dochter B.V.;99720011;9401AA;Assen',
      'H3;Certificaat Buur B.V.;99720012;9401AA;Assen',
    );
    await pso('Certificaat Groep;99720010, 99720011;Groningen;Trede 2;P-1;01-05-2026;01-05-2028');
    expect((await profileOf(holder?.supplierId))?.labels).toMatchObject([
      { code: 'pso', status: 'verified' },
    ]);
    expect((await profileOf(covered?.supplierId))?.labels).toMatchObject([
      { code: 'pso', status: 'verified', via: '99720010' },
    ]);
    expect((await profileOf(other?.supplierId))?.labels).toEqual([]);
  });

  it('a certificate that was there before the firm waits for it', async () => {
    const [waiting] = await pso('Nog Onbekend B.V.;99720020;Groningen;Trede 1;P-2;01-05-2026;01-05-2028');
    expect(waiting).toMatchObject({
      outcome: 'created',
      supplierId: null,
      reasons: [{ code: 'holder-unknown' }],
    });
    const [firm] = await firms('J1;Nog Onbekend B.V.;99720020;9712HM;Groningen');
    expect(await profileOf(firm?.supplierId)).toMatchObject({ impact: true, labels: [{ code: 'pso' }] });
  });

  it('a certificate that names no KvK number is a question, and no label until it is answered', async () => {
    const [firm] = await firms('K1;Alleen De Naam;99720030;9712HM;Groningen');
    const [row] = await pso('Alleen de Naam;;Groningen;Trede 3;P-3;01-05-2026;01-05-2028');
    expect(row).toMatchObject({ outcome: 'review', reasons: [{ code: 'label-by-name' }] });
    expect(await profileOf(firm?.supplierId)).toMatchObject({ impact: false, labels: [] });
    expect(await questions()).toContainEqual({
      name: 'Alleen de Naam',
      question: 'label-holder',
      candidates: 1,
    });
  });

  it('a certificate that no longer covers a firm is taken from it', async () => {
    const [first, second] = await firms(
      'M1;Eerst Gedekt B.V.;99720040;9712HM;Groningen',
      'M2;Later Gedekt B.V.;99720041;9712HM;Groningen',
    );
    const certificate = (kvk: string): string => `Dekking;${kvk};Groningen;Trede 1;P-4;01-05-2026;01-05-2028`;
    await pso(certificate('99720040, 99720041'));
    await pso(certificate('99720040'));
    expect((await profileOf(first?.supplierId))?.impact).toBe(true);
    expect(await profileOf(second?.supplierId)).toMatchObject({ impact: false, labels: [] });
    await pso(certificate('99720041'));
    expect((await profileOf(first?.supplierId))?.impact).toBe(false);
    expect((await profileOf(second?.supplierId))?.impact).toBe(true);
  });

  it('a certificate that a firm had by its name goes from it when the register names another', async () => {
    const [said, holder] = await firms(
      'N1;Naam Alleen B.V.;99720042;9712HM;Groningen',
      'N2;Houder Met Nummer B.V.;99720043;9712HM;Groningen',
    );
    await pso('Naam Alleen;;Groningen;Trede 1;P-5;01-05-2026;01-05-2028');
    const reviews = test.app.get(ReviewService, { strict: false });
    const asked = await reviews.list({ page: 1, pageSize: 50, source: 'register-pso' });
    const reviewId = asked.items.find(({ record }) => record?.cleaned.name === 'Naam Alleen')?.id ?? '';
    await reviews.answer({ reviewId, decision: 'same', supplierId: said?.supplierId ?? '', by: 'steward' });
    await test.drainJobs();
    expect((await profileOf(said?.supplierId))?.impact).toBe(true);
    await pso('Houder Met Nummer;99720043;Groningen;Trede 1;P-5;01-05-2026;01-05-2028');
    expect((await profileOf(said?.supplierId))?.impact).toBe(false);
    expect((await profileOf(holder?.supplierId))?.impact).toBe(true);
  });

  it('one that is listed with its former name, or with the person whose it is', async () => {
    const [hoek, kwast] = await signUps(
      'M1;Groene Hoek Leek B.V.;;9351AA;Leek',
      'M2;Blauwe Kwast Leek;;9351AB;Leek',
    );
    const rows = await firms(
      'M3;Groene Hoek Leek (voorheen Tuinwerk Westerkwartier);;9351AA;Leek',
      'M4;P. Voorbeeld h/o Blauwe Kwast Leek;;9351AB;Leek',
      'M5;Drukkerij v/h Voorbeeld;;9351AC;Leek',
      'M6;Drukkerij v/h Anders;;9351AC;Leek',
    );
    const supplierIds = rows.map(({ supplierId }) => supplierId);
    expect(supplierIds.slice(0, 2)).toEqual([hoek?.supplierId, kwast?.supplierId]);
    expect(rows.slice(0, 2).map(({ reasons }) => reasons[0]?.code)).toEqual([
      'name-postcode',
      'name-postcode',
    ]);
    expect(new Set(supplierIds).size).toBe(4);
    expect((await profileOf(hoek?.supplierId))?.name.value).toMatch(/^Groene Hoek Leek/);
  });

  it('also one that an earlier version wrote down by other rules of looking', async () => {
    await firms(
      '8001;Ververij Blauwdruk;;8011AA;Zwolle',
      '8003;Weide Bloemen (voorheen Bloemist Zwolle);;8011AC;Zwolle',
    );
    // As an upgrade finds it: no block of this version's is there, and the whole cell was the name.
    await test.dataSource.query(`truncate match_block`);
    await test.dataSource.query(
      `update record_match set name_key = 'weide bloemen voorheen bloemist zwolle' where name_key = 'weide bloemen'`,
    );
    await test.dataSource.query(`update matching_state set block_rules = block_rules - 1`);
    await test.dataSource.transaction(refreshBlocks);
    const [row] = await firms('8002;Ververij Blauwdurk;;8011AB;Zwolle');
    expect(row).toMatchObject({ outcome: 'review', reasons: [{ code: 'similar-name' }] });
    const [known] = await signUps('8004;Weide Bloemen;;8011AC;Zwolle');
    expect(known).toMatchObject({ outcome: 'updated', reasons: [{ code: 'name-postcode' }] });
  });
});

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
