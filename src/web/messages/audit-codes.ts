import { type ReadThing } from '../../access/audit/reading-log.ts';
import { SCOPE_TEXTS } from '../../access/scope-texts.ts';
import { type SignInMethod } from '../../access/second-factor-rule.ts';
import { deskTextsFor } from './desk.ts';
import { type Lang } from './lang.ts';
import { mentionPlaces } from './mention-places.ts';
import { moderationTextsFor } from './moderation.ts';
import { outreachTextsFor } from './outreach.ts';
import { reportTextsFor } from './reports.ts';
import { requestTexts } from './requests.ts';
import { stewardTextsFor } from './steward.ts';

type Pair = readonly [nl: string, en: string];

/** Codes that no page but the log shows, by the part of which they are the value, in Dutch and in English. */
const CODES: Record<string, Record<string, Pair>> & {
  what: Record<ReadThing, Pair>;
  method: Record<SignInMethod, Pair>;
} = {
  what: {
    contact: ['een contactpersoon', 'a contact person'],
    firm: ['een bedrijf', 'a firm'],
    import: ['een import', 'an import'],
    officer: ['een medewerker', 'an officer'],
    question: ['een vraag over bedrijven', 'a question about firms'],
    reminder: ['een herinnering', 'a reminder'],
    report: ['een melding', 'a report'],
    'sign-up': ['een aanmelding', 'a sign-up'],
    'sole-trader': ['eenmanszaken', 'sole traders'],
    statement: ['een opgave van een bron', 'a statement of a source'],
  },
  method: {
    'api-key': ['API-sleutel', 'API key'],
    eherkenning: ['eHerkenning', 'eHerkenning'],
    link: ['link in een mail', 'link in a mail'],
    oidc: ['inlogdienst van de organisatie', 'sign-in service of the organisation'],
    password: ['wachtwoord', 'password'],
  },
  way: { eherkenning: ['eHerkenning', 'eHerkenning'] },
  verdict: { good: ['goed', 'good'], bad: ['niet goed', 'not good'] },
  kind: {
    'sign-up': ['aanmeldingen', 'sign-ups'],
    'supplier-database': ['lijst van leveranciers', 'list of suppliers'],
  },
  origin: {
    product: ['van het register zelf', 'of the register itself'],
    steward: ['van een beheerder', 'of a steward'],
  },
};

/** What a code in the log is called; undefined for a text that is none. */
export function auditCode(lang: Lang, part: string, code: string): string | undefined {
  if (part === 'figures') return figure(lang, code);
  const pair = entry(entry(CODES, part) ?? {}, code);
  return pair?.[lang === 'nl' ? 0 : 1] ?? entry(ofOtherPages(lang, part), code);
}

/** Codes that have a name on other pages: the same one here. */
function ofOtherPages(lang: Lang, part: string): Record<string, string> {
  const outreach = outreachTextsFor(lang);
  const texts: Record<string, () => Record<string, string>> = {
    before: () => moderationTextsFor(lang).statuses,
    fields: () => stewardTextsFor(lang).fields,
    kind: () => outreach.batches.kinds,
    mentions: () => mentionPlaces(lang),
    outcome: () => reportTextsFor(lang).desk.outcomes,
    reason: () => outreach.reasons,
    scopes: () => SCOPE_TEXTS[lang],
    status: () => deskTextsFor(lang).request.status,
  };
  return entry(texts, part)?.() ?? {};
}

/** `eu-works 5404000 2026-01-01`, with the name that shortlists give it. */
function figure(lang: Lang, text: string): string {
  const [code = '', ...rest] = text.split(' ');
  return [entry(requestTexts(lang).market.threshold, code) ?? code, ...rest].join(' ');
}

function entry<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const ACTORS: Record<string, Pair> = {
  'command-line': ['opdrachtregel', 'command line'],
  public: ['iemand zonder account', 'somebody without an account'],
  retention: ['bewaartermijn', 'retention'],
  system: ['het register zelf', 'the register itself'],
};

/** What a deed was done to when it is no single thing. */
const SUBJECTS: Record<string, Pair> = {
  cpv: ['CPV-lijst', 'CPV list'],
  export: ['het hele register', 'the whole register'],
  invitations: ['uitnodigingen', 'invitations'],
  list: ['de hele lijst', 'the whole list'],
  nightly: ['elke nacht', 'every night'],
  outreach: ['uitnodigingen', 'invitations'],
  unknown: ['geen open account', 'no open account'],
};

/** Who did it, when it is no account and no key. */
export function auditActor(lang: Lang, actor: string): string {
  return entry(ACTORS, actor)?.[lang === 'nl' ? 0 : 1] ?? actor;
}

/** What it was done to, with the number by which the log is searched. */
export function auditSubject(lang: Lang, subject: string): string {
  const name = entry(SUBJECTS, subject)?.[lang === 'nl' ? 0 : 1];
  return name === undefined ? subject : `${name} (${subject})`;
}
