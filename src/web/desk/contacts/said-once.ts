import { type FirmContacts } from '../../../registry/contact-reader.ts';

/** Without what one source says twice in the same words, of two lines that are one firm. Pure. */
export function saidOnce({ items, ...rest }: FirmContacts): FirmContacts {
  const said = new Map(items.map((item) => [JSON.stringify(item), item]));
  return { ...rest, items: [...said.values()] };
}
