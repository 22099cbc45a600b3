import { getMetadataStorage, type ValidationError } from 'class-validator';

import { addTo } from '../../common/group.ts';
import { inPlainWords, isAboutKind } from './rule-words.ts';

/** What is wrong with one value in what was sent. */
export interface ValueFault {
  /** Where it stands: `lots.0.near`. */
  path: string;
  /** What is allowed, and what was given instead. */
  message: string;
}

/** One broken rule of class-validator. */
interface Broken {
  path: string;
  value: unknown;
  rule: string;
  /** What the rule asks, without what was given. */
  message: string;
}

/** Everything that class-validator found, in plain words; an item of a list that is wrong is named itself. Pure. */
export function valueFaults(errors: readonly ValidationError[], path = ''): ValueFault[] {
  return errors.flatMap((error) => {
    const name = path ? `${path}.${error.property}` : error.property;
    const own = new Map<string, Broken[]>();
    for (const broken of brokenRules(error, name)) addTo(own, broken.path, broken);
    return [...[...own.values()].flatMap(told), ...valueFaults(error.children ?? [], name)];
  });
}

function brokenRules(error: ValidationError, path: string): Broken[] {
  return Object.entries(error.constraints ?? {}).flatMap(([rule, text]) => {
    const { message, isBroken } = ruleOf(error, rule, text);
    const items: unknown = error.value;
    if (!isBroken || !Array.isArray(items)) return [{ path, value: items, rule, message }];
    return items.flatMap((value: unknown, index) =>
      isBroken(value) ? [{ path: `${path}.${index}`, value, rule, message }] : [],
    );
  });
}

/** How a rule is told, and how an item is asked again when the rule is about each item of a list. */
function ruleOf({ target, property }: ValidationError, rule: string, text: string) {
  const type = target?.constructor ?? Object;
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(type, '', false, false);
  if (rule === 'whitelistValidation') return { message: notKnown(rules.map((one) => one.propertyName)) };
  const found = rules.find((one) => one.propertyName === property && (one.name ?? one.type) === rule);
  // The library gives a rule about nested objects a message of its own, as if somebody had chosen it.
  const isOurs = found?.message && rule !== 'nestedValidation';
  const message = isOurs ? text : (inPlainWords(rule, found?.constraints ?? []) ?? text);
  if (!found?.each) return { message };
  const { constraints, constraintCls } = found;
  const asked = { targetName: type.name, property, object: target ?? {}, constraints };
  const [checker] = storage.getTargetValidatorConstraints(constraintCls);
  return { message, isBroken: (value: unknown) => !checker?.instance.validate(value, { ...asked, value }) };
}

function notKnown(known: readonly string[]): string {
  return `is not a field of this request; known are: ${[...new Set(known)].join(', ')}`;
}

/** What is told of one value: of a value of the wrong kind only that, for how long a number should be is no help. */
function told(broken: readonly Broken[]): ValueFault[] {
  const ofKind = broken.filter(({ rule }) => isAboutKind(rule));
  const [first, ...others] = ofKind.length > 0 ? ofKind.slice(0, 1) : broken;
  if (!first) return [];
  const { path, value } = first;
  if (value === undefined) return [{ path, message: `is missing: ${first.message}` }];
  return [first, ...others].map(({ rule, message }) => ({ path, message: message + givenTo(rule, value) }));
}

/** Longer texts are cut: whoever sent it knows it by its beginning. Characters. */
const LONGEST_GIVEN = 60;

function givenTo(rule: string, value: unknown): string {
  if (rule === 'whitelistValidation') return '';
  const isCounted = /^array|length$/i.test(rule) && (Array.isArray(value) || typeof value === 'string');
  return isCounted ? `; it has ${value.length}` : `; ${given(value)} was given`;
}

/** A value as it is told to whoever sent it. */
export function given(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const isLong = value.length > LONGEST_GIVEN;
  return JSON.stringify(isLong ? `${value.slice(0, LONGEST_GIVEN).toWellFormed()}…` : value);
}
