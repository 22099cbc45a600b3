import { headerKey } from './header-aliases.ts';
import { writtenOutKey } from './header-words.ts';

/** Columns that a web form adds to its answers. Header keys. */
const ADDED_BY_FORMS: ReadonlySet<string> = new Set([
  'begintijd',
  'tijdvanvoltooien',
  'starttime',
  'completiontime',
  'tijdstempel',
  'timestamp',
]);

/** With them a form says who sent the answers (`anonymous`, or nothing): the firm's own name and address are asked further on. */
const OF_SENDER: ReadonlySet<string> = new Set(['naam', 'name', 'email']);

/** Columns that a list of invoices or orders has: a row is about what was bought once, and a firm has many. */
const OF_INVOICES =
  /factuur|boekdatum|boekstuk|boekjaar|boekperiode|grootboek|journaal|kostenplaats|kostensoort|inkooporder|order ?regel|ordernummer|orderdatum|invoice|posting date|fiscal (?:year|period)|g\/?l account|cost cent(?:er|re)|purchase order/i;

/** One may stand in a list of firms: `Factuuradres`. */
const FEWEST_OF_INVOICES = 2;

/** What tells of the invoice there, and elsewhere of the firm. Written out. */
const OF_LINE: ReadonlySet<string> = new Set([
  'omschrijving',
  'korteomschrijving',
  'beschrijving',
  'kortebeschrijving',
  'toelichting',
  'description',
  'status',
]);

/** Whether a column says who sent the answers of a web form, by its header. Of any other list: no. */
export function ofSender(header: readonly string[]): (name: string) => boolean {
  const isForm = header.some((name) => ADDED_BY_FORMS.has(headerKey(name)));
  return (name) => isForm && OF_SENDER.has(headerKey(name));
}

/** Whether a column tells of an invoice or order and not of the firm, by its header. Of any other list: no. */
export function ofInvoice(header: readonly string[]): (name: string) => boolean {
  const isOfInvoices = header.filter((name) => OF_INVOICES.test(name)).length >= FEWEST_OF_INVOICES;
  return (name) => isOfInvoices && OF_LINE.has(writtenOutKey(name));
}
