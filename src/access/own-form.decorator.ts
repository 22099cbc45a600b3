import { AccessRule } from '../platform/http/access-rule.ts';

/** Anyone may send this form, but from one of our own pages only: no other site can make a visitor's browser do it. */
export const OwnForm = () => AccessRule({ kind: 'own-form' });
