import { beforeEach, describe, expect, it } from '@jest/globals';

import { AnswerMemory } from '../../../src/indexing/answer-memory.ts';
import { DocumentMemory } from '../../../src/indexing/document-memory.ts';
import { DocumentReader } from '../../../src/indexing/document-reader.ts';
import { type IndexDocument } from '../../../src/indexing/index-document.ts';

const document = (id: string, place: string): IndexDocument =>
  ({ id, place, fingerprint: `${id} in ${place}` }) as IndexDocument;

describe('documents that were found before', () => {
  it('are shown again only while they are as they were', () => {
    const memory = new DocumentMemory();
    const before = document('a', 'Haren');
    memory.add(before);
    expect(memory.get(before.fingerprint)).toBe(before);
    expect(memory.get(document('a', 'Assen').fingerprint)).toBeUndefined();
  });

  it('are forgotten when others came that were asked for since', () => {
    const memory = new DocumentMemory(4);
    const known = (id: string) => memory.get(document(id, 'Haren').fingerprint);
    for (const id of ['a', 'b', 'c']) memory.add(document(id, 'Haren'));
    expect(known('a')).toBeDefined();
    for (const id of ['d', 'e']) memory.add(document(id, 'Haren'));
    expect(known('a')).toBeDefined();
    expect(known('b')).toBeUndefined();
  });

  describe('are read', () => {
    let held: IndexDocument[];
    let asked: string[];
    let reader: DocumentReader;
    const places = async (...keys: { id?: string; fingerprint: string | undefined }[]) => {
      const [found] = await reader.read([keys]);
      return found?.map(({ id, place }) => `${id} ${place}`);
    };
    beforeEach(() => {
      held = [document('a', 'Haren'), document('b', 'Assen')];
      asked = [];
      const found = (by: 'id' | 'fingerprint') => (names: readonly string[]) => {
        asked.push(...names);
        return Promise.resolve(held.filter((one) => names.includes(one[by])));
      };
      reader = new DocumentReader({ byId: found('id'), byFingerprint: found('fingerprint') });
    });

    it('once, whether they are named by id or only by their fingerprint', async () => {
      expect(await places({ fingerprint: 'b in Assen' }, { id: 'a', fingerprint: 'a in Haren' })).toEqual([
        'b Assen',
        'a Haren',
      ]);
      expect(await places({ fingerprint: 'a in Haren' })).toEqual(['a Haren']);
      expect(asked.sort()).toEqual(['a', 'b in Assen']);
    });

    it('as they are now when they were replaced since they were found, and not at all when removed', async () => {
      held = [document('a', 'Roden')];
      expect(
        await places({ id: 'a', fingerprint: 'a in Haren' }, { id: 'b', fingerprint: 'b in Assen' }),
      ).toEqual(['a Roden']);
    });

    it('each time from an index of a version before fingerprints', async () => {
      const former = { id: 'a', fingerprint: undefined };
      await places(former);
      await places(former);
      expect(asked).toEqual(['a', 'a']);
    });
  });
});

describe('what the search engine answered', () => {
  let now: number;
  let state: string;
  let looks: number;
  let asked: string[];
  let memory: AnswerMemory<{ size: number; text: string }>;
  const ask = async (...questions: string[]): Promise<string[]> => {
    const answers = await memory.answers(questions, (which) => {
      asked.push(...which.map((at) => questions[at] ?? ''));
      return Promise.resolve(which.map((at) => ({ size: 10, text: `${questions[at]} of ${state}` })));
    });
    return answers.map(({ text }) => text);
  };
  beforeEach(() => {
    now = 1_000;
    state = 'one';
    looks = 0;
    asked = [];
    memory = new AnswerMemory(
      () => {
        looks += 1;
        return Promise.resolve(state);
      },
      100,
      () => now,
    );
  });

  it('is not asked again while the index is the same, which is looked at four times a second', async () => {
    await ask('glas');
    for (let times = 0; times < 10; times += 1, now += 100) {
      expect(await ask('hout', 'glas')).toEqual(['hout of one', 'glas of one']);
    }
    expect([asked.filter((question) => question === 'hout').length, looks]).toEqual([1, 4]);
  });

  it('is asked anew when another process changed the index, all of it at once', async () => {
    await ask('x');
    await ask('glas');
    state = 'two';
    expect(await ask('glas')).toEqual(['glas of one']);
    now += 250;
    expect(await ask('hout', 'glas')).toEqual(['hout of two', 'glas of two']);
  });

  it('is asked anew after a write of this process', async () => {
    await ask('x');
    await ask('glas');
    state = 'two';
    memory.forget();
    expect(await ask('glas')).toEqual(['glas of two']);
  });

  it('has another version after each write, of this process or another one, and else the same', async () => {
    const versions = [await memory.version(), await memory.version()];
    memory.forget();
    versions.push(await memory.version());
    state = 'two';
    versions.push(await memory.version());
    now += 250;
    versions.push(await memory.version());
    const [first, again, written, early, noticed] = versions;
    expect([first === again, first === written, written === early, early === noticed]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is not kept when the index changed while it was made', async () => {
    await ask('x');
    await memory.answers(['glas'], () => {
      memory.forget();
      return Promise.resolve([{ size: 10, text: 'of before' }]);
    });
    expect(await ask('glas')).toEqual(['glas of one']);
  });

  it('is forgotten when it becomes too much to keep', async () => {
    await ask('x');
    await ask('glas');
    for (let at = 0; at < 9; at += 1) await ask(`other ${at}`);
    asked = [];
    await ask('glas');
    expect(asked).toEqual(['glas']);
  });

  it('is no answer when the engine does not say whether its index changed', async () => {
    const silent = new AnswerMemory(
      () => Promise.reject(new Error('away')),
      100,
      () => now,
    );
    await expect(silent.answers(['glas'], () => Promise.resolve([{ size: 1 }]))).rejects.toThrow('away');
  });
});
