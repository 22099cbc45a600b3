import { hash, verify } from '@node-rs/argon2';

/** argon2id with the least that OWASP asks for: 19 MiB, two passes, one lane. Some 25 ms of work on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of nobody's password: compared with when there is no account, so that the answer takes as long. */
const NOBODYS = hash('the password of nobody at all', COST);

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Takes as long without an account as with one. */
export async function passwordMatches(password: string, known: string | null): Promise<boolean> {
  const matches = await verify(known ?? (await NOBODYS), normal(password));
  return matches && known !== null;
}

/** Keyboards write `é` in two ways (NFC and NFD). */
function normal(password: string): string {
  return password.normalize('NFC');
}
