import { type EntityManager } from 'typeorm';

import { grantOf } from '../permission.ts';
import { type Scope } from '../scope.ts';
import { keyNewsMail } from './key-news-mail.ts';
import { type Warned, warn } from './tell-owner.ts';

/** A key that was just made. */
interface MadeKey {
  name: string;
  scopes: readonly Scope[];
  /** CBS code; null for a key of the whole installation. */
  municipality: string | null;
}

/**
 * Mails everybody who may revoke a new API key that it is there, in the caller's transaction. Also who made it: if that was
 * somebody else at their screen, they hear of it too.
 */
export async function tellKeyKeepers(manager: EntityManager, key: MadeKey): Promise<void> {
  const keepers: Warned[] = await manager.query(
    `select id, email, lang from app_user u
      where email is not null and disabled_at is null
        and exists (select 1 from membership m where m.user_id = u.id and m.role = any($1) and m.network_code is null
                       and (m.municipality is null or m.municipality = $2))
      order by id`,
    [grantOf('api-keys:manage').roles, key.municipality],
  );
  for (const keeper of keepers)
    await warn(manager, keeper, 'key-made', keyNewsMail(keeper.lang, key.name, key.scopes));
}
