import { formatsFor } from '../format.ts';

const { number, plural } = formatsFor('nl');

/** Texts about accounts, signing in and rights, in Dutch. */
export const peopleNl = {
  signIn: {
    title: 'Inloggen',
    signedOut: 'U bent uitgelogd.',
    erased: 'Uw account en uw gegevens zijn gewist.',
    passwordSet: 'Uw wachtwoord is opgeslagen. Log ermee in.',
    faults: 'U bent niet ingelogd',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    unknown: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Controleer beide.',
    tooMany: (minutes: number) =>
      `Te veel pogingen. Probeer het over ${number(minutes)} ${plural(minutes, 'minuut', 'minuten')} opnieuw.`,
    officers: 'Voor medewerkers van gemeenten en netwerken',
    atProvider: (name: string) => `Inloggen met ${name || 'uw gemeente'}`,
    orPassword: 'Of met e-mailadres en wachtwoord',
    forgotten: 'Wachtwoord vergeten?',
    firms: 'Voor bedrijven',
    firmLink: 'Inloggen met een link die u per e-mail krijgt',
    signUp: 'Staat uw bedrijf er nog niet in? Meld het aan.',
    eherkenning: 'Inloggen met eHerkenning',
    keys: 'Voor beheer met een sleutel',
    withKey: 'Inloggen met een API-sleutel',
    provider: {
      failed: 'Het inloggen is niet gelukt. Probeer het opnieuw, of kies hieronder een andere manier.',
      refused: 'Het inloggen is afgebroken. Begin opnieuw, of kies hieronder een andere manier.',
      unavailable:
        'De inlogdienst antwoordt niet. Probeer het over een paar minuten opnieuw, of kies hieronder een andere manier.',
      weak: 'Deze manier van inloggen is niet veilig genoeg voor dit register. Log opnieuw in, met de tweede stap of het niveau waar de inlogdienst om vraagt. Lukt dat niet? Vraag hulp aan wie de inlogdienst beheert.',
      stale: 'Het inloggen duurde te lang of begon in een andere browser. Begin opnieuw.',
      'no-address': 'Uw organisatie gaf geen e-mailadres door. Vraag uw ICT-afdeling om dat mee te sturen.',
      'address-taken':
        'Met dit e-mailadres kunt u niet via uw organisatie inloggen. Log op een andere manier in, of vraag de beheerder van uw gemeente.',
      closed: 'Dit account is gesloten. Vraag de beheerder van uw gemeente.',
      'no-kvk': 'eHerkenning gaf geen KvK-nummer door. Gebruik een middel dat voor uw bedrijf is uitgegeven.',
    },
  },
  forgotten: {
    title: 'Wachtwoord vergeten',
    intro: 'Vul het e-mailadres van uw account in. U krijgt een link waarmee u een nieuw wachtwoord kiest.',
    email: 'E-mailadres',
    submit: 'Stuur mij een link',
    sent: 'Als dit adres bij een account hoort, is er nu een link naartoe gestuurd. Die werkt een half uur. Niets ontvangen? Kijk in de ongewenste post, of vraag de beheerder van uw gemeente.',
    faults: 'Er is geen link verstuurd',
    missing: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
    tooMany: (minutes: number) =>
      `Er is te vaak om een link gevraagd. Probeer het over ${number(minutes)} ${plural(minutes, 'minuut', 'minuten')} opnieuw.`,
    back: 'Terug naar inloggen',
  },
  code: {
    title: 'Code van uw telefoon',
    intro: 'Open de app waarmee u dit account hebt ingesteld en vul de code van zes cijfers in.',
    label: 'Code',
    hint: 'Telefoon kwijt? Vul dan een van uw herstelcodes in.',
    submit: 'Verder',
    faults: 'De code is niet aangenomen',
    wrong: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in de app.',
    tooMany: 'Te veel foute codes. Wacht een kwartier.',
    signOut: 'Uitloggen',
  },
  address: {
    title: 'Kijk in uw mail',
    intro: (email: string) =>
      `Uw organisatie zegt niet of ${email} uw adres is. Daarom is er een code naartoe gestuurd: vul die hier in. Dat hoeft maar één keer.`,
    hint: 'Acht cijfers. Niets ontvangen? Kijk in de ongewenste post. De code werkt tien minuten.',
    wrong: 'Deze code klopt niet. Kijk in het laatste bericht dat u kreeg.',
    again: 'Opnieuw beginnen',
    dead: 'Deze code werkt niet meer',
    deadText:
      'Hij is te oud, of u begon in een andere browser. Log opnieuw in; u krijgt dan een nieuwe code.',
  },
  otherAccount: {
    title: 'Het wachtwoord is opgeslagen',
    text: (who: string) =>
      `In deze browser is nog iemand anders ingelogd: ${who}. Log eerst uit om met het nieuwe wachtwoord in te loggen.`,
    signOut: 'Uitloggen en opnieuw inloggen',
    goOn: (who: string) => `Verder als ${who}`,
  },
  password: {
    forAccount: (email: string) => `Voor het account van ${email}.`,
    title: 'Kies een wachtwoord',
    intro: 'Een zin van een paar woorden is makkelijk te onthouden en moeilijk te raden.',
    label: 'Nieuw wachtwoord',
    hint: 'Minstens 12 tekens. Hoofdletters, cijfers of leestekens hoeven niet.',
    submit: 'Wachtwoord opslaan',
    faults: 'Het wachtwoord is niet opgeslagen',
    dead: 'Deze link werkt niet meer',
    deadText: 'Hij is al gebruikt of te oud. Vraag een nieuwe aan.',
    'too-short': 'Dit wachtwoord is te kort: kies minstens 12 tekens.',
    'too-long': 'Dit wachtwoord is te lang: kies hooguit 256 tekens.',
    'too-common':
      'Dit wachtwoord is makkelijk te raden. Kies iets wat niet op een bekend wachtwoord of op uw naam lijkt.',
    'wrong-password': 'Dit is niet uw huidige wachtwoord.',
    'too-many': 'Te veel pogingen. Probeer het over een kwartier opnieuw.',
  },
  account: {
    title: 'Mijn account',
    navigation: 'Mijn account',
    email: 'E-mailadres',
    roles: 'Rollen',
    noRoles:
      'U hebt nog geen rol. Vraag de beheerder van uw gemeente om er een; daarna werkt uw account meteen.',
    everywhere: 'hele register',
    secondFactor: 'Tweede stap bij het inloggen',
    secondFactorOn: 'Ingesteld: u logt in met uw wachtwoord en een code van uw telefoon.',
    secondFactorOff: 'Niet ingesteld.',
    secondFactorNeeded: 'Voor uw rol is een tweede stap verplicht. Stel hem in om verder te gaan.',
    setUp: 'Tweede stap instellen',
    atProvider: 'U logt in bij uw organisatie. Wachtwoord en tweede stap regelt u daar.',
    password: 'Wachtwoord wijzigen',
    present: 'Huidig wachtwoord',
    changed: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
    sessions: 'Waar u bent ingelogd',
    thisOne: 'dit apparaat',
    unknownBrowser: 'onbekende browser',
    session: (opened: string, seen: string) => `ingelogd op ${opened}, voor het laatst gebruikt op ${seen}`,
    end: 'Uitloggen',
    endAll: 'Overal elders uitloggen',
    ended: 'Uitgelogd.',
    data: 'Uw gegevens',
    dataText:
      'Alles wat het register van u bewaart: uw account, sessies, zoekvragen, berichten en wat u deed.',
    download: 'Downloaden (JSON)',
    erase: 'Account wissen',
    eraseText:
      'Uw naam, adres, wachtwoord, sessies, zoekvragen en berichten gaan weg, en u kunt niet meer inloggen. Wat u deed blijft, zonder uw naam: uw gemeente moet dat kunnen verantwoorden. Dit is niet terug te draaien.',
    eraseSure: 'Ja, wis mijn account en mijn gegevens',
    eraseDo: 'Wissen',
    eraseFaults: 'Er is niets gewist',
    eraseUnsure: 'Vink aan dat u het zeker weet.',
    eraseLast:
      'U bent de laatste beheerder hier die kan inloggen. Maak eerst iemand anders beheerder, en wacht tot die een wachtwoord heeft gekozen of zelf heeft ingelogd.',
  },
  factor: {
    title: 'Tweede stap instellen',
    intro: 'Zo kan niemand met alleen uw wachtwoord inloggen.',
    install:
      'Installeer een authenticator-app op uw telefoon, zoals FreeOTP, Aegis, 2FAS of die van Microsoft of Google.',
    scan: 'Scan deze code met de app.',
    picture: 'QR-code voor de authenticator-app',
    typed: 'Lukt scannen niet? Typ dan deze sleutel in de app:',
    enter: 'Vul de code in die de app nu toont.',
    passwordHint: 'U logde langer dan tien minuten geleden in. Daarom vragen we uw wachtwoord nog eens.',
    submit: 'Instellen',
    already: 'De tweede stap is al ingesteld.',
    done: 'De tweede stap is ingesteld',
    recovery: 'Bewaar deze herstelcodes',
    recoveryText:
      'Met elk ervan logt u één keer in zonder telefoon. Ze worden niet nog eens getoond: print ze of bewaar ze in uw wachtwoordkluis.',
    goOn: 'Verder naar het register',
  },
  roles: {
    buyer: 'inkoper',
    steward: 'registerbeheerder',
    administrator: 'beheerder',
    moderator: 'netwerkmoderator',
  },
};

/** What every language must say. */
export type PeopleTexts = typeof peopleNl;
