import { describe, expect, it } from '@jest/globals';

import { GatheredCalls } from '../../../src/common/gathered-calls.ts';

/** Calls that end when they are told to. */
function heldCalls() {
  const calls: { times: number; end: (answer: string) => void; fail: (error: Error) => void }[] = [];
  const call = (times: number) =>
    new Promise<string>((resolve, reject) => calls.push({ times, end: resolve, fail: reject }));
  return { calls, call };
}

/** Whatever is due without waiting for anybody. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('calls that are gathered', () => {
  it('are made one at a time, the next one for all who asked meanwhile, each told which one they are', async () => {
    const { calls, call } = heldCalls();
    const gathered = new GatheredCalls<string>();
    const first = gathered.ask('a', call);
    await settled();
    const meanwhile = [gathered.ask('a', call), gathered.ask('a', call), gathered.ask('a', call)];
    await settled();
    expect(calls.map(({ times }) => times)).toEqual([1]);
    calls[0]?.end('one');
    expect(await first).toEqual({ answer: 'one', times: 1, nth: 1 });
    await settled();
    expect(calls.map(({ times }) => times)).toEqual([1, 3]);
    calls[1]?.end('two');
    expect(await Promise.all(meanwhile)).toEqual([1, 2, 3].map((nth) => ({ answer: 'two', times: 3, nth })));
  });

  it('wait for nobody with another key, and for nothing once all are answered', async () => {
    const { calls, call } = heldCalls();
    const gathered = new GatheredCalls<string>();
    const [one, other] = [gathered.ask('a', call), gathered.ask('b', call)];
    await settled();
    expect(calls).toHaveLength(2);
    for (const { end } of calls) end('done');
    await Promise.all([one, other]);
    const later = gathered.ask('a', call);
    await settled();
    calls[2]?.end('again');
    expect((await later).answer).toBe('again');
  });

  it('that fail are told to who asked for them, and the next one is made', async () => {
    const { calls, call } = heldCalls();
    const gathered = new GatheredCalls<string>();
    const failing = gathered.ask('a', call);
    await settled();
    const next = gathered.ask('a', call);
    calls[0]?.fail(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    await settled();
    calls[1]?.end('back');
    expect((await next).answer).toBe('back');
  });
});
