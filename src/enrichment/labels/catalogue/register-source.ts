import { type EntityManager } from 'typeorm';

import { type SchemeInput } from './scheme-input.ts';

/**
 * Makes the source by which the register of a label is delivered, where there is none yet: `register-` and its code. As
 * those of the first labels (migration 1764000002000): it speaks about labels only, and a list that loses a tenth waits.
 */
export async function ensureRegisterSource(
  manager: EntityManager,
  schemes: readonly SchemeInput[],
): Promise<void> {
  await manager.query(
    `insert into source (code, name, kind, precedence, label_scheme, most_shrinkage)
     select 'register-' || x.code, 'Register ' || x.name, 'label-register', 90, x.code, 0.1
       from unnest($1::text[], $2::text[]) as x (code, name)
      where not exists (select from source s where s.label_scheme = x.code)
     on conflict (code) do nothing`,
    [schemes.map(({ code }) => code), schemes.map(({ name }) => name)],
  );
}
