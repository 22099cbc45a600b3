import { type Improvement } from '../../registration/improvements.ts';
import { type RegistrationStatus } from '../../registration/registration.ts';

/** Texts of a firm's own pages. */
export interface OwnFirmTexts {
  title: string;
  signIn: {
    title: string;
    intro: string;
    email: string;
    submit: string;
    sent: string;
    missing: string;
    eherkenning: string;
    eherkenningText: string;
    /** After a button was pressed by who was not signed in any more. */
    ended: string;
    newHere: string;
    newHereLink: string;
  };
  signedInAs: string;
  signOut: string;
  none: string;
  number: (number: string) => string;
  statuses: Record<RegistrationStatus, string>;
  published: string;
  asBuyers: string;
  notPublished: string;
  /** Of a change that nobody let through yet. */
  asBefore: string;
  /** Of an address whose mailed link nobody opened yet. */
  unconfirmed: (email: string) => string;
  stale: string;
  confirmedOn: (date: string) => string;
  /** @param amount that was said for this quarter */
  roomNow: (amount: string) => string;
  right: string;
  edit: string;
  stop: string;
  stopTitle: string;
  stopText: string;
  stopYes: string;
  keep: string;
  erase: string;
  eraseNote: string;
  eraseSuspended: string;
  dataTitle: string;
  download: string;
  improve: {
    title: string;
    none: string;
    texts: Record<Exclude<Improvement['code'], 'unproven' | 'ends' | 'ended'>, string>;
  };
  unproven: (label: string) => string;
  ends: (label: string, date: string) => string;
  ended: (label: string, date: string) => string;
  seen: {
    title: string;
    intro: string;
    none: string;
    month: string;
    found: string;
    shortlisted: string;
  };
  history: string;
  yearly: {
    title: string;
    intro: (firm: string) => string;
    right: string;
    change: string;
    stop: string;
    details: string;
    done: string;
    toOwn: string;
    gone: string;
    goneText: string;
  };
  said: Record<'right' | 'stopped' | 'erased' | 'confirmed' | 'sessionEnded', string>;
  /** The entry that eHerkenning proves to be theirs. */
  proven: { text: (kvkNumber: string) => string; take: string };
}

