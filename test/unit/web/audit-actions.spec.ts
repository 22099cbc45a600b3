import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { auditActionsFor } from '../../../src/web/messages/audit-actions.ts';

/** Codes of deeds as the sources write them where they note one. */
function actionsInSources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join('src', path), 'utf8'))
    .filter((text) => /recordAudit\(|insert into audit_event/.test(text))
    .flatMap((text) =>
      [...text.matchAll(/(?:action: |select \$\d+, )'([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code ?? ''),
    );
}

describe('the log of an administrator', () => {
  it('has a name for every deed that is noted', () => {
    const names = auditActionsFor('nl');
    const found = actionsInSources();
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((code) => !Object.hasOwn(names, code))).toEqual([]);
  });
});
