import { type PlaceDoubt } from '../../enrichment/location/stated-addresses.ts';
import { firmFieldsNl } from './firm-fields.ts';
import { type AnswerFaultCode } from '../../registration/check-answers.ts';
import { type Answers, type Step } from '../../registration/answers.ts';
import { type LegalFormWord } from '../../common/legal-forms.ts';

/** A field of the form. */
interface FieldText {
  label: string;
  hint?: string;
}

/** Texts of signing up. */
export interface SignUpTexts {
  title: string;
  /** On the public page of a firm. */
  yours: string;
  begin: {
    intro: string;
    time: string;
    name: string;
    kvk: string;
    kvkHint: string;
    find: string;
    missing: string;
    known: string;
    knownText: string;
    none: string;
    mine: string;
    mineText: string;
    noMailbox: string;
    notMine: string;
    start: string;
    expired: string;
    haveAccount: string;
    haveAccountLink: string;
  };
  claimSent: { title: string; text: string; otherwise: string; without: string; again: string };
  link: {
    title: string;
    text: (firm: string) => string;
    confirmTitle: string;
    confirmText: (firm: string) => string;
    /** Before the button, when somebody else is signed in to the browser. */
    signsOut: (who: string) => string;
    go: string;
    gone: string;
    goneText: string;
    /** Before a link to one’s own firm. */
    goneSignedIn: string;
  };
  mailed: string;
  notMailed: string;
  steps: Record<Step, { title: string; short: string; intro: string }>;
  progress: (nth: number, of: number) => string;
  progressLabel: string;
  faults: string;
  /** Of an answer that somebody else changed while the page was open; what stands there now, if anything. */
  changedElsewhere: (label: string, now: string) => string;
  /** Beside a label that is not issued any more. */
  closedLabel: (day: string) => string;
  optional: string;
  next: string;
  /** Of a page that was opened from the overview. */
  keep: string;
  toOverview: string;
  changed: string;
  stillRight: string;
  back: string;
  elsewhere: string;
  mailLink: string;
  fields: Record<keyof Answers, FieldText>;
  legalForms: Record<LegalFormWord, string>;
  choose: string;
  reaches: Record<'country' | 'radius' | 'places', string>;
  placeDoubt: (doubt: PlaceDoubt) => string;
  /** Of names in a service area that the register does not know. */
  unknownPlaces: (names: string) => string;
  faultTexts: Partial<Record<`${keyof Answers}.${AnswerFaultCode}`, string>>;
  proposed: { title: string; text: string; because: (words: string) => string; none: string; again: string };
  goals: string;
  overview: { title: string; change: string; nothing: string; public: string };
  yes: string;
  hand: string;
  /** The overview when there is nothing to hand in. */
  look: Record<'title' | 'approved' | 'submitted' | 'mail' | 'mailed' | 'noMail', string>;
  done: {
    title: string;
    text: string;
    /** The same of a firm that is on the list. */
    changed: { title: string; text: string; confirm: (email: string) => string };
    confirm: (email: string) => string;
    again: string;
    confirmed: string;
    next: string;
    change: string;
  };
}

