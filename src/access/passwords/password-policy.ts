import { dictionary } from '@zxcvbn-ts/language-common';

/** Fifteen is better; with the second factor that stewards need, twelve is enough (OWASP ASVS 5.0, 6.2.1). */
export const MIN_PASSWORD_LENGTH = 12;

/** Whole sentences fit. Longer ones would only cost time to hash. */
export const MAX_PASSWORD_LENGTH = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common';

/** What people put before a year or an exclamation mark when twelve characters are asked of them. */
const TOO_NEAR = [
  'wachtwoord',
  'welkom',
  'gemeente',
  'groningen',
  'assen',
  'leeuwarden',
  'emmen',
  'inkoop',
  'impact',
  'register',
  'impactregister',
  'lente',
  'zomer',
  'herfst',
  'winter',
  'januari',
  'september',
  'oktober',
  'november',
  'december',
];

/** Characters that stand for a letter in passwords such as `W3lk0m`. */
const LETTER_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

let common: ReadonlySet<string> | undefined;

/** The 49,000 passwords that leaks show most often (`@zxcvbn-ts/language-common`), and those of our own trade. */
function commonPasswords(): ReadonlySet<string> {
  return (common ??= new Set([...dictionary['passwords-common'], ...TOO_NEAR]));
}

/**
 * Why this may not be somebody's password; null when it may. There are no rules about which characters it must have: they
 * make people choose `Welkom2026!`, which is refused here.
 * @param email whose it is to be: a password made of one's own address is guessed first
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const { length } = [...password];
  if (length < MIN_PASSWORD_LENGTH) return 'too-short';
  if (length > MAX_PASSWORD_LENGTH) return 'too-long';
  const own = email
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);
  return cores(password.toLowerCase()).some((core) => isCommon(core, own)) ? 'too-common' : null;
}

/** The password as it is, without what is put around it, and with the letters that its digits stand for. */
function cores(password: string): string[] {
  const bare = password.replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '');
  const read = (text: string) => [...text].map((char) => LETTER_OF[char] ?? char).join('');
  return [password, bare, read(bare), read(password).replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '')];
}

function isCommon(core: string, own: readonly string[]): boolean {
  if (core === '') return true;
  const once = /^(.+?)\1+$/.exec(core)?.[1] ?? core;
  const words = core.split(/[^\p{L}]+/u).filter(Boolean);
  return (
    commonPasswords().has(core) ||
    once.length < 4 ||
    commonPasswords().has(once) ||
    (words.length > 0 && words.every((word) => own.includes(word)))
  );
}
