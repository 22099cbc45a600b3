import { describe, expect, it } from '@jest/globals';

import { type AppConfig } from '../../../src/platform/config/app-config.ts';
import { WebhookSecrets } from '../../../src/webhooks/webhook-secrets.ts';

const ID = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66';
const withKeys = (...secretKeys: [string, ...string[]]) =>
  new WebhookSecrets({ secretKeys } as unknown as AppConfig);

describe('secrets of webhooks', () => {
  const before = withKeys('the key of before'.repeat(3));
  const now = withKeys('the key of now'.repeat(3));
  const [former, present] = [before.seal('former', ID), now.seal('present', ID)];

  it('sign with the one of now first, and with a former one while that can be opened', () => {
    const both = withKeys('the key of now'.repeat(3), 'the key of before'.repeat(3));
    expect(both.open([present, former], ID)).toEqual(['present', 'former']);
    expect(now.open([present, former], ID)).toEqual(['present']);
  });

  it('sign nothing when only a former one can be opened', () => {
    expect(before.open([present, former], ID)).toEqual([]);
  });
});
