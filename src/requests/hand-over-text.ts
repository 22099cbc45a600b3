import { euros } from '../discovery/shortlist/texts.ts';
import { type HandOver, type HandOverFirm, type HandOverLot } from './hand-over.ts';
import { HAND_OVER_TEXTS as t } from './messages/hand-over.ts';
import { type Nuts } from './nuts-codes.ts';

const RULE = '-'.repeat(60);

/**
 * The same as plain text, to paste into TenderNed or Mercell. In Dutch, as those are. Lines, not columns: what is pasted into
 * a text field loses its columns. Pure.
 */
export function handOverText(handOver: HandOver): string {
  const lines = [
    t.head,
    t.title(oneLine(handOver.title)),
    t.reference(handOver.requestId),
    t.buyer(`${handOver.buyer.name}${nutsText(handOver.buyer.nuts)}`),
    t.categories(handOver.categories.map(({ code, label }) => `${code} ${label}`).join('; ')),
    ...(handOver.place === null ? [] : [t.place(handOver.place)]),
    ...(handOver.estimatedValue === null ? [] : [valueLine(handOver.estimatedValue)]),
    ...handOver.lots.flatMap(lotLines),
    '',
    t.addresses,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function lotLines({ lot, title, estimatedValue, firms }: HandOverLot): string[] {
  const name = t.lot(lot, title === null ? null : oneLine(title));
  const head = lot === 0 ? [] : [name, ...(estimatedValue === null ? [] : [valueLine(estimatedValue)])];
  const numbers = firms.flatMap(({ kvkNumber }) => kvkNumber ?? []);
  return [
    RULE,
    ...head,
    ...(firms.length === 0 ? [t.nobody] : firms.map(firmLine)),
    ...(numbers.length > 0 ? [t.numbers(numbers.join(', '))] : []),
  ];
}

function firmLine({ name, kvkNumber, place, nuts }: HandOverFirm, index: number): string {
  return `${index + 1}. ${[oneLine(name), t.number(kvkNumber), ...(place === null ? [] : [place])].join('; ')}${nutsText(nuts)}`;
}

function nutsText(nuts: Nuts | null): string {
  return nuts === null ? '' : ` (NUTS ${nuts.code} ${nuts.name})`;
}

function valueLine(value: number): string {
  return t.value(euros(value).nl);
}

/** A title or name that somebody typed begins no line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
