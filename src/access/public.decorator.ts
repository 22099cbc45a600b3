import { AccessRule } from '../platform/http/access-rule.ts';

/** Anyone may call this route. A key is not needed; one that is sent must still be a good one. */
export const Public = () => AccessRule({ kind: 'public' });