export const signUpNl: SignUpTexts = {
  title: 'Uw bedrijf aanmelden',
  yours: 'Is dit uw bedrijf? Beheer de gegevens zelf',
  begin: {
    intro:
      'Zet uw bedrijf op de lijst waarin inkopers van gemeenten zoeken naar leveranciers met maatschappelijke impact. Aanmelden is gratis.',
    time: 'Het kost ongeveer tien minuten. Wat u invult, wordt steeds bewaard.',
    name: 'Naam van uw bedrijf',
    kvk: 'KvK-nummer',
    kvkHint: 'Acht cijfers.',
    find: 'Kijk of u er al op staat',
    missing: 'Vul de naam of het KvK-nummer van uw bedrijf in.',
    known: 'Staat uw bedrijf hierbij?',
    knownText:
      'Kies uw bedrijf. Dan hoeft u niet alles opnieuw in te vullen en staat u er niet twee keer op.',
    none: 'We vonden uw bedrijf nog niet. U kunt het aanmelden.',
    mine: 'Dit is mijn bedrijf',
    mineText: 'We mailen een link naar het adres dat wij van dit bedrijf hebben.',
    noMailbox: 'Ik kan niet bij dat e-mailadres',
    notMine: 'Mijn bedrijf staat er niet bij',
    start: 'Nieuw aanmelden',
    expired:
      'Deze aanmelding is op dit apparaat gesloten. Ga verder met de link in uw mail, of vraag bij Mijn bedrijf, hieronder, een nieuwe aan.',
    haveAccount: 'Al eerder aangemeld?',
    haveAccountLink: 'Naar Mijn bedrijf',
  },
  claimSent: {
    title: 'Kijk in uw mail',
    text: 'Als wij een e-mailadres van dit bedrijf hebben, is daar nu een link naartoe gestuurd. Daarmee gaat u verder.',
    otherwise:
      'Komt er niets, of kunt u niet bij dat adres? Ga dan zonder die mail verder: een beheerder kijkt dan na of u voor dit bedrijf spreekt.',
    without: 'Verder zonder die mail',
    again: 'Stuur de mail nog een keer',
  },
  link: {
    title: 'Verdergaan',
    text: (firm) => `U gaat verder met de gegevens van ${firm}.`,
    confirmTitle: 'E-mailadres bevestigen',
    confirmText: (firm) => `U bevestigt uw e-mailadres en gaat verder met de gegevens van ${firm}.`,
    signsOut: (who) => `In deze browser is ${who} ingelogd. Gaat u verder, dan wordt ${who} uitgelogd.`,
    go: 'Verdergaan',
    gone: 'Deze link werkt niet meer',
    goneText:
      'Een link werkt één keer, en 30 dagen lang. Wat u invulde, is bewaard. Vul uw e-mailadres in voor een nieuwe link.',
    goneSignedIn: 'Gebruikte u hem al op dit apparaat?',
  },
  mailed: 'We hebben een link gemaild. Daarmee gaat u verder, ook op een ander apparaat.',
  notMailed:
    'Er is nu geen mail gestuurd: vul eerst uw e-mailadres in, of probeer het morgen weer als u er vandaag al veel aanvroeg.',
  steps: {
    who: {
      title: 'Wie bent u?',
      short: 'Wie',
      intro: 'Zo vinden inkopers u, en weten wij welk bedrijf het is.',
    },
    what: {
      title: 'Wat levert u?',
      short: 'Wat',
      intro: 'Schrijf het op zoals u het aan een klant zou vertellen. Inkopers zoeken met gewone woorden.',
    },
    where: {
      title: 'Waar werkt u?',
      short: 'Waar',
      intro: 'Inkopers zoeken bedrijven die bij hen in de buurt kunnen leveren.',
    },
    capacity: {
      title: 'Hoeveel kunt u aan?',
      short: 'Hoeveel',
      intro: 'Een schatting is genoeg. Zo krijgt u opdrachten die bij u passen.',
    },
    labels: {
      title: 'Welke keurmerken hebt u?',
      short: 'Keurmerken',
      intro:
        'Kruis aan wat u nu hebt. Hebt u er geen? Ga dan gewoon verder. Een keurmerk telt als bewezen zodra het register van het keurmerk het bevestigt.',
    },
    themes: {
      title: 'Aan welke thema’s werkt u?',
      short: 'Thema’s',
      intro: 'Kies alleen waar uw bedrijf echt op gericht is.',
    },
    finish: {
      title: 'Nakijken en insturen',
      short: 'Insturen',
      intro: 'Klopt alles? Een beheerder kijkt het na voordat het op de lijst komt.',
    },
  },
  progress: (nth, of) => `Stap ${nth} van ${of}`,
  progressLabel: 'Stappen van de aanmelding',
  faults: 'Er klopt nog iets niet',
  closedLabel: (day) =>
    `(wordt vanaf ${day} niet meer gegeven; wie het al had, houdt het tot de laatste dag)`,
  changedElsewhere: (label, now) =>
    `${label}: dit is intussen gewijzigd, door een collega of in een ander venster. Er staat nu ${now === '' ? 'niets' : `‘${now}’`}. Bewaart u opnieuw, dan geldt wat u hier invulde.`,
  optional: 'niet verplicht',
  next: 'Bewaren en verder',
  keep: 'Bewaren',
  toOverview: 'Terug naar het overzicht',
  changed:
    'Uw wijziging is bewaard, maar nog niet ingestuurd. Stuur haar onderaan deze pagina in: pas dan kijkt een beheerder ernaar.',
  stillRight: 'Bedankt. Over een jaar vragen we het weer.',
  back: 'Vorige stap',
  elsewhere: 'Later of op een ander apparaat verder?',
  mailLink: 'Mail mij een link',
  fields: {
    ...firmFieldsNl.fields,
    name: { label: 'Naam van uw bedrijf', hint: 'De naam die uw klanten kennen.' },
    kvkNumber: {
      label: firmFieldsNl.labels.kvkNumber,
      hint: 'Acht cijfers. Een bedrijf in een ander land mag dit leeg laten.',
    },
    contactPerson: {
      label: 'Contactpersoon',
      hint: 'Niet openbaar; alleen voor ambtenaren die zijn ingelogd.',
    },
    email: {
      label: firmFieldsNl.labels.email,
      hint: 'Niet openbaar. Wij mailen u een link om het te bevestigen.',
    },
    description: {
      label: 'Wat doet uw bedrijf?',
      hint: 'Een paar zinnen. Bijvoorbeeld: wij verzorgen lunches met groente van het seizoen, voor groepen van 10 tot 200.',
    },
    categories: { label: 'Dit levert u' },
    reach: { label: 'Waar levert u?' },
    radiusKm: { label: 'Tot hoeveel kilometer?', hint: 'Vanaf uw eigen adres, 1 tot 300.' },
    places: {
      label: 'Welke gemeenten of provincies?',
      hint: 'Met komma’s ertussen, bijvoorbeeld: Groningen, Assen, Drenthe.',
    },
    maxOrderValue: {
      label: 'Grootste opdracht die u aankunt',
      hint: 'In euro, zonder btw. Bijvoorbeeld 25.000.',
    },
    room: {
      label: 'Ruimte voor opdrachten dit kwartaal',
      hint: 'In euro, zonder btw. Leeg laten mag; we vragen het elk jaar opnieuw.',
    },
    employees: { label: firmFieldsNl.labels.employees, hint: 'Iedereen die bij u werkt, uzelf ook.' },
    labels: { label: 'Keurmerken en lidmaatschappen' },
    themes: { label: 'Thema’s' },
    noMail: {
      label: 'Stuur mij geen mail waar ik niet om vroeg',
      hint: 'U krijgt dan ook geen herinnering als een keurmerk afloopt of uw gegevens een jaar oud zijn.',
    },
    consent: {
      label: 'Ik mag namens dit bedrijf spreken, en ga ermee akkoord dat deze gegevens in het register komen',
      hint: 'E-mailadres, telefoonnummer en contactpersoon worden niet openbaar. U kunt altijd wijzigen of stoppen.',
    },
  },
  legalForms: {
    eenmanszaak: 'Eenmanszaak',
    vof: 'Vennootschap onder firma (vof)',
    maatschap: 'Maatschap',
    cv: 'Commanditaire vennootschap (cv)',
    bv: 'Besloten vennootschap (bv)',
    nv: 'Naamloze vennootschap (nv)',
    stichting: 'Stichting',
    vereniging: 'Vereniging',
    cooperatie: 'Coöperatie',
    other: 'Anders',
  },
  choose: 'Kies',
  reaches: {
    radius: 'Binnen een afstand van mijn adres',
    places: 'In bepaalde gemeenten of provincies',
    country: 'In heel Nederland',
  },
  placeDoubt: firmFieldsNl.placeDoubt,
  unknownPlaces: (names) =>
    `Niet herkend als gemeente, provincie of plaats: ${names}. Kijk of het goed gespeld is, of noem de gemeente.`,
  faultTexts: {
    'name.missing': 'Vul de naam van uw bedrijf in.',
    'name.long': 'Deze naam is te lang: er passen 200 tekens in.',
    'kvkNumber.missing':
      'Vul het KvK-nummer in. Zit uw bedrijf in een ander land? Kies dan hieronder dat land.',
    'kvkNumber.kvk': firmFieldsNl.faults.kvkNumber,
    'legalForm.missing': 'Kies de rechtsvorm.',
    'street.long': 'Deze straatnaam is te lang: er passen 200 tekens in.',
    'postcode.postcode': firmFieldsNl.faults.postcode,
    'postcode.long': 'Deze postcode is te lang.',
    'place.missing': 'Vul de plaats in.',
    'place.long': 'Deze plaatsnaam is te lang: er passen 200 tekens in.',
    'website.website': firmFieldsNl.faults.website,
    'contactPerson.long': 'Deze naam is te lang: er passen 200 tekens in.',
    'email.missing': 'Vul een e-mailadres in.',
    'email.email': firmFieldsNl.faults.email,
    'phone.long': 'Dit nummer is te lang.',
    'description.missing': 'Schrijf op wat uw bedrijf doet.',
    'description.short': 'Schrijf iets meer op: zo kan niemand zien wat u levert.',
    'description.long': 'Maak de tekst korter: er passen 2.000 tekens in.',
    'reach.missing': 'Kies waar u levert.',
    'radiusKm.radius': 'Vul een aantal kilometers in van 1 tot 300.',
    'places.missing': 'Vul de gemeenten of provincies in.',
    'places.long': 'Maak de lijst korter, of kies heel Nederland.',
    'maxOrderValue.amount': 'Dit is geen bedrag: bijvoorbeeld 25.000.',
    'room.amount': 'Dit is geen bedrag: bijvoorbeeld 10.000.',
    'employees.number': firmFieldsNl.faults.employees,
    'consent.missing': 'Zonder uw akkoord komen de gegevens niet in het register.',
  },
  proposed: {
    title: 'Past dit bij wat u levert?',
    text: 'Dit lazen wij in uw tekst. Haal weg wat niet klopt.',
    because: (words) => `door ‘${words}’`,
    none: 'We herkennen nog geen productgroep in uw tekst. Noem gewone woorden, zoals schoonmaak, lunch of drukwerk; u kunt ook zonder verder.',
    again: 'Opnieuw kijken',
  },
  goals: 'Duurzame ontwikkelingsdoelen van de Verenigde Naties (SDG)',
  overview: { title: 'Wat u invulde', change: 'wijzigen', nothing: 'niet ingevuld', public: 'niet openbaar' },
  look: {
    title: 'Uw gegevens',
    approved:
      'Zo staan ze in het register. Klopt alles nog? Zeg dat dan hier. Klopt er iets niet meer? Kies dan ‘wijzigen’.',
    submitted: 'U hebt dit ingestuurd. Een beheerder kijkt ernaar, en u krijgt bericht. Wijzigen kan nog.',
    mail: 'Mail van het register',
    mailed: 'U krijgt eens per jaar de vraag of alles nog klopt, en een bericht als een keurmerk afloopt.',
    noMail: 'U krijgt geen mail waar u niet om vroeg.',
  },
  yes: 'ja',
  hand: 'Insturen',
  done: {
    title: 'Bedankt, uw aanmelding is ingestuurd',
    text: 'Een beheerder kijkt ernaar, meestal binnen een week. U krijgt bericht.',
    changed: {
      title: 'Bedankt, uw wijziging is ingestuurd',
      text: 'Een beheerder kijkt ernaar, meestal binnen een week. U krijgt bericht. Tot die tijd verandert er niets op de lijst.',
      confirm: (email) =>
        `Bevestig nog uw e-mailadres, met de link die we naar ${email} stuurden. Pas daarna kan uw wijziging op de lijst. Niets gekregen? Kijk ook bij de ongewenste mail.`,
    },
    confirm: (email) =>
      `Bevestig nog uw e-mailadres, met de link die we naar ${email} stuurden. Pas daarna kan uw bedrijf op de lijst. Niets gekregen? Kijk ook bij de ongewenste mail.`,
    again: 'Mail de link nog een keer',
    confirmed: 'Uw e-mailadres is bevestigd.',
    next: 'Naar Mijn bedrijf',
    change: 'Bekijken of nog iets wijzigen',
  },
};
