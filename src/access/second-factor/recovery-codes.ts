import { randomInt } from 'node:crypto';

const HOW_MANY = 10;

/** Without letters and digits that are mistaken for each other. 30 characters are 4.9 bits each. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

/** Six groups of four are 117 bits: enough for a fast hash (OWASP ASVS 5.0, 6.5.2 draws the line at 112). */
const [GROUPS, GROUP_LENGTH] = [6, 4];

/** New codes for whoever loses the phone, such as `k3vm-22pd-...`. Each works once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** The code as it is kept: people leave out the hyphens, and their phones write a capital. Null when it cannot be one. */
export function plainRecoveryCode(text: string): string | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, '');
  return new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`).test(plain) ? plain : null;
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
