import { describe, expect, it } from '@jest/globals';

import { type PrintedCode, printedIn } from '../../support/printed-code.ts';
import { typeFaults } from '../../support/type-faults.ts';

const README = 'packages/client/README.md';
const REGISTER = `import { type RegisterClient, type Supplier } from '@impact-register/client';
declare const register: RegisterClient;
`;

/** What each takes for granted. */
const PRINTED: Record<string, [PrintedCode, string]> = {
  receiver: [
    { document: 'docs/api.md', below: '### Be told: webhooks' },
    'declare function follow(change: { supplierId: string }): Promise<void>;',
  ],
  request: [{ document: README, below: '## Which local firms fit this request?' }, ''],
  copy: [
    { document: README, below: '## Keep a copy' },
    `${REGISTER}declare const store: {
       put(id: string, supplier: Supplier): Promise<void>;
       remove(id: string): Promise<void>;
       keepCursor(cursor: string): Promise<void>;
       cursor(): Promise<string>;
     };`,
  ],
  push: [{ document: README, below: '## Push a firm' }, REGISTER],
};

describe('TypeScript that is printed', () => {
  it('can be pasted into a strict project, and what could not would be told', async () => {
    const codes: Record<string, string> = { wrong: 'export const a: number = process.version;' };
    for (const [name, [code, granted]] of Object.entries(PRINTED)) {
      const printed = await printedIn(code);
      expect(printed.length).toBeGreaterThan(100);
      codes[name] = `${printed}\n${granted}`;
    }
    expect(typeFaults(codes)).toEqual(["wrong: Type 'string' is not assignable to type 'number'."]);
  }, 120_000);
});
