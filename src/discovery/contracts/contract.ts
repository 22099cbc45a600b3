import { addDays, addMonths, isLastOfMonth } from '../../common/day.ts';
import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type ContractSettings } from './contract-settings.ts';

/** Where a contract stands on a day: `soon` from the set time before its end, `no-end` when the list does not say. */
export type ContractPhase = 'running' | 'soon' | 'ended' | 'no-end';

/** A contract of a municipality, as its last list says. Dates are ISO dates, inclusive. */
export interface Contract {
  /** Stays the same from list to list. */
  id: string;
  number?: string;
  subject: string;
  /**
   * As the list writes it; `id` when the register knows a firm with its KvK number. `partners` are the other firms of a combination, by
   * the numbers that stand with the first; absent without any.
   */
  supplier: {
    name: string;
    kvkNumber?: string;
    id?: string;
    partners?: { kvkNumber: string; id?: string }[];
  };
  /** CPV codes, eight digits. */
  categories: string[];
  /** Euro, excluding VAT, over the whole term. */
  value?: number;
  startsOn?: string;
  endsOn?: string;
  /** How often it can be extended, by how many months, and when it ends at last. */
  extensions?: { times: number; months: number; lastEndOn: string };
  /** By when notice must be given; `usual` when the list does not say and the municipality's own rule is taken. */
  notice?: { on: string; basis: 'stated' | 'usual' };
  phase: ContractPhase;
}

/** A contract as its list says it, before it is judged on a day. */
export interface ContractStatement {
  id: string;
  /** Key of the statement within its source. */
  key: string;
  municipality: string;
  supplierId: string | null;
  /** Firms that hold it with that one. */
  partners: { kvkNumber: string; id: string | null }[];
  cleaned: CleanedRecord;
}

/** Judges a contract on a day. Pure. @param today ISO date */
export function toContract(
  { id, supplierId, partners, cleaned }: ContractStatement,
  settings: ContractSettings,
  today: string,
): Contract {
  const { name, kvkNumber, validFrom, validUntil } = cleaned;
  const extensions = extensionsOf(cleaned);
  const notice = noticeOf(cleaned, settings);
  return {
    id,
    ...(cleaned.contractNumber === undefined ? {} : { number: cleaned.contractNumber }),
    subject: cleaned.contractSubject ?? cleaned.description ?? name,
    supplier: {
      name,
      ...(kvkNumber === undefined ? {} : { kvkNumber }),
      ...(supplierId === null ? {} : { id: supplierId }),
      ...(partners.length === 0 ? {} : { partners: partners.map(toPartner) }),
    },
    categories: cleaned.categories ?? [],
    ...(cleaned.contractValue === undefined ? {} : { value: cleaned.contractValue }),
    ...(validFrom === undefined ? {} : { startsOn: validFrom }),
    ...(validUntil === undefined ? {} : { endsOn: validUntil }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(notice === undefined ? {} : { notice }),
    phase: phaseOf(validUntil, settings, today),
  };
}

function toPartner({ kvkNumber, id }: ContractStatement['partners'][number]): {
  kvkNumber: string;
  id?: string;
} {
  return { kvkNumber, ...(id === null ? {} : { id }) };
}

function extensionsOf({ contractExtensions, validUntil }: CleanedRecord): Contract['extensions'] {
  const [times = 0, months = 0] = (contractExtensions ?? '').split('x').map(Number);
  if (validUntil === undefined || times === 0 || months === 0) return undefined;
  return { times, months, lastEndOn: monthsFrom(validUntil, times * months) };
}

function noticeOf(
  { contractNotice, validUntil }: CleanedRecord,
  { noticeMonths }: ContractSettings,
): Contract['notice'] {
  if (contractNotice !== undefined && /^\d{4}-/.test(contractNotice))
    return { on: contractNotice, basis: 'stated' };
  if (validUntil === undefined) return undefined;
  const [, count, unit] = /^(\d+)([md])$/.exec(contractNotice ?? '') ?? [];
  if (unit === 'd') return { on: addDays(validUntil, -Number(count)), basis: 'stated' };
  if (unit === 'm') return { on: monthsFrom(validUntil, -Number(count)), basis: 'stated' };
  return { on: monthsFrom(validUntil, -noticeMonths), basis: 'usual' };
}

/**
 * What lies so many months from a last day. From the last day of a month to the last day of a month: three months before 28 February is
 * 30 November, for the contract ends when March begins.
 */
function monthsFrom(lastDay: string, months: number): string {
  if (!isLastOfMonth(lastDay)) return addMonths(lastDay, months);
  return addDays(addMonths(addDays(lastDay, 1), months), -1);
}

function phaseOf(
  endsOn: string | undefined,
  { monthsBefore }: ContractSettings,
  today: string,
): ContractPhase {
  if (endsOn === undefined) return 'no-end';
  if (endsOn < today) return 'ended';
  return endsOn <= addMonths(today, monthsBefore) ? 'soon' : 'running';
}
