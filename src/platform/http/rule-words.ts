type Words = (limits: readonly unknown[]) => string;

/** Rules about what kind of value it is. */
const KINDS: Readonly<Record<string, Words>> = {
  isString: () => 'must be a text',
  isInt: () => 'must be a whole number',
  isNumber: () => 'must be a number',
  isBoolean: () => 'must be true or false',
  isArray: () => 'must be a list',
  isObject: () => 'must be an object',
  nestedValidation: () => 'must be an object',
};

/** What a rule of class-validator asks, for whoever never heard of it. A rule that is not here says it with a message of its own. */
const WORDS: Readonly<Record<string, Words>> = {
  ...KINDS,
  isUuid: () => 'must be an id as this API gives it, such as 0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  isEmail: () => 'must be a mail address, such as inkoop@gemeente.example',
  isUrl: () => 'must be an address that begins with https:// or http://',
  min: ([least]) => `must be at least ${String(least)}`,
  max: ([most]) => `must be at most ${String(most)}`,
  minLength: ([least]) => `must have at least ${counted(least, 'character')}`,
  maxLength: ([most]) => `must have at most ${counted(most, 'character')}`,
  isLength: ([least, most]) => `must have ${String(least)} to ${counted(most, 'character')}`,
  arrayMaxSize: ([most]) => `must have at most ${counted(most, 'item')}`,
  arrayNotEmpty: () => 'must have at least 1 item',
};

/** @param limits of the rule: `[500]` of a length @returns undefined for a rule that we have no words for */
export function inPlainWords(rule: string, limits: readonly unknown[]): string | undefined {
  return WORDS[rule]?.(limits);
}

export function isAboutKind(rule: string): boolean {
  return rule in KINDS;
}

function counted(number: unknown, of: string): string {
  return `${String(number)} ${of}${number === 1 ? '' : 's'}`;
}
