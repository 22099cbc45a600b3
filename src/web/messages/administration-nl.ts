import { SCOPE_TEXTS } from '../../access/scope-texts.ts';
import { formatsFor } from '../format.ts';

const { number, plural } = formatsFor('nl');

/** Texts of the administrator's pages in Dutch. */
export const administrationNl = {
  users: {
    title: 'Gebruikers',
    intro:
      'Wie van uw gemeente in het register werkt. Wie zelf inlogde bij uw organisatie, staat hier zonder rol.',
    none: 'Er zijn nog geen gebruikers.',
    noRole: 'nog geen rol',
    closed: 'gesloten',
    never: 'nog nooit ingelogd',
    lastSeen: (when: string) => `laatst ingelogd op ${when}`,
    add: 'Gebruiker toevoegen',
    email: 'E-mailadres',
    name: 'Naam',
    role: 'Rol',
    where: 'Voor',
    everywhere: 'het hele register',
    network: 'netwerk Impact Noord',
    create: 'Toevoegen',
    faults: 'Er is niets gewijzigd',
    link: 'Link om een wachtwoord in te stellen',
    linkText:
      'Geef deze link aan de gebruiker. Hij werkt één keer, drie dagen lang, en wordt niet nog eens getoond.',
    person: 'Naam en e-mailadres',
    personText:
      'Krijgt iemand een ander adres, dan loggen open sessies uit en werken links die nog openstaan niet meer. Het oude en het nieuwe adres krijgen bericht.',
    personAtProvider:
      'Deze gebruiker logt in bij de eigen organisatie, en blijft dat doen. Bij een ander adres loggen open sessies uit; het oude en het nieuwe adres krijgen bericht.',
    correct: 'Naam en adres bewaren',
    wrongPerson:
      'Vul één e-mailadres in, zoals s.devries@gemeente.example, en een naam van hooguit 200 tekens.',
    moved:
      'Het adres is gewijzigd. Het oude en het nieuwe adres krijgen bericht. Wie ingelogd was, logt opnieuw in; een link die nog openstond werkt niet meer.',
    stillMailed: (address: string) =>
      `Er gaat nog mail naar ${address}, omdat dat adres is ingevuld op deze plaatsen. Pas dat daar aan:`,
    roles: 'Rollen',
    withdraw: 'Intrekken',
    grant: 'Rol geven',
    access: 'Toegang',
    ownAccount:
      'Dit is uw eigen account. Wachtwoord, sessies en uw gegevens vindt u bij ‘Mijn account’. Uw naam, adres of rol wijzigen, een kwijtgeraakte telefoon en sluiten: vraag een andere beheerder.',
    partly:
      'Dit account heeft ook rollen buiten uw gemeente. Naam, adres, nieuwe links, sluiten en wissen: vraag wie het hele register beheert.',
    renew: 'Nieuwe link maken',
    lostPhone: 'Telefoon kwijt: ook de tweede stap opnieuw instellen',
    close: 'Account sluiten',
    reopen: 'Account weer openen',
    done: 'Gewijzigd.',
    back: 'Alle gebruikers',
    conflict: 'Er is al een account met dit e-mailadres.',
    closedAlready: 'Dit account is gesloten. Open het eerst weer, en maak dan een nieuwe link.',
    wrong: 'Controleer het e-mailadres en de rol: een moderator hoort bij een netwerk, andere rollen niet.',
    forbidden: 'Dit kunt u alleen voor accounts van uw eigen gemeente, en niet voor uw eigen account.',
    data: 'Persoonsgegevens',
    dataText: 'Voor wie vraagt wat het register van deze persoon bewaart, of het gewist wil hebben.',
    download: 'Alles downloaden (JSON)',
    eraseTitle: 'Gegevens wissen',
    eraseText:
      'Wissen neemt naam, adres, wachtwoord, sessies, zoekvragen en berichten weg. Wat deze persoon deed blijft, zonder naam. Dit is niet terug te draaien.',
    eraseSure: 'Ja, wis dit account en deze gegevens',
    erase: 'Wissen',
    eraseUnsure: 'Vink aan dat u het zeker weet.',
    eraseLast:
      'Dit is de laatste beheerder hier die kan inloggen. Maak eerst iemand anders beheerder, en wacht tot die een wachtwoord heeft gekozen of zelf heeft ingelogd.',
    erased: 'Het account is gewist',
    erasedText: 'Van deze persoon is niets meer te vinden, behalve wat die deed, zonder naam.',
    mentions: 'De naam of het adres staat nog in wat anderen schreven. Pas dat zelf aan waar dat kan:',
    mention: (where: string, times: number) => `${where}: ${number(times)} keer`,
  },
  keys: {
    title: 'API-sleutels',
    intro: 'Voor programma’s, zoals een inkoopsysteem. Twee sleutels naast elkaar mag: zo vervangt u er een.',
    none: 'Er zijn nog geen sleutels.',
    add: 'Sleutel maken',
    name: 'Welk programma, van wie',
    scopes: 'Wat de sleutel mag',
    scope: SCOPE_TEXTS.nl,
    expires: 'Geldig tot en met',
    create: 'Maken',
    made: 'De sleutel is gemaakt',
    madeText: 'Kopieer hem nu: hij wordt niet nog eens getoond.',
    revoke: 'Intrekken',
    revoked: 'ingetrokken',
    expired: 'verlopen',
    until: (day: string) => `geldig tot en met ${day}`,
    used: (when: string) => `laatst gebruikt op ${when}`,
    unused: 'nog niet gebruikt',
    usage: (days: number, requests: string, refused: string) =>
      `Verzoeken in de afgelopen ${number(days)} ${plural(days, 'dag', 'dagen')}: ${requests}, waarvan geweigerd: ${refused}`,
    operation: 'Wat er werd gevraagd',
    requests: 'Verzoeken',
    refused: 'Geweigerd',
    wrong: 'Geef een naam, minstens één recht en een datum in de toekomst.',
    gone: 'Deze sleutel is er niet of is al ingetrokken.',
  },
  log: {
    title: 'Logboek',
    intro: 'Wie wat deed, waarmee en wanneer. Regels kunnen niet worden gewijzigd of verwijderd.',
    none: 'Niets gevonden.',
    actor: 'Wie',
    action: 'Wat',
    anyAction: 'Alles',
    subject: 'Nummer van de zaak',
    from: 'Vanaf',
    until: 'Tot en met',
    apply: 'Zoeken',
    when: 'Wanneer',
    details: 'Bijzonderheden',
    total: (count: number) => `${number(count)} ${plural(count, 'regel', 'regels')}`,
  },
};

/** What every language must say. */
export type AdministrationTexts = typeof administrationNl;
