import { type InformationTexts } from './information-text.ts';

/** Texts of the information pages in Dutch. */
export const informationNl: InformationTexts = {
  about: {
    title: 'Over het register',
    lead: 'Het impactregister helpt inkopers van gemeenten om bedrijven met maatschappelijke impact te vinden, dichtbij en met bewijs.',
    blocks: [
      { kind: 'heading', text: 'Waar de gegevens vandaan komen' },
      {
        kind: 'text',
        text: 'Leverancierslijsten, netwerken van sociale ondernemingen, keurmerkregisters en bedrijven zelf leveren gegevens aan. Wij bewaren wat elke bron zegt en voegen samen wat over hetzelfde bedrijf gaat. Op de pagina van een leverancier staat bij elk gegeven welke bron het zegt en van wanneer het is.',
      },
      { kind: 'heading', text: 'Wat telt als bewijs' },
      {
        kind: 'list',
        items: [
          'Nagekeken: het keurmerk staat in het register van het keurmerk en is vandaag geldig. Alleen dit telt mee bij ‘Alleen met nagekeken keurmerk’.',
          'Zelf opgegeven: het bedrijf of een lijst noemt het keurmerk, maar wij zagen het niet in het register.',
          'Verlopen: de einddatum is voorbij. Het keurmerk blijft zichtbaar, maar telt niet meer mee.',
          'Thema’s, programma’s en lidmaatschappen zijn wat een bedrijf over zichzelf vertelt. Ze zijn geen bewijs.',
        ],
      },
      { kind: 'heading', text: 'Hoe de volgorde tot stand komt' },
      {
        kind: 'steps',
        items: [
          'Uit uw tekst halen we wat u wilt inkopen. Woorden die in elke inkoopvraag staan, tellen niet mee.',
          'We herkennen categorieën: ‘ramen lappen’ is glasbewassing. U ziet bovenaan wat we hebben begrepen.',
          'Bedrijven die dat leveren, komen bovenaan. Het zwaarst tellen hun naam en hun categorieën, daarna hun omschrijving.',
          'De filters die u instelt gelden altijd: wie er niet aan voldoet, staat niet in de lijst.',
          'Zonder zoektekst staan bedrijven met een nagekeken keurmerk eerst.',
        ],
      },
      {
        kind: 'text',
        text: 'Niemand kan voor een hogere plaats betalen. Bij elk resultaat staat waarom het in de lijst staat.',
      },
      { kind: 'heading', text: 'Wat het register niet is' },
      {
        kind: 'text',
        text: 'Het register vervangt geen aanbesteding en geen eigen controle. Controleer een keurmerk bij de bron voordat u erop gunt. Afstanden zijn hemelsbreed.',
      },
      { kind: 'heading', text: 'Gebruikte gegevens en licenties' },
      {
        kind: 'links',
        items: [
          {
            href: 'https://www.geonames.org/',
            text: 'GeoNames',
            note: 'plaatsen en hun ligging, licentie CC BY 4.0. Bewerkt: alleen Nederland, samengevoegd per postcodegebied.',
          },
          {
            href: 'https://docs.ted.europa.eu/eforms/latest/',
            text: 'eForms SDK van het Publicatiebureau van de Europese Unie',
            note: 'CPV-codes en hun namen, licentie CC BY 4.0.',
          },
          {
            href: 'https://nldesignsystem.nl/',
            text: 'NL Design System',
            note: 'onderdelen en thema van deze pagina’s, licentie EUPL-1.2.',
          },
          {
            href: 'https://fonts.google.com/specimen/Source+Sans+3',
            text: 'Source Sans 3',
            note: 'het lettertype, SIL Open Font License 1.1.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet dit register kunnen gebruiken, ook met toetsenbord, schermlezer of vergroting.',
    blocks: [
      { kind: 'heading', text: 'Stand van zaken' },
      {
        kind: 'text',
        text: 'Deze website is nog niet onderzocht volgens WCAG-EM en heeft nog geen toegankelijkheidsverklaring in het landelijke register. Totdat dat is gebeurd, beweren we niet dat hij aan WCAG 2.1 niveau AA voldoet.',
      },
      { kind: 'heading', text: 'Wat we doen' },
      {
        kind: 'list',
        items: [
          'Alles werkt met het toetsenbord. Zonder JavaScript werkt alles behalve de kaart; de lijst ernaast noemt dezelfde bedrijven.',
          'De pagina’s hebben vaste onderdelen, koppen op volgorde, labels bij elk veld en een zichtbare focus.',
          'Keurmerken verschillen in woord en teken, niet alleen in kleur.',
          'Bij elke wijziging toetst een programma (axe) de pagina’s op een telefoon- en een bureauscherm. Zo’n toets vindt maar een deel van de problemen.',
        ],
      },
      { kind: 'heading', text: 'Bekende beperkingen' },
      {
        kind: 'list',
        items: [
          'Er is nog niet getest door mensen die hulpmiddelen gebruiken.',
          'Omschrijvingen van bedrijven komen uit bronnen en kunnen moeilijk leesbaar zijn.',
          'In de Engelse weergave blijven omschrijvingen van bedrijven Nederlands.',
        ],
      },
      { kind: 'heading', text: 'Werkt er iets niet?' },
      {
        kind: 'text',
        text: 'Laat het weten aan de gemeente die u dit register aanbiedt. Vertel welke pagina het is en welk hulpmiddel u gebruikt.',
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'Hier staat wie dit register aanbiedt, en wat u doet als er iets niet klopt.',
    blocks: [
      { kind: 'heading', text: 'Klopt er iets niet over een bedrijf?' },
      {
        kind: 'text',
        text: 'Op de pagina van het bedrijf staat onderaan ‘Een fout melden’. Daar komt uw melding meteen bij wie het register bijhoudt.',
      },
      { kind: 'heading', text: 'Is het uw bedrijf?' },
      {
        kind: 'links',
        items: [
          { href: '/aanmelden', text: 'Meld uw bedrijf aan', note: 'of neem over wat er al over staat' },
          { href: '/mijn-bedrijf', text: 'Mijn bedrijf', note: 'wijzig wat er staat, of laat het weghalen' },
        ],
      },
    ],
  },
  own: {
    heading: 'Wie biedt dit register aan?',
    name: 'Naam',
    email: 'E-mail',
    phone: 'Telefoon',
    page: 'Contactpagina',
    missing: (what) => `${what}: nog niet ingevuld door wie dit register aanbiedt.`,
    reach: 'Bereikbaar',
    nobody: 'Wie dit register aanbiedt, heeft naam en bereikbaarheid hier nog niet ingevuld.',
    privacy: 'Vragen over uw gegevens',
    privacyAsk: 'stel uw vraag, of vraag om inzage, verbetering of verwijdering',
    statement: 'Toegankelijkheidsverklaring',
    statementNote: 'in het landelijke register',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Het register gaat over bedrijven, niet over mensen. Van wie het bezoekt, bewaren we zo weinig mogelijk.',
    blocks: [
      { kind: 'heading', text: 'Van bedrijven' },
      {
        kind: 'list',
        items: [
          'We tonen geen contactpersonen, geen persoonlijke e-mailadressen en geen telefoonnummers.',
          'Van een eenmanszaak, vof of maatschap tonen we geen KvK-nummer, straat of postcode, alleen de plaats.',
          'Bij elk gegeven staat de bron. Wie iets wil laten verbeteren of verwijderen, vraagt dat aan de bron of aan de gemeente.',
        ],
      },
      { kind: 'heading', text: 'Van wie een bedrijf aanmeldt' },
      {
        kind: 'list',
        items: [
          'Contactpersoon, e-mailadres en telefoonnummer gebruiken we om het bedrijf te bereiken. Alleen medewerkers van gemeenten en netwerken zien ze, na inloggen.',
          'Eén cookie houdt de aanmelding open; die is weg zodra de browser sluit.',
          'Een aanmelding die niet wordt ingestuurd, wissen we na drie maanden. Wie stopt, kan alles meteen laten wissen, en anders gebeurt dat na een jaar.',
          'Op ‘Mijn bedrijf’ ziet en wijzigt u wat u invulde, en haalt u op wat het register van u heeft.',
        ],
      },
      { kind: 'heading', text: 'Van wie een uitnodiging kreeg' },
      {
        kind: 'list',
        items: [
          'Het adres komt uit de bron die onder in het bericht staat. U krijgt één uitnodiging en hoogstens één herinnering.',
          'In elk bericht staat een link om geen berichten meer te krijgen. Die blijft werken.',
          'Wilt u niet in het register staan? Vraag dat aan de bron of aan de gemeente.',
        ],
      },
      { kind: 'heading', text: 'Van wie een fout meldt' },
      {
        kind: 'list',
        items: [
          'Een e-mailadres is niet nodig. Geeft u er een, dan gebruiken we het alleen voor het antwoord en wissen we het daarna.',
        ],
      },
      { kind: 'heading', text: 'Van wie voor een gemeente inkoopt of beheert' },
      {
        kind: 'list',
        items: [
          'Een account heeft een naam, een e-mailadres en een rol. Wie iets vastlegt in een opdracht, staat er met zijn naam bij: collega’s van de gemeente zien dat.',
          'Een bewaarde zoekvraag is van wie hem bewaarde. De mail erover stopt u met één klik.',
          'Op ‘Mijn account’ haalt u op wat het register van u heeft, en laat u het wissen. Wat u voor de gemeente besloot blijft staan, zonder uw naam.',
        ],
      },
      { kind: 'heading', text: 'Van bezoekers' },
      {
        kind: 'list',
        items: [
          'Voor wie zoekt, zetten deze pagina’s geen cookies. Alleen wie inlogt of een bedrijf aanmeldt, krijgt er een die dat vasthoudt en weg is zodra de browser sluit. Statistiek- of volgprogramma’s gebruiken we niet.',
          'Uw zoekvraag staat in het adres van de pagina, zodat u hem kunt bewaren en delen. Zet er dus geen namen van personen in. Het logboek van de website bevat de zoektekst niet.',
          'We tellen per week naar welk soort werk in welke gemeente vergeefs is gezocht. De woorden, en wie zocht, bewaren we daar niet bij.',
        ],
      },
    ],
  },
  settings: {
    ownStyle: 'Lettertypen en opmaak komen van deze website zelf, niet van andere partijen.',
    theirStyle: (host) => `De huisstijl komt van ${host}. Die partij krijgt daarbij uw IP-adres.`,
    tiles: (host) =>
      `De achtergrond van de kaart komt van ${host}. Wie de kaart ziet, stuurt daarheen zijn IP-adres, en welk deel van de kaart het is.`,
  },
};
