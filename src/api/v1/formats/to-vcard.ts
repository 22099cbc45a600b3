import { type SupplierView } from '../suppliers/supplier-view.ts';

/** Longest line, in octets (RFC 6350, 3.2). */
const LONGEST_LINE = 75;

/** Purely: an organization's card (vCard 4.0, RFC 6350), for address books. Holds no person. @param address where it is read here */
export function toVcard(view: SupplierView, address: string): string {
  const { street, houseNumber, postcode, place, country, location, website, description } = view;
  const line = [street?.value, houseNumber?.value].filter(Boolean).join(' ');
  const adr = ['', '', line, place?.value ?? '', '', postcode?.value ?? '', country.value];
  const labels = view.labels.filter(({ status }) => status === 'verified').map(({ name }) => name);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:uuid:${view.id}`,
    `FN:${escaped(view.name.value)}`,
    `ORG:${part(view.name.value)}`,
    `ADR:${adr.map(part).join(';')}`,
    ...(location ? [`GEO:geo:${location.lat},${location.lng}`] : []),
    ...(website ? [`URL:${oneLine(website.value)}`] : []),
    ...(description ? [`NOTE:${escaped(description.value)}`] : []),
    ...(labels.length > 0 ? [`CATEGORIES:${labels.map(escaped).join(',')}`] : []),
    `SOURCE:${oneLine(address)}`,
    `REV:${view.updatedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map((text) => `${folded(text)}\r\n`).join('');
}

/** A value may hold no line of its own, nor a comma, which parts values. */
function escaped(text: string): string {
  return text
    .replace(/[\\,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Of a value that has parts, a semicolon ends one. */
function part(text: string): string {
  return escaped(text).replaceAll(';', '\\;');
}

function oneLine(text: string): string {
  return text.replace(/\p{C}/gu, '');
}

/** Long lines go on after a break and a space; a character is never cut in two. */
function folded(text: string): string {
  let result = '';
  let length = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}
