import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';

import { afterDelivery } from '../../../src/webhooks/after-delivery.ts';
import { newSecret, signatureHeaders } from '../../../src/webhooks/signature.ts';

const answered = (status: number) => ({ kind: 'answered' as const, status });
const unanswered = { kind: 'unanswered' as const, reason: 'too-slow' as const };

describe('after a delivery', () => {
  it('goes on after any 2xx', () => {
    expect(afterDelivery(answered(200), 7)).toEqual({ kind: 'go-on' });
    expect(afterDelivery(answered(204), 0)).toEqual({ kind: 'go-on' });
  });

  it('tries again ever later, a redirect included, and pauses after a day', () => {
    expect(afterDelivery(answered(500), 0)).toEqual({ kind: 'try-again', inSeconds: 30 });
    expect(afterDelivery(answered(302), 1)).toEqual({ kind: 'try-again', inSeconds: 60 });
    let seconds = 0;
    for (let failures = 0; ; failures++) {
      const step = afterDelivery(unanswered, failures);
      if (step.kind !== 'try-again') {
        expect(step).toEqual({ kind: 'pause', reason: 'failing' });
        break;
      }
      seconds += step.inSeconds;
    }
    expect(Math.round(seconds / 3600)).toBe(24);
  });

  it('pauses at once when the receiver says that it is gone', () => {
    expect(afterDelivery(answered(410), 0)).toEqual({ kind: 'pause', reason: 'gone' });
  });
});

describe('a signature', () => {
  const body = '{"type":"test","naam":"Café “De Plek”"}';
  const sign = (timestamp: number, ...secrets: string[]) =>
    signatureHeaders({ id: 'test_1', timestamp, body }, secrets);
  const now = () => Math.floor(Date.now() / 1000);

  it('is one that other programs can check, by the present and by the former secret', () => {
    const [present, former] = [newSecret(), newSecret()];
    const headers = sign(now(), present, former);
    for (const secret of [present, former])
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'test' });
  });

  it('fits no other text, secret or time', () => {
    const secret = newSecret();
    const headers = sign(now(), secret);
    const { verify } = {
      verify: (text: string, key = secret, given = headers) => new Webhook(key).verify(text, given),
    };
    expect(() => verify(body.replace('test', 'tast'))).toThrow();
    expect(() => verify(body, newSecret())).toThrow();
    expect(() => verify(body, secret, sign(now() - 3600, secret))).toThrow();
    expect(() => verify(body, secret, { ...headers, 'webhook-timestamp': String(now() - 60) })).toThrow();
  });
});
