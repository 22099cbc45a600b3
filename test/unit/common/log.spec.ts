import { describe, expect, it } from '@jest/globals';

import { Log, NestLog } from '../../../src/platform/log/log.ts';

describe('what the framework logs', () => {
  const lines: string[] = [];
  const log = new NestLog(new Log((line) => lines.push(line)));

  it('is one line with what went wrong, and nothing about an error that there is not', () => {
    log.error('The port is in use');
    expect(JSON.parse(lines.pop() ?? '')).toEqual({
      time: expect.any(String) as unknown,
      level: 'error',
      message: 'The port is in use',
    });
  });

  it('has the name and the place of an error', () => {
    log.error(new TypeError('no such part'));
    expect(JSON.parse(lines.pop() ?? '')).toMatchObject({
      message: 'no such part',
      error: 'TypeError',
      stack: expect.stringContaining('log.spec') as unknown,
    });
  });
});
