import { type HistoryEvent, type LabelTurn, type TextField } from '../../registry/history/history-event.ts';
import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

type Happening = Exclude<HistoryEvent['kind'], 'changed' | 'label' | 'merged' | 'confirmed'>;
type TextDone = 'added' | 'changed' | 'removed';

const { plural: pluralNl } = formatsFor('nl');
const { plural: pluralEn } = formatsFor('en');

const nl = {
  title: 'Wat er veranderde',
  hint: 'Sinds wanneer staat er wat er nu staat, en wat stond er eerst? Volgens de bronnen van dit register.',
  when: 'Wanneer',
  what: 'Wat',
  who: 'Volgens',
  more: (count: number) => `Nog ${count} eerdere ${pluralNl(count, 'verandering', 'veranderingen')}`,
  stated: (source: string, date: string) => `${source}, stand van ${date}`,
  happened: {
    entered: () => 'Kwam in het register',
    returned: () => 'Kwam terug in het register',
    left: () => 'Verdween uit het register',
    'source-added': (source) => `Ook bekend via ${source}`,
    'source-ended': (source) => `Niet meer bekend via ${source}`,
  } as Record<Happening, (source: string) => string>,
  changed: (field: string, before: string, after: string) => `${field}: van ${before} naar ${after}`,
  known: (field: string, value: string) => `${field}: ${value} (was niet bekend)`,
  unknown: (field: string, before: string) => `${field}: niet meer bekend (was ${before})`,
  added: (field: string, values: string) => `${field} erbij: ${values}`,
  removed: (field: string, values: string) => `${field} weg: ${values}`,
  texts: {
    added: (field) => `${field} erbij`,
    changed: (field) => `${field} gewijzigd`,
    removed: (field) => `${field} weg`,
  } as Record<TextDone, (field: string) => string>,
  labels: {
    gained: (label) => `${label}: behaald`,
    claimed: (label) => `${label}: opgegeven, zonder bewijs`,
    confirmed: (label) => `${label}: nagekeken`,
    renewed: (label) => `${label}: verlengd`,
    'other-level': (label) => `${label}: een andere trede of een ander niveau`,
    ended: (label) => `${label}: verlopen`,
    withdrawn: (label) => `${label}: ingetrokken`,
  } as Record<LabelTurn, (label: string) => string>,
  otherLevel: (name: string, before: string, after: string) => `${name}: van ${before} naar ${after}`,
  until: (text: string, date: string) => `${text}, geldig tot en met ${date}`,
  merged: (name: string | undefined) =>
    name === undefined
      ? 'Een dubbele vermelding hierin opgegaan'
      : `Dubbele vermelding ‘${name}’ hierin opgegaan`,
  confirmed: 'Het bedrijf bevestigde dat alles klopt',
  textFields: { description: 'Omschrijving', serviceArea: 'Werkgebied' } as Record<TextField, string>,
};

/** Texts of what changed about a firm. */
export type FirmHistoryTexts = typeof nl;

const en: FirmHistoryTexts = {
  title: 'What changed',
  hint: 'Since when does it say what it says now, and what did it say before? By the sources of this register.',
  when: 'When',
  what: 'What',
  who: 'According to',
  more: (count) => `${count} earlier ${pluralEn(count, 'change', 'changes')}`,
  stated: (source, date) => `${source}, as of ${date}`,
  happened: {
    entered: () => 'Entered the register',
    returned: () => 'Came back into the register',
    left: () => 'Left the register',
    'source-added': (source) => `Also known from ${source}`,
    'source-ended': (source) => `No longer known from ${source}`,
  },
  changed: (field, before, after) => `${field}: from ${before} to ${after}`,
  known: (field, value) => `${field}: ${value} (was not known)`,
  unknown: (field, before) => `${field}: no longer known (was ${before})`,
  added: (field, values) => `${field} added: ${values}`,
  removed: (field, values) => `${field} gone: ${values}`,
  texts: {
    added: (field) => `${field} added`,
    changed: (field) => `${field} changed`,
    removed: (field) => `${field} gone`,
  },
  labels: {
    gained: (label) => `${label}: gained`,
    claimed: (label) => `${label}: stated, without evidence`,
    confirmed: (label) => `${label}: verified`,
    renewed: (label) => `${label}: renewed`,
    'other-level': (label) => `${label}: another level`,
    ended: (label) => `${label}: ended`,
    withdrawn: (label) => `${label}: withdrawn`,
  },
  otherLevel: (name, before, after) => `${name}: from ${before} to ${after}`,
  until: (text, date) => `${text}, valid up to and including ${date}`,
  merged: (name) =>
    name === undefined
      ? 'A second entry of this firm was merged into this one'
      : `A second entry, ‘${name}’, was merged into this one`,
  confirmed: 'The firm confirmed that all is right',
  textFields: { description: 'Description', serviceArea: 'Service area' },
};

export function firmHistoryTextsFor(lang: Lang): FirmHistoryTexts {
  return lang === 'nl' ? nl : en;
}
