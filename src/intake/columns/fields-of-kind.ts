import { type SourceKind } from '../sources.ts';
import { FIELDS, type Field, FIRM_FIELDS } from './fields.ts';

/** Fields of contracts only: in a list of firms a column of that name is about something else. */
export const CONTRACT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'contractNumber',
  'contractSubject',
  'contractValue',
  'contractExtensions',
  'contractExtensionLength',
  'contractNotice',
]);

/** What a list of contracts says beside that: of whom it is, for what, and from when until when. */
const BESIDE_CONTRACTS: ReadonlySet<Field> = new Set<Field>([
  ...FIRM_FIELDS,
  'categories',
  'validFrom',
  'validUntil',
]);

/** What only a firm says of itself, or a municipality of its supplier; a register of labels does not. */
const NOT_IN_REGISTERS: ReadonlySet<Field> = new Set<Field>(['nonMailing', 'maxOrderValue', 'quarterlyRoom']);

/** The fields that a column of a source of this kind can feed, in the order of all fields. */
export function fieldsOfKind(kind: SourceKind): Field[] {
  if (kind === 'contracts')
    return FIELDS.filter((field) => CONTRACT_FIELDS.has(field) || BESIDE_CONTRACTS.has(field));
  return FIELDS.filter(
    (field) => !CONTRACT_FIELDS.has(field) && !(kind === 'label-register' && NOT_IN_REGISTERS.has(field)),
  );
}
