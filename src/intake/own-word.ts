import { DomainError } from '../common/errors.ts';

/** The source that sign-ups are statements of. */
export const SELF_REGISTRATION = 'self-registration';

/** What that source calls a firm that signed up; letters before the number, so that nothing takes it for one of a person. */
export function externalIdOf(number: string): string {
  return `aanmelding-${number}`;
}

/** By which the statement of a sign-up is found again (`stage-import.ts`). */
export function recordKeyOf(number: string): string {
  return `id:${externalIdOf(number)}`;
}

/** SQL for: statement `said` (`source_record`) is, or was, that of sign-up `g` (`registration`). */
export function isSaidBy(said: string, g: string): string {
  return `${said}.source_code = '${SELF_REGISTRATION}' and ${said}.record_key = '${recordKeyOf('')}' || ${g}.number`;
}

/**
 * A system that pushes may speak for others that have no sign-up here, and never in the place of a firm that has: its own word goes
 * above that of every list, and is its own to change and to end.
 * @throws DomainError forbidden
 */
export function refuseOwnWord(source: string, externalIds: readonly string[]): void {
  if (source !== SELF_REGISTRATION) return;
  const own = externalIds.find((id) => /^aanmelding-\d{1,18}$/i.test(id.trim()));
  if (own === undefined) return;
  throw new DomainError(
    'forbidden',
    `'${own}' is what a firm said of itself when it signed up. It changes or ends that on its own page; what you know about the firm is said under a source of yours.`,
  );
}
