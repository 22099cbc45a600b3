import { describe, expect, it } from '@jest/globals';

import { isLoopback } from '../../../src/platform/http/rate-limit.ts';

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('knows %s as this machine', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  it.each(['10.0.0.1', '1127.0.0.1', '::ffff:128.0.0.1', '2001:db8::127.0.0.1', ''])('not %s', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});
