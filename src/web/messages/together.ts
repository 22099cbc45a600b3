import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const { number, plural } = formatsFor('nl');

const nl = {
  /** On the queue, above the list. */
  legend: 'Meer tegelijk goedkeuren',
  tick: (name: string) => `${name} aanvinken`,
  tickAll: (count: number) =>
    plural(
      count,
      'De ene aanmelding of wijziging op deze pagina',
      `Alle ${number(count)} aanmeldingen en wijzigingen op deze pagina`,
    ),
  look: 'Bekijk wat openbaar wordt',
  hint: 'Vink aanmeldingen en wijzigingen aan. U ziet eerst van elk wat openbaar wordt, en wat nog in de weg staat.',
  title: 'Samen goedkeuren',
  intro:
    'Dit wordt openbaar zoals het hier staat; elk bedrijf krijgt bericht. Haal het vinkje weg bij wat u nog niet wilt goedkeuren: dat blijft wachten.',
  approve: 'Keur goed wat is aangevinkt',
  approved: (names: string) => `Goedgekeurd: ${names}. Over een paar minuten staat het openbaar.`,
  leftOut: (count: number) =>
    `${plural(count, 'Eén is', `${number(count)} zijn`)} niet goedgekeurd, want intussen veranderd of er staat iets in de weg. Hieronder staat hoe het nu is.`,
  gone: (count: number) =>
    `${plural(count, 'Eén aanmelding is', `${number(count)} aanmeldingen zijn`)} er niet meer en ${plural(count, 'is', 'zijn')} overgeslagen.`,
  blocked: 'Kan nog niet',
  blockedText:
    'Deze blijven wachten. Open een aanmelding om een vraag te stellen, of om vast te leggen wat u naging.',
  decided: (status: string) => `Wacht niet meer op een besluit: ${status.toLowerCase()}.`,
  alike: (names: string) => `Lijkt op wat al op de lijst staat: ${names}`,
  open: (name: string) => `${name} openen`,
  openShort: 'Openen',
  version: (version: string) => `versie ${version}`,
  nothing: 'Vink eerst een of meer aanmeldingen aan.',
  faults: 'Er is niets goedgekeurd',
};

/** Texts of letting several sign-ups through at once. */
export type TogetherTexts = typeof nl;

const en: TogetherTexts = {
  legend: 'Let several through at once',
  tick: (name) => `Tick ${name}`,
  tickAll: (count) =>
    formatsFor('en').plural(
      count,
      'The one sign-up or change on this page',
      `All ${formatsFor('en').number(count)} sign-ups and changes on this page`,
    ),
  look: 'See what would be public',
  hint: 'Tick sign-ups and changes. You first see what of each would be public, and what still stands in the way.',
  title: 'Let through together',
  intro:
    'This becomes public as it stands here; each firm is told. Untick what you do not want to let through yet: that goes on waiting.',
  approve: 'Let through what is ticked',
  approved: (names) => `Let through: ${names}. It is public in a few minutes.`,
  leftOut: (count) =>
    `${count === 1 ? 'One was' : `${formatsFor('en').number(count)} were`} not let through, for it changed meanwhile or something stands in the way. This is how it is now.`,
  gone: (count) =>
    `${count === 1 ? 'One sign-up is' : `${formatsFor('en').number(count)} sign-ups are`} gone and left out.`,
  blocked: 'Not yet',
  blockedText:
    'These go on waiting. Open one to ask the firm something, or to write down what you found out.',
  decided: (status) => `Waits for no decision any more: ${status.toLowerCase()}.`,
  alike: (names) => `Looks like what is on the list: ${names}`,
  open: (name) => `Open ${name}`,
  openShort: 'Open',
  version: (version) => `version ${version}`,
  nothing: 'Tick one or more sign-ups first.',
  faults: 'Nothing was let through',
};

export function togetherTextsFor(lang: Lang): TogetherTexts {
  return lang === 'nl' ? nl : en;
}
