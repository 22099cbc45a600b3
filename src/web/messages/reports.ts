import { type ReportKind, type ReportOutcome } from '../../registration/reports/report.ts';
import { type Lang } from './lang.ts';

interface ReportTexts {
  /** On the page of a firm. */
  link: string;
  title: (firm: string) => string;
  intro: string;
  kind: string;
  kinds: Record<ReportKind, string>;
  text: string;
  textHint: string;
  email: string;
  emailHint: string;
  submit: string;
  faults: { title: string; kind: string; text: string; email: string; many: string };
  thanks: { title: string; text: (number: string) => string; back: string };
  /** For stewards. */
  desk: {
    title: (number: string, firm: string) => string;
    since: (moment: string) => string;
    nothing: string;
    wants: string;
    wantsNot: string;
    firm: string;
    public: string;
    suspend: string;
    answer: string;
    answerIntro: string;
    outcome: string;
    outcomes: Record<ReportOutcome, string>;
    reason: string;
    reasonHint: string;
    submit: string;
    answered: (outcome: string, moment: string, who: string) => string;
    said: string;
    faults: { title: string; outcome: string; reason: string; conflict: string };
  };
}

const nl: ReportTexts = {
  link: 'Een fout melden',
  title: (firm) => `Een fout melden over ${firm}`,
  intro:
    'Een beheerder van het register bekijkt uw melding. U hebt geen account nodig. Schrijf geen gegevens van personen op.',
  kind: 'Wat is er aan de hand?',
  kinds: {
    closed: 'Het bedrijf bestaat niet meer',
    'no-impact': 'Dit is geen bedrijf met maatschappelijke impact',
    wrong: 'Er klopt iets anders niet',
  },
  text: 'Wat klopt er niet, en hoe weet u dat?',
  textHint: 'Bijvoorbeeld: het adres is sinds mei Stationsweg 3, zie de website.',
  email: 'E-mailadres (mag leeg blijven)',
  emailHint: 'Alleen om u het antwoord te sturen. Daarna wissen wij het.',
  submit: 'Melden',
  faults: {
    title: 'De melding is niet verstuurd',
    kind: 'Kies wat er aan de hand is.',
    text: 'Schrijf op wat er niet klopt.',
    email: 'Dit is geen e-mailadres. Verbeter het of laat het leeg.',
    many: 'Er zijn in korte tijd te veel meldingen verstuurd. Probeer het over een kwartier opnieuw.',
  },
  thanks: {
    title: 'Bedankt voor uw melding',
    text: (number) => `Uw melding heeft nummer ${number}. Een beheerder kijkt ernaar.`,
    back: 'Terug naar het bedrijf',
  },
  desk: {
    title: (number, firm) => `Melding ${number} over ${firm}`,
    since: (moment) => `binnengekomen ${moment}`,
    nothing: 'Geen toelichting.',
    wants: 'De melder gaf een e-mailadres en krijgt uw antwoord; daarna wordt het adres gewist.',
    wantsNot: 'De melder gaf geen e-mailadres.',
    firm: 'Het bedrijf bekijken en verbeteren',
    public: 'De openbare pagina',
    suspend: 'Het bedrijf schorsen',
    answer: 'Antwoorden',
    answerIntro: 'Doe eerst aan het bedrijf wat nodig is. Het antwoord zegt wat u deed, en sluit de melding.',
    outcome: 'Wat is er gedaan?',
    outcomes: {
      corrected: 'Het klopte, en het is verbeterd',
      withdrawn: 'Het bedrijf is van de lijst gehaald',
      'not-so': 'Het is niet zo',
    },
    reason: 'Toelichting voor de melder',
    reasonHint: 'Wordt gemaild als de melder een adres gaf.',
    submit: 'Antwoorden en sluiten',
    answered: (outcome, moment, who) => `${outcome}, ${moment}, door ${who}`,
    said: 'De melding is beantwoord en gesloten.',
    faults: {
      title: 'Het antwoord is niet bewaard',
      outcome: 'Kies wat er gedaan is.',
      reason: 'Schrijf een toelichting.',
      conflict: 'Iemand anders heeft deze melding al beantwoord.',
    },
  },
};

const en: ReportTexts = {
  link: 'Report a mistake',
  title: (firm) => `Report a mistake about ${firm}`,
  intro:
    'A steward of the register looks at your report. You need no account. Do not write down details of persons.',
  kind: 'What is the matter?',
  kinds: {
    closed: 'The firm does not exist any more',
    'no-impact': 'This is no firm with social impact',
    wrong: 'Something else is wrong',
  },
  text: 'What is wrong, and how do you know?',
  textHint: 'For example: since May the address is Stationsweg 3, see the website.',
  email: 'E-mail address (may be left empty)',
  emailHint: 'Only to send you the answer. After that we erase it.',
  submit: 'Report',
  faults: {
    title: 'The report was not sent',
    kind: 'Choose what is the matter.',
    text: 'Write down what is wrong.',
    email: 'This is no e-mail address. Correct it or leave it empty.',
    many: 'Too many reports were sent in a short time. Try again in a quarter of an hour.',
  },
  thanks: {
    title: 'Thank you for your report',
    text: (number) => `Your report has number ${number}. A steward will look at it.`,
    back: 'Back to the firm',
  },
  desk: {
    title: (number, firm) => `Report ${number} about ${firm}`,
    since: (moment) => `came in ${moment}`,
    nothing: 'No explanation.',
    wants: 'Whoever reported gave an address and gets your answer; after that the address is erased.',
    wantsNot: 'Whoever reported gave no address.',
    firm: 'See the firm and put it right',
    public: 'The public page',
    suspend: 'Suspend the firm',
    answer: 'Answer',
    answerIntro: 'First do at the firm what is needed. The answer says what you did, and closes the report.',
    outcome: 'What was done?',
    outcomes: {
      corrected: 'It was right, and was put right',
      withdrawn: 'The firm was taken off the list',
      'not-so': 'It is not so',
    },
    reason: 'Explanation for whoever reported',
    reasonHint: 'Is mailed when they gave an address.',
    submit: 'Answer and close',
    answered: (outcome, moment, who) => `${outcome}, ${moment}, by ${who}`,
    said: 'The report is answered and closed.',
    faults: {
      title: 'The answer was not kept',
      outcome: 'Choose what was done.',
      reason: 'Write an explanation.',
      conflict: 'Somebody else has answered this report.',
    },
  },
};

/** The texts of reporting mistakes in a language. */
export function reportTextsFor(lang: Lang): ReportTexts {
  return lang === 'nl' ? nl : en;
}
