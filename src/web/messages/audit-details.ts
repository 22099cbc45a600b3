import { type Lang } from './lang.ts';
import { peopleTextsFor } from './people.ts';

/** What the log calls the parts of what was noted with a deed, in Dutch and in English. */
const PARTS = {
  after: ['nieuw', 'new'],
  before: ['was', 'was'],
  bounced: ['onbestelbaar', 'bounced'],
  check: ['controle', 'check'],
  code: ['code', 'code'],
  drawId: ['loting', 'draw'],
  fields: ['velden', 'fields'],
  figures: ['bedragen', 'figures'],
  importId: ['import', 'import'],
  invitations: ['uitnodigingen', 'invitations'],
  kind: ['soort', 'kind'],
  label: ['keurmerk', 'label'],
  lostPhone: ['telefoon kwijt', 'phone lost'],
  lot: ['perceel', 'lot'],
  mail: ['met mail', 'with mail'],
  merged: ['samengevoegd', 'merged'],
  method: ['manier', 'way'],
  monthsBefore: ['maanden vooraf', 'months before'],
  municipality: ['gemeente', 'municipality'],
  name: ['naam', 'name'],
  network: ['netwerk', 'network'],
  noticeMonths: ['opzegtermijn in maanden', 'notice in months'],
  number: ['nummer', 'number'],
  outcome: ['uitkomst', 'outcome'],
  previews: ['voorbeelden', 'previews'],
  reason: ['reden', 'reason'],
  refused: ['geweigerd', 'refused'],
  registration: ['aanmelding', 'sign-up'],
  role: ['rol', 'role'],
  scopes: ['rechten', 'scopes'],
  signUps: ['aanmeldingen', 'sign-ups'],
  size: ['aantal', 'number'],
  statements: ['opgaven', 'statements'],
  status: ['stand', 'status'],
  supplierId: ['bedrijf', 'firm'],
  suspended: ['geschorst', 'suspended'],
  until: ['tot en met', 'until'],
  verdict: ['oordeel', 'verdict'],
  version: ['versie', 'version'],
  way: ['manier', 'way'],
  what: ['wat', 'what'],
  written: ['verstuurd', 'sent'],
} as const satisfies Record<string, readonly [nl: string, en: string]>;

const WORDS = {
  true: ['ja', 'yes'],
  false: ['nee', 'no'],
  null: ['geen', 'none'],
} as const satisfies Record<string, readonly [nl: string, en: string]>;

/** What the log calls a part of what was noted; a part that it does not know, by its code. */
export function auditPart(lang: Lang, key: string): string {
  return chosen(PARTS, lang, key) ?? key;
}

/** A value of the log in words: yes and no, roles, lists and what belongs together; other texts as they are. */
export function auditValue(lang: Lang, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => auditValue(lang, item)).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, part]) => `${auditPart(lang, key)}: ${auditValue(lang, part)}`)
      .join('; ');
  const text = String(value);
  const roles: Record<string, string> = peopleTextsFor(lang).roles;
  if (typeof value === 'string') return (Object.hasOwn(roles, text) ? roles[text] : undefined) ?? text;
  return chosen(WORDS, lang, text) ?? text;
}

function chosen(
  texts: Record<string, readonly [nl: string, en: string]>,
  lang: Lang,
  key: string,
): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key]?.[lang === 'nl' ? 0 : 1] : undefined;
}