export const ownFirmNl: OwnFirmTexts = {
  title: 'Mijn bedrijf',
  signIn: {
    title: 'Naar Mijn bedrijf',
    intro:
      'Vul het e-mailadres in waarmee uw bedrijf is aangemeld. U krijgt een link; een wachtwoord is niet nodig.',
    email: 'E-mailadres',
    submit: 'Mail mij een link',
    sent: 'Als dit adres bij een aanmelding hoort, is er nu een link naartoe gestuurd. Kijk in uw mail.',
    missing: 'Vul een e-mailadres in, bijvoorbeeld info@voorbeeld.nl.',
    eherkenning: 'Inloggen met eHerkenning',
    eherkenningText:
      'Hebt u eHerkenning? Dan is er geen mail nodig, en beheert u de gegevens van uw bedrijf meteen.',
    ended:
      'U was intussen uitgelogd. Daarom is er niets gedaan of bewaard. Laat u een nieuwe link mailen en probeer het opnieuw.',
    newHere: 'Nog niet aangemeld?',
    newHereLink: 'Uw bedrijf aanmelden',
  },
  signedInAs: 'Ingelogd als',
  signOut: 'Uitloggen',
  none: 'Bij dit account hoort nog geen bedrijf.',
  number: (number) => `Aanmelding ${number}`,
  statuses: {
    draft: 'U bent nog bezig: stuur uw gegevens in als u klaar bent.',
    submitted: 'Een beheerder kijkt naar uw gegevens. U krijgt bericht.',
    asked: 'Een beheerder heeft een vraag. Vul aan en stuur opnieuw in.',
    approved: 'Uw gegevens zijn goedgekeurd.',
    refused: 'Uw gegevens zijn niet overgenomen. U kunt ze aanpassen en opnieuw insturen.',
    stopped: 'U staat niet meer op de lijst met wat u zelf invulde.',
  },
  published: 'Uw bedrijf staat op de lijst',
  asBuyers: 'Bekijk uw vermelding zoals inkopers die zien',
  notPublished: 'Uw bedrijf staat nog niet op de lijst.',
  asBefore: 'Op de lijst staat nog wat eerder is goedgekeurd.',
  unconfirmed: (email) =>
    `Bevestig nog het e-mailadres ${email}, met de link die we daarheen stuurden. Pas daarna kan wat u instuurde op de lijst.`,
  stale:
    'Deze gegevens zijn langer dan een jaar niet bevestigd en gelden als verouderd. Bevestig ze, anders gaan ze van de lijst.',
  confirmedOn: (date) => `Voor het laatst bevestigd op ${date}.`,
  roomNow: (amount) => `U gaf voor dit kwartaal ${amount} door.`,
  right: 'Alles klopt nog',
  edit: 'Gegevens bekijken en wijzigen',
  stop: 'Van de lijst halen',
  stopTitle: 'Van de lijst af?',
  stopText:
    'Wat u zelf invulde, gaat van de lijst. Wat anderen over uw bedrijf vastlegden, zoals een keurmerkregister of een gemeente, blijft van hen. U kunt later opnieuw insturen.',
  stopYes: 'Ja, haal mijn gegevens van de lijst',
  keep: 'Nee, terug',
  erase: 'Wis ook alles wat ik invulde en meestuurde.',
  eraseNote: 'Dit kan niet ongedaan worden gemaakt.',
  eraseSuspended:
    'Uw vermelding is geschorst. Wist u alles, dan bewaren we de schorsing met de reden, meldingen die nog niet zijn beantwoord en uw KvK-nummer tot de schorsing voorbij is. Daarna wissen we ook die. Meldt u zich eerder opnieuw aan, dan geldt de schorsing nog.',
  dataTitle: 'Uw gegevens',
  download: 'Alles wat het register van u heeft (JSON)',
  improve: {
    title: 'Zo wordt u beter gevonden',
    none: 'Uw vermelding is compleet.',
    texts: {
      description: 'Schrijf iets meer over wat u doet: inkopers zoeken met gewone woorden.',
      categories: 'We weten nog niet welke productgroepen u levert. Noem ze in uw omschrijving.',
      website: 'Vul uw website in: inkopers kijken daar als eerste.',
      themes: 'Kies de thema’s waar u aan werkt.',
      maxOrderValue: 'Vul in wat de grootste opdracht is die u aankunt. Zo krijgt u opdrachten die passen.',
      employees: 'Vul in met hoeveel mensen u werkt.',
      serviceArea: 'Vul in waar u levert: inkopers zoeken in hun eigen gemeente.',
      noLabel: 'U hebt nog geen keurmerk. Alleen een bevestigd keurmerk telt als bewezen impact.',
    },
  },
  unproven: (label) =>
    `${label} is nog niet bevestigd door het register van het keurmerk. Stuur een bewijs mee, of vraag de uitgever of u in het register staat.`,
  ends: (label, date) => `${label} loopt af op ${date}. Vernieuw het op tijd bij de uitgever.`,
  ended: (label, date) => `${label} is verlopen op ${date}.`,
  seen: {
    title: 'Hoe vaak u bent gevonden',
    intro:
      'Geteld per maand: hoe vaak uw bedrijf bij zoekresultaten stond, en hoe vaak op een groslijst, de lijst van wie kan leveren wat een inkoper vraagt. Wie zocht en waarnaar, wordt niet bewaard.',
    none: 'Nog niet: zodra inkopers u vinden, ziet u het hier.',
    month: 'Maand',
    found: 'Gevonden',
    shortlisted: 'Op een groslijst',
  },
  history: 'Wat er gebeurde',
  yearly: {
    title: 'Klopt alles nog?',
    intro: (firm) => `Dit gaat over de gegevens van ${firm} in het impactregister.`,
    right: 'Alles klopt nog',
    change: 'Ik wil iets wijzigen',
    stop: 'Haal ons van de lijst',
    details: 'Zo staat u in het register',
    done: 'Bedankt voor uw antwoord',
    toOwn: 'Naar Mijn bedrijf',
    gone: 'Deze link is al gebruikt of verlopen',
    goneText:
      'Had u al geantwoord? Dan hoeft u niets meer te doen. Anders kunt u bij Mijn bedrijf zeggen of alles nog klopt: u krijgt dan een nieuwe link.',
  },
  said: {
    confirmed: 'Uw e-mailadres is bevestigd.',
    right: 'Bedankt. Over een jaar vragen we het weer.',
    stopped:
      'Uw gegevens gaan van de lijst. Was dat niet de bedoeling? Stuur ze dan bij Mijn bedrijf opnieuw in.',
    erased: 'Wat u invulde en meestuurde is gewist.',
    sessionEnded: 'Er is daar uitgelogd.',
  },
  proven: {
    text: (kvkNumber) =>
      `Dit bedrijf staat op de lijst met KvK-nummer ${kvkNumber}. Daarvoor bent u met eHerkenning ingelogd, dus u kunt de vermelding meteen zelf beheren. Wat u wijzigt, bekijkt een beheerder voor het op de lijst komt.`,
    take: 'Beheer deze vermelding',
  },
};
