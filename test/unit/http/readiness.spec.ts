import { describe, expect, it } from '@jest/globals';

import { HealthCheck } from '../../../src/platform/http/health-check.ts';
import { readiness } from '../../../src/platform/http/readiness.ts';

class Part extends HealthCheck {
  constructor(
    override readonly name: string,
    private readonly answer: () => Promise<void>,
  ) {
    super();
  }

  override check(): Promise<void> {
    return this.answer();
  }
}

describe('readiness', () => {
  it('names the parts that fail or hang, and why only to the log', async () => {
    const failures: string[] = [];
    const parts = [
      new Part('database', () => Promise.resolve()),
      new Part('search', () => Promise.reject(new Error('10.0.0.7 refused'))),
      new Part('mail', () => new Promise(() => undefined)),
    ];
    const answer = await readiness(parts, (part) => failures.push(part), 20);
    expect(answer).toEqual({
      status: 'unavailable',
      parts: { database: 'ok', search: 'unavailable', mail: 'unavailable' },
    });
    expect(failures.sort()).toEqual(['mail', 'search']);
  });
});
