import { type NameBook } from '../site/names.ts';
import { auditCode } from './audit-codes.ts';
import { type Lang } from './lang.ts';
import { peopleTextsFor } from './people.ts';

/** What the log calls the parts of what was noted with a deed, in Dutch and in English. */
const PARTS = {
  added: ['nieuw', 'new'],
  addresses: ['mailadressen', 'mail addresses'],
  after: ['nieuw', 'new'],
  answers: ['bewaarde antwoorden', 'kept answers'],
  before: ['was', 'was'],
  bounced: ['onbestelbaar', 'bounced'],
  changedAt: ['gewijzigd op', 'changed on'],
  check: ['controle', 'check'],
  closed: ['gesloten', 'closed'],
  code: ['categorie', 'category'],
  codes: ['CPV-codes', 'CPV codes'],
  countsPercent: ['telt mee voor (%)', 'counts for (%)'],
  criterion: ['telt voor', 'counts as'],
  drawId: ['loting', 'draw'],
  evidence: ['bewijzen', 'files of evidence'],
  fields: ['velden', 'fields'],
  figures: ['bedragen', 'figures'],
  from: ['vanaf', 'from'],
  fromLevel: ['vanaf niveau', 'from level'],
  id: ['nummer', 'number'],
  importId: ['import', 'import'],
  invitations: ['uitnodigingen', 'invitations'],
  kind: ['soort', 'kind'],
  label: ['keurmerk', 'label'],
  labelEn: ['naam in het Engels', 'name in English'],
  labelNl: ['naam', 'name'],
  links: ['links van bedrijven', 'links of firms'],
  lostPhone: ['telefoon kwijt', 'phone lost'],
  lot: ['perceel', 'lot'],
  mail: ['met mail', 'with mail'],
  mentions: ['nog genoemd in', 'still named in'],
  merged: ['samengevoegd', 'merged'],
  messages: ['berichten', 'messages'],
  method: ['manier', 'way'],
  minRank: ['vanaf trede', 'from rank'],
  monthsBefore: ['maanden vooraf', 'months before'],
  municipality: ['gemeente', 'municipality'],
  name: ['naam', 'name'],
  network: ['netwerk', 'network'],
  networks: ['bekende netwerken', 'known networks'],
  note: ['toelichting', 'note'],
  noted: ['genoteerd', 'noted'],
  noticeMonths: ['opzegtermijn in maanden', 'notice in months'],
  number: ['nummer', 'number'],
  origin: ['herkomst', 'origin'],
  outcome: ['uitkomst', 'outcome'],
  previews: ['voorbeelden', 'previews'],
  reason: ['reden', 'reason'],
  refused: ['geweigerd', 'refused'],
  registration: ['aanmelding', 'sign-up'],
  relabelled: ['andere naam', 'another name'],
  removed: ['vervallen', 'gone'],
  reports: ['meldingen', 'reports'],
  role: ['rol', 'role'],
  rule: ['regel', 'rule'],
  scopes: ['rechten', 'scopes'],
  sessions: ['sessies', 'sessions'],
  sightings: ['tellingen van vindbaarheid', 'counts of being found'],
  signInLinks: ['links om in te loggen', 'links to sign in'],
  signUps: ['aanmeldingen', 'sign-ups'],
  since: ['na wijziging', 'after change'],
  size: ['aantal', 'number'],
  sourceText: ['beleid', 'policy'],
  sourceUrl: ['webadres', 'web address'],
  statements: ['opgaven', 'statements'],
  status: ['stand', 'status'],
  supplierId: ['bedrijf', 'firm'],
  suspended: ['geschorst', 'suspended'],
  unknown: ['onbekend', 'unknown'],
  until: ['tot en met', 'until'],
  usage: ['gebruik van sleutels', 'use of keys'],
  verdict: ['oordeel', 'verdict'],
  version: ['versie', 'version'],
  way: ['manier', 'way'],
  what: ['gegevens van', 'data of'],
  wordsEn: ['woorden in het Engels', 'words in English'],
  wordsNl: ['woorden', 'words'],
  written: ['verstuurd', 'sent'],
} as const satisfies Record<string, readonly [nl: string, en: string]>;

const WORDS = {
  true: ['ja', 'yes'],
  false: ['nee', 'no'],
  null: ['geen', 'none'],
} as const satisfies Record<string, readonly [nl: string, en: string]>;

/** What the codes in the log are called: by whom it is read, and from the register's own tables. */
export interface AuditWords {
  lang: Lang;
  names: NameBook;
}

/** What the log calls a part of what was noted; a part that it does not know, by its code. */
export function auditPart(lang: Lang, key: string): string {
  return chosen(PARTS, lang, key) ?? key;
}

/**
 * A value of the log in words: yes and no, roles, what codes are called, lists and what belongs together; other texts as they are.
 * @param part of what it is the value
 */
export function auditValue(words: AuditWords, part: string, value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return words.lang === 'nl' ? 'niets' : 'nothing';
  if (Array.isArray(value)) return value.map((item) => auditValue(words, part, item)).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${auditPart(words.lang, key)}: ${auditValue(words, key, inner)}`)
      .join('; ');
  if (typeof value !== 'string') return chosen(WORDS, words.lang, String(value)) ?? String(value);
  const roles: Record<string, string> = peopleTextsFor(words.lang).roles;
  return named(words.names, part, value) ?? auditCode(words.lang, part, value) ?? own(roles, value) ?? value;
}

const TABLES: Record<string, keyof NameBook> = {
  municipality: 'municipalities',
  label: 'labels',
  code: 'categories',
  codes: 'categories',
};

/** What the register's tables call it, with the code, by which other programs and lists know it. */
function named(names: NameBook, part: string, code: string): string | undefined {
  const table = Object.hasOwn(TABLES, part) ? TABLES[part] : undefined;
  const name = table && own(names[table], code);
  return name && `${name} (${code})`;
}

function own(texts: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function chosen(
  texts: Record<string, readonly [nl: string, en: string]>,
  lang: Lang,
  key: string,
): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key]?.[lang === 'nl' ? 0 : 1] : undefined;
}
