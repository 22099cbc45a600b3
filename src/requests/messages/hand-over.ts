import { type ReasonLang } from '../../discovery/reason-texts.ts';

/** Words of what is pasted into TenderNed or Mercell. */
export interface HandOverTexts {
  head: string;
  title: (title: string) => string;
  reference: (requestId: string) => string;
  buyer: (buyer: string) => string;
  categories: (categories: string) => string;
  place: (place: string) => string;
  value: (amount: string) => string;
  addresses: string;
  lot: (lot: number, title: string | null) => string;
  nobody: string;
  numbers: (numbers: string) => string;
  number: (number: string | null) => string;
  unlisted: string;
}

/** Dutch, as those systems are; English for who reads along. */
export const HAND_OVER_TEXTS: Record<ReasonLang, HandOverTexts> = {
  nl: {
    head: 'UIT TE NODIGEN ONDERNEMERS (voor TenderNed of Mercell)',
    title: (title) => `Opdracht: ${title}`,
    reference: (requestId) => `Kenmerk in het impactregister: ${requestId}`,
    buyer: (buyer) => `Aanbestedende dienst: ${buyer}`,
    categories: (categories) => `CPV-codes: ${categories || 'niet bekend'}`,
    place: (place) => `Plaats van uitvoering: ${place}`,
    value: (amount) => `Geraamde waarde: ${amount} zonder btw`,
    addresses: 'Adressen en e-mailadressen staan niet in het register: neem ze over van de onderneming zelf.',
    lot: (lot, title) => `Perceel ${lot}${title === null ? '' : `: ${title}`}`,
    nobody: 'Er is nog geen onderneming gekozen.',
    numbers: (numbers) => `KvK-nummers op een rij: ${numbers}`,
    number: (number) =>
      number === null ? 'KvK-nummer niet openbaar of niet bekend: vraag het na' : `KvK ${number}`,
    unlisted: 'staat nu niet meer in het register: ga na of u het nog kunt uitnodigen',
  },
  en: {
    head: 'FIRMS TO INVITE (for TenderNed or Mercell)',
    title: (title) => `Request: ${title}`,
    reference: (requestId) => `Reference in the impact register: ${requestId}`,
    buyer: (buyer) => `Contracting authority: ${buyer}`,
    categories: (categories) => `CPV codes: ${categories || 'not known'}`,
    place: (place) => `Place of performance: ${place}`,
    value: (amount) => `Estimated value: ${amount} excluding VAT`,
    addresses: 'Addresses and e-mail addresses are not in the register: ask the firm itself for them.',
    lot: (lot, title) => `Lot ${lot}${title === null ? '' : `: ${title}`}`,
    nobody: 'No firm was chosen yet.',
    numbers: (numbers) => `Chamber of Commerce (KvK) numbers in a row: ${numbers}`,
    number: (number) =>
      number === null ? 'KvK number not public or not known: ask the firm' : `KvK ${number}`,
    unlisted: 'is not in the register any more: find out whether you can still invite it',
  },
};
