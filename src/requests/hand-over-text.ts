import { type ReasonLang } from '../discovery/reason-texts.ts';
import { euros } from '../discovery/shortlist/texts.ts';
import { type HandOver, type HandOverFirm, type HandOverLot } from './hand-over.ts';
import { HAND_OVER_TEXTS, type HandOverTexts } from './messages/hand-over.ts';
import { type Nuts } from './nuts-codes.ts';

const RULE = '-'.repeat(60);

/**
 * The same as plain text, to paste into TenderNed or Mercell: in Dutch, as those are, unless English is asked for. Lines, not
 * columns: what is pasted into a text field loses its columns. Pure.
 */
export function handOverText(handOver: HandOver, lang: ReasonLang = 'nl'): string {
  const t = HAND_OVER_TEXTS[lang];
  const lines = [
    t.head,
    t.title(oneLine(handOver.title)),
    t.reference(handOver.requestId),
    t.buyer(`${handOver.buyer.name}${nutsText(handOver.buyer.nuts)}`),
    t.categories(namesOf(handOver.categories)),
    ...(handOver.place === null ? [] : [t.place(handOver.place)]),
    ...(handOver.estimatedValue === null ? [] : [valueLine(handOver.estimatedValue, lang)]),
    ...handOver.lots.flatMap((lot) => lotLines(lot, lang)),
    '',
    t.addresses,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function namesOf(categories: HandOver['categories']): string {
  return categories.map(({ code, label }) => `${code} ${label}`).join('; ');
}

function lotLines(
  { lot, title, categories, estimatedValue, firms }: HandOverLot,
  lang: ReasonLang,
): string[] {
  const t = HAND_OVER_TEXTS[lang];
  const name = t.lot(lot, title === null ? null : oneLine(title));
  const value = estimatedValue === null ? [] : [valueLine(estimatedValue, lang)];
  const head = lot === 0 ? [] : [name, t.categories(namesOf(categories)), ...value];
  const numbers = firms.flatMap(({ kvkNumber, listed }) => (listed ? (kvkNumber ?? []) : []));
  return [
    RULE,
    ...head,
    ...(firms.length === 0 ? [t.nobody] : firms.map((firm, index) => firmLine(firm, index, t))),
    ...(numbers.length > 0 ? [t.numbers(numbers.join(', '))] : []),
  ];
}

function firmLine(firm: HandOverFirm, index: number, t: HandOverTexts): string {
  const { name, kvkNumber, place, nuts, listed } = firm;
  const facts = [oneLine(name), t.number(kvkNumber), ...(place === null ? [] : [place])].join('; ');
  return `${index + 1}. ${facts}${nutsText(nuts)}${listed ? '' : `; ${t.unlisted}`}`;
}

function nutsText(nuts: Nuts | null): string {
  return nuts === null ? '' : ` (NUTS ${nuts.code} ${nuts.name})`;
}

function valueLine(value: number, lang: ReasonLang): string {
  return HAND_OVER_TEXTS[lang].value(euros(value)[lang]);
}

/** A title or name that somebody typed begins no line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
