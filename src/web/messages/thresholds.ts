import { type Lang } from './lang.ts';

const nl = {
  navigation: 'Drempels',
  title: (municipality: string) => `Drempels van ${municipality}`,
  intro:
    'Met deze bedragen en aantallen vergelijkt het register de inkoopopdrachten van uw gemeente. Wat u hier instelt, gaat voor op de wet. Alleen uw eigen gemeente ziet het.',
  holds: 'Wat vandaag geldt',
  other: 'Eerdere en latere bedragen van uw gemeente',
  columns: ['Waarvoor', 'Bedrag of aantal', 'Geldt', 'Bron', 'Ingesteld door'],
  period: (from: string, until: string | null) =>
    until === null ? `vanaf ${from}` : `${from} tot en met ${until}`,
  law: 'de wet',
  own: 'uw gemeente',
  remove: 'Weghalen',
  removeLong: (what: string, period: string) => `Weghalen: ${what}, ${period}`,
  add: 'Een bedrag of aantal instellen',
  addHint: 'Gold er al iets voor uw gemeente? Dan stopt dat op de dag ervoor.',
  form: {
    code: 'Waarvoor',
    choose: 'Maak een keuze',
    value: 'Bedrag in euro zonder btw, of aantal bedrijven',
    valueHint: 'Bijvoorbeeld 50.000.',
    from: 'Geldt vanaf',
    until: 'Geldt tot en met (niet verplicht)',
    untilHint: 'Leeg: tot iemand het verandert.',
    source: 'Waar staat dit?',
    sourceHint: 'Bijvoorbeeld: Inkoopbeleid 2026, paragraaf 4. Komt bij elke groslijst te staan.',
    readOn: 'Daar nagekeken op',
    submit: 'Bewaren',
  },
  faults: {
    summary: 'Dit is nog niet bewaard',
    code: 'Kies waarvoor het bedrag geldt.',
    value: 'Vul een bedrag in cijfers in, bijvoorbeeld 50.000.',
    firms: 'Vul een heel aantal bedrijven in, bijvoorbeeld 3.',
    from: 'Vul in vanaf welke dag het geldt.',
    until: 'Kies een laatste dag die niet voor de eerste ligt, of laat dit leeg.',
    source: (longest: number) => `Vul in waar dit staat, in 3 tot ${longest} tekens.`,
    readOn: 'Vul in op welke dag het daar is nagekeken.',
    overlaps: (period: string) =>
      `Voor deze dagen is al iets ingesteld (${period}). Haal dat eerst weg, of kies een laatste dag ervoor.`,
    gone: 'Dit is al weggehaald.',
  },
  saved: 'Bewaard. Nieuwe groslijsten van uw gemeente rekenen hiermee.',
  removed: 'Weggehaald.',
};

/** Texts of the page on which a municipality sets its figures of procurement. */
export type ThresholdTexts = typeof nl;

const en: ThresholdTexts = {
  navigation: 'Thresholds',
  title: (municipality) => `Thresholds of ${municipality}`,
  intro:
    'The register holds purchase requests of your municipality against these amounts and numbers. What you set here goes before the law. Only your own municipality sees it.',
  holds: 'What holds today',
  other: 'Earlier and later figures of your municipality',
  columns: ['What for', 'Amount or number', 'Holds', 'Source', 'Set by'],
  period: (from, until) => (until === null ? `from ${from}` : `${from} to ${until}`),
  law: 'the law',
  own: 'your municipality',
  remove: 'Remove',
  removeLong: (what, period) => `Remove: ${what}, ${period}`,
  add: 'Set an amount or a number',
  addHint: 'Did something hold for your municipality already? It ends the day before.',
  form: {
    code: 'What for',
    choose: 'Choose one',
    value: 'Amount in euro without VAT, or number of firms',
    valueHint: 'For example 50,000.',
    from: 'Holds from',
    until: 'Holds until (not required)',
    untilHint: 'Empty: until somebody changes it.',
    source: 'Where does it say so?',
    sourceHint: 'For example: purchasing policy 2026, paragraph 4. Stands beside every shortlist.',
    readOn: 'Looked up there on',
    submit: 'Save',
  },
  faults: {
    summary: 'This is not saved yet',
    code: 'Choose what the figure is for.',
    value: 'Fill in an amount in digits, for example 50,000.',
    firms: 'Fill in a whole number of firms, for example 3.',
    from: 'Fill in from which day it holds.',
    until: 'Choose a last day that is not before the first, or leave this empty.',
    source: (longest) => `Fill in where it says so, in 3 to ${longest} characters.`,
    readOn: 'Fill in on which day it was looked up there.',
    overlaps: (period) =>
      `Something is set for these days already (${period}). Remove that first, or choose a last day before it.`,
    gone: 'This was removed already.',
  },
  saved: 'Saved. New shortlists of your municipality go by it.',
  removed: 'Removed.',
};

export function thresholdTextsFor(lang: Lang): ThresholdTexts {
  return lang === 'nl' ? nl : en;
}
