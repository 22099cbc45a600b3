import { euros } from '../discovery/shortlist/texts.ts';
import { type HandOver, type HandOverFirm, type HandOverLot } from './hand-over.ts';
import { type Nuts } from './nuts-codes.ts';

const RULE = '-'.repeat(60);

/**
 * The same as plain text, to paste into TenderNed or Mercell. In Dutch, as those are. Lines, not columns: what is pasted into
 * a text field loses its columns. Pure.
 */
export function handOverText(handOver: HandOver): string {
  const lines = [
    'UIT TE NODIGEN ONDERNEMERS (voor TenderNed of Mercell)',
    `Opdracht: ${oneLine(handOver.title)}`,
    `Kenmerk in het impactregister: ${handOver.requestId}`,
    `Aanbestedende dienst: ${handOver.buyer.name}${nutsText(handOver.buyer.nuts)}`,
    `CPV-codes: ${handOver.categories.map(({ code, label }) => `${code} ${label}`).join('; ') || 'niet bekend'}`,
    ...(handOver.place === null ? [] : [`Plaats van uitvoering: ${handOver.place}`]),
    ...(handOver.estimatedValue === null ? [] : [valueLine(handOver.estimatedValue)]),
    ...handOver.lots.flatMap(lotLines),
    '',
    'Adressen en e-mailadressen staan niet in het register: neem ze over van de onderneming zelf.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function lotLines({ lot, title, estimatedValue, firms }: HandOverLot): string[] {
  const name = title === null ? `Perceel ${lot}` : `Perceel ${lot}: ${oneLine(title)}`;
  const head = lot === 0 ? [] : [name, ...(estimatedValue === null ? [] : [valueLine(estimatedValue)])];
  const numbers = firms.flatMap(({ kvkNumber }) => kvkNumber ?? []);
  return [
    RULE,
    ...head,
    ...(firms.length === 0 ? ['Er is nog geen onderneming gekozen.'] : firms.map(firmLine)),
    ...(numbers.length > 0 ? [`KvK-nummers op een rij: ${numbers.join(', ')}`] : []),
  ];
}

function firmLine({ name, kvkNumber, place, nuts }: HandOverFirm, index: number): string {
  const kvk =
    kvkNumber === null ? 'KvK-nummer niet openbaar of niet bekend: vraag het na' : `KvK ${kvkNumber}`;
  return `${index + 1}. ${[oneLine(name), kvk, ...(place === null ? [] : [place])].join('; ')}${nutsText(nuts)}`;
}

function nutsText(nuts: Nuts | null): string {
  return nuts === null ? '' : ` (NUTS ${nuts.code} ${nuts.name})`;
}

function valueLine(value: number): string {
  return `Geraamde waarde: ${euros(value).nl} zonder btw`;
}

/** A title or name that somebody typed begins no line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
