import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { BY, type DuplicateDesk } from '../support/duplicate-desk.ts';
import { undoInAnyOrder } from '../support/any-order.ts';
import { stateWithIds } from '../support/register-state.ts';

/** What becomes of two firms when a person answers whether they are one, and when that is undone. @param desk open, and empty for each test */
export function testAnswersAboutDuplicates(desk: DuplicateDesk): void {
  const { deliver, search, questions, comesAgain } = desk;

  it('merges the two when they are the same, into the one with the KvK number, and undoes that', async () => {
    await comesAgain('Groenwerk Noord', '99850111');
    await search();
    await desk.test.drainJobs();
    const before = await stateWithIds(desk.test);
    const [question] = await questions();
    const answer = await desk.reviews.answer({ reviewId: question?.id ?? '', decision: 'same', by: BY });
    await desk.test.drainJobs();
    expect(await questions()).toEqual([]);
    const [holder]: { id: string }[] = await desk.test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = '99850111'`,
    );
    expect(answer).toMatchObject({ kind: 'merge', supplierId: holder?.id });
    expect(await search()).toMatchObject({ found: 0 });

    await desk.identities.undo({ operationId: answer?.id ?? '', by: BY });
    await desk.test.drainJobs();
    expect(await stateWithIds(desk.test)).toEqual(before);
  });

  it('lets a person say which of the two lives on', async () => {
    await comesAgain('Groenwerk Noord', '99850112');
    await search();
    const [question] = await questions();
    const [reviewId, other] = [question?.id ?? '', question?.candidates[0]?.supplierId ?? ''];
    await expect(
      desk.reviews.answer({
        reviewId,
        decision: 'same',
        supplierId: '00000000-0000-4000-8000-000000000000',
        by: BY,
      }),
    ).rejects.toMatchObject({ kind: 'invalid-input', faults: [{ name: 'supplierId' }] });
    const answer = await desk.reviews.answer({ reviewId, decision: 'same', supplierId: other, by: BY });
    expect(answer).toMatchObject({ supplierId: other, otherId: question?.supplier?.supplierId });
  });

  it('never asks again about two that a person said are different, until that is undone', async () => {
    await comesAgain('Groenwerk Noord', '99850121');
    await search();
    const before = await stateWithIds(desk.test);
    const [question] = await questions();
    const answer = await desk.reviews.answer({ reviewId: question?.id ?? '', decision: 'different', by: BY });
    expect(await search()).toMatchObject({ found: 1, asked: 0 });
    expect(await questions()).toEqual([]);

    // Another record that may be either is still a question of its own.
    await deliver('self-registration', ';Groenwerk Noord;;9712HM;Groningen');
    expect(await questions()).toMatchObject([{ question: 'same-firm', reason: 'several-suppliers' }]);
    const [asked]: { id: string }[] = await desk.test.dataSource.query(
      `select id from import where source_code = 'self-registration'`,
    );
    await takeBack(asked?.id ?? '');
    await desk.identities.undo({ operationId: answer?.id ?? '', by: BY });
    await desk.test.drainJobs();
    expect(await stateWithIds(desk.test)).toEqual(before);
  });

  // An answer is undone while a merge stands that made the question needless, or gave it another answer.
  it.each(
    (['different', 'same'] as const).flatMap((decision) => [
      {
        decision,
        merged: 'the other firm into a third one',
        row: 'Schildersbedrijf Zonestraal',
        firms: [1, 0],
      },
      {
        decision,
        merged: 'a third one into the other firm',
        row: 'Schildersbedrijf Zonestraal',
        firms: [0, 1],
      },
      { decision, merged: 'both firms that it may be', row: 'Schildersbedrijf Zonnestraal', firms: [0, 2] },
    ]),
  )(
    'asks again when "$decision" is undone first, and then the merge of $merged',
    async ({ decision, row, firms }) => {
      await deliver(
        'leveranciersdatabank',
        'F0;Schildersbedrijf Zonnestraal;99850130;9745AB;Groningen',
        'F1;Drukkerij Zuid;99850131;9712HM;Groningen',
        'F2;Schildersbedrijf Zonnestraal;99850132;9745AB;Groningen',
      );
      await deliver('impact-noord', `Z;${row};;9745AB;Groningen`);
      await desk.test.drainJobs();
      const before = await stateWithIds(desk.test);
      const [question] = await questions();
      const answer = await desk.reviews.answer({
        reviewId: question?.id ?? '',
        decision,
        ...(decision === 'same' && { supplierId: await holderOf(0) }),
        by: BY,
      });
      const [keepId = '', goneId = ''] = await Promise.all(firms.map(holderOf));
      const merge = await desk.identities.merge({ keepId, goneId, by: BY });
      await desk.identities.undo({ operationId: answer?.id ?? '', by: BY });
      await desk.identities.undo({ operationId: merge.id, by: BY });
      await desk.test.drainJobs();
      expect(await stateWithIds(desk.test)).toEqual(before);
    },
  );

  const holderOf = async (firm: number): Promise<string> => {
    const [row]: { id: string }[] = await desk.test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = $1`,
      [`9985013${firm}`],
    );
    return row?.id ?? '';
  };

  const takeBack = async (importId: string): Promise<void> => {
    const keys = desk.test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'importer', scopes: ['imports:write'] });
    await request(desk.test.app.getHttpServer())
      .post(`/v1/imports/${importId}/reversal`)
      .set('X-Api-Key', key)
      .expect(202);
    await desk.test.drainJobs();
  };

  it('is back at the start after any answers, merges and splits that are undone, in whatever order', async () => {
    for (const [at, name] of ['Groenwerk Noord', 'Drukkerij Zuid', 'Maaltijden Oost'].entries())
      await comesAgain(name, `9985019${at}`, `97${12 + at}HM`);
    await deliver('leveranciersdatabank', 'Z1;Schildersbedrijf Zonnestraal;;9745AB;Groningen');
    await deliver('impact-noord', 'Z2;Schildersbedrijf Zonestraal;;9745AB;Groningen');
    await search();
    await desk.test.drainJobs();
    const before = await stateWithIds(desk.test);
    const step = fc.record({
      kind: fc.constantFrom('same', 'different', 'merge', 'split'),
      first: fc.nat(20),
      second: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat(20)),
        async (steps, meanwhile, picks) => {
          const done: string[] = [];
          for (const { kind, first, second } of steps) {
            const id = await takeStep(kind, first, second);
            if (id) done.push(id);
          }
          await desk.test.drainJobs();
          // A search meanwhile may ask about firms that only the steps made; the next one takes that off the list.
          if (meanwhile) await search();
          await undoInAnyOrder(desk.identities, done, picks);
          if (meanwhile) await search();
          await desk.test.drainJobs();
          expect(await stateWithIds(desk.test)).toEqual(before);
        },
      ),
      { numRuns: 9, seed: 5, endOnFailure: true },
    );
  });

  async function takeStep(kind: string, first: number, second: number): Promise<string | undefined> {
    if (kind === 'same' || kind === 'different') {
      const open = await questions();
      const reviewId = open[first % Math.max(open.length, 1)]?.id;
      return reviewId && (await desk.reviews.answer({ reviewId, decision: kind, by: BY }))?.id;
    }
    const suppliers: { id: string; records: string[] }[] = await desk.test.dataSource.query(
      `select supplier_id as id, array_agg(record_id::text order by record_id) as records from record_match
        where supplier_id is not null and name_key <> '' group by 1 order by min(record_id)`,
    );
    const [one, two] = [suppliers[first % suppliers.length], suppliers[second % suppliers.length]];
    if (!one || !two) return undefined;
    if (kind === 'merge')
      return one === two
        ? undefined
        : (await desk.identities.merge({ keepId: one.id, goneId: two.id, by: BY })).id;
    const recordIds = one.records.slice(0, 1);
    return one.records.length < 2
      ? undefined
      : (await desk.identities.split({ supplierId: one.id, recordIds, by: BY })).id;
  }
}
