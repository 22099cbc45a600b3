import { type ReasonLang } from '../../discovery/reason-texts.ts';

/** How a selection record says what was asked: each goes on after "The firm ...". */
export interface AskedTexts {
  locale: string;
  /** @param all everything is needed, and not one of them */
  supplies: (works: readonly string[], all: boolean) => string;
  worksIn: (places: readonly string[]) => string;
  within: (km: string) => string;
  takes: (amount: string) => string;
  /** A label at a level or above. */
  orHigher: (label: string) => string;
  holds: (label: string) => string;
  recognised: (buyer: string) => string;
  wished: (what: string) => string;
  on: (day: string) => string;
  /** What the text demands and the register does not know. */
  notJudged: (demands: readonly string[]) => string;
}

export const ASKED_TEXTS: Record<ReasonLang, AskedTexts> = {
  nl: {
    locale: 'nl-NL',
    supplies: (works, all) => `levert ${works.join(all ? ' en ' : ' of ')}`,
    worksIn: (places) => `werkt in ${places.join(' en ')}`,
    within: (km) => `, op ten hoogste ${km} km`,
    takes: (amount) => `kan een opdracht van ${amount} aan`,
    orHigher: (label) => `${label} of hoger`,
    holds: (label) => `heeft ${label}`,
    recognised: (buyer) => `heeft een keurmerk dat de gemeente (${buyer}) erkent`,
    wished: (what) => `gewenst, niet vereist: ${what}`,
    on: (day) => `beoordeeld naar ${day}`,
    notJudged: (demands) => `niet beoordeeld, na te vragen: ${demands.map((one) => `‘${one}’`).join(', ')}`,
  },
  en: {
    locale: 'en-GB',
    supplies: (works, all) => `supplies ${works.join(all ? ' and ' : ' or ')}`,
    worksIn: (places) => `works in ${places.join(' and ')}`,
    within: (km) => `, at most ${km} km away`,
    takes: (amount) => `can take a contract of ${amount}`,
    orHigher: (label) => `${label} or higher`,
    holds: (label) => `holds ${label}`,
    recognised: (buyer) => `holds a label that the municipality (${buyer}) recognises`,
    wished: (what) => `wished for, not required: ${what}`,
    on: (day) => `judged as of ${day}`,
    notJudged: (demands) => `not judged, to be asked: ${demands.map((one) => `‘${one}’`).join(', ')}`,
  },
};
