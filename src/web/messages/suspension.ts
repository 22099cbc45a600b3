import { type Lang } from './lang.ts';

const nl = {
  /** On the firm's own page. */
  own: {
    title: 'Uw vermelding is tijdelijk van de lijst',
    text: (until: string | null) =>
      until === null
        ? 'Een beheerder onderzoekt iets en heeft uw vermelding zolang van de lijst gehaald.'
        : `Een beheerder onderzoekt iets en heeft uw vermelding tot en met ${until} van de lijst gehaald.`,
    reason: 'De reden',
    help: 'Kunt u het ophelderen? Wijzig dan uw gegevens en stuur ze in: een beheerder leest mee.',
  },
  title: (name: string) => `${name} schorsen`,
  link: 'Schorsen of een schorsing opheffen',
  intro:
    'Een geschorst bedrijf is meteen nergens meer te vinden: niet in zoekresultaten en filters, en zijn pagina zegt alleen dat hij niet (meer) openbaar is. Wat over het bedrijf bekend is, blijft bewaard.',
  now: (since: string, until: string | null) =>
    until === null
      ? `Geschorst sinds ${since}, tot iemand de schorsing opheft.`
      : `Geschorst sinds ${since}, tot en met ${until}. Daarna komt het bedrijf vanzelf terug.`,
  reason: 'Reden',
  reasonHint: 'Het bedrijf leest dit op zijn eigen pagina. Anderen zien het niet.',
  until: 'Laatste dag',
  untilHint: 'Laat leeg om te schorsen tot iemand het opheft.',
  submit: 'Schorsen',
  lift: 'Schorsing opheffen',
  back: 'Naar het bedrijf',
  earlier: 'Eerder',
  was: (from: string, to: string) => `${from} tot ${to}`,
  said: {
    suspended: 'Het bedrijf is geschorst.',
    lifted: 'De schorsing is opgeheven. Het bedrijf komt binnen een paar minuten terug.',
  },
  faults: {
    title: 'Dit is niet gedaan',
    reason: 'Vul een reden in.',
    until: 'Kies vandaag of een latere dag.',
    conflict: 'De schorsing is intussen veranderd. Dit is hoe het nu is.',
  },
};

type SuspensionTexts = typeof nl;

const en: SuspensionTexts = {
  own: {
    title: 'Your entry is off the list for the time being',
    text: (until) =>
      until === null
        ? 'A steward is looking into something and took your entry off the list meanwhile.'
        : `A steward is looking into something and took your entry off the list until ${until} at the latest.`,
    reason: 'The reason',
    help: 'Can you clear it up? Change your details and hand them in: a steward reads them.',
  },
  title: (name) => `Suspend ${name}`,
  link: 'Suspend, or lift a suspension',
  intro:
    'A suspended firm can be found nowhere from that moment: not in results and filters, and its page only says that it is not public (any more). What is known of the firm is kept.',
  now: (since, until) =>
    until === null
      ? `Suspended since ${since}, until somebody lifts it.`
      : `Suspended since ${since}, up to and including ${until}. After that the firm comes back by itself.`,
  reason: 'Reason',
  reasonHint: 'The firm reads this on its own page. Others do not see it.',
  until: 'Last day',
  untilHint: 'Leave it empty to suspend until somebody lifts it.',
  submit: 'Suspend',
  lift: 'Lift the suspension',
  back: 'To the firm',
  earlier: 'Earlier',
  was: (from, to) => `${from} to ${to}`,
  said: {
    suspended: 'The firm is suspended.',
    lifted: 'The suspension is lifted. The firm is back within a few minutes.',
  },
  faults: {
    title: 'This was not done',
    reason: 'Give a reason.',
    until: 'Choose today or a later day.',
    conflict: 'The suspension changed meanwhile. This is how it is now.',
  },
};

/** The texts of suspending firms in a language. */
export function suspensionTextsFor(lang: Lang): SuspensionTexts {
  return lang === 'nl' ? nl : en;
}
