import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { fold, foldKey } from '../../../src/common/dutch/fold.ts';
import { surelyAsked, understandRequest } from '../../../src/discovery/understand-request.ts';
import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { tellingStems } from '../../../src/enrichment/categories/concept-matcher.ts';
import { recogniseOffer } from '../../../src/enrichment/categories/recognise-offer.ts';
import { withoutWorkers } from '../../../src/enrichment/categories/without-workers.ts';

/** A word that more concepts claim tells none of them apart. */
const MOST_CONCEPTS_A_WORD = 2;
const COLUMNS = ['cpv', 'label_nl', 'label_en', 'words_nl', 'words_en'] as const;

type ConceptRow = Record<(typeof COLUMNS)[number], string>;

const text = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../seeds/reference', file), 'utf8');
const rows: ConceptRow[] = parse(text('categories.csv'), { columns: true, delimiter: ';', quote: false });
const cpv: { code: string; label_nl: string; label_en: string }[] = parse(text('cpv.csv'), { columns: true });

const partsOf = (cell: string): string[] => cell.split('|');
const wordsOf = (row: ConceptRow): string[] => [...partsOf(row.words_nl), ...partsOf(row.words_en)];

const lexicon = new CategoryLexicon(
  rows.map((row) => ({
    id: foldKey(row.label_nl),
    codes: partsOf(row.cpv),
    labelNl: row.label_nl,
    labelEn: row.label_en,
    words: [...wordsOf(row), row.label_nl, row.label_en],
  })),
  cpv.map(({ code, label_nl: labelNl, label_en: labelEn }) => ({ code, labelNl, labelEn })),
  'test',
);

const mainCode = (row: ConceptRow): string => partsOf(row.cpv)[0] ?? '';

/** Codes that were once written from memory and meant something else: the label tells. */
const REVIEWED: Record<string, string> = {
  'Kledingreparatie en naaiatelier': 'Kleermakersdiensten',
  'Sloten en sleutels': 'Slotenmakersdiensten',
  Menstruatieproducten: 'Maandverbanden of tampons',
  Kerstpakketten: 'Geschenken en beloningen',
  Vastgoedbeheer: 'Beheer van onroerend goed op honorarium- of contractbasis',
  Strijkservice: 'Persdiensten',
  Boomverzorging: 'Onderhouden van bomen',
  'Sport en bewegen': 'Sportdiensten',
  'Inkoop- en aanbestedingsadvies': 'Advies inzake aanschaffingsbeleid',
  'Natuur- en milieueducatie': 'Diensten voor opleiding inzake milieu',
  'Kinderactiviteiten en animatie': 'Diensten voor kinderanimatie',
  'Uitvaart en begraafplaatsen': 'Begrafenisdiensten',
  'Rijles en rijvaardigheid': 'Autorijschooldiensten',
  'Schoolgebouwen en huisvesting': 'Schoolgebouwen',
  'Brandstoffen, gassen en chemicaliën': 'Brandstoffen',
  Trapliften: 'Liften',
  Verkeersinstallaties: 'Besturings-, beveiligings- of signalisatie-uitrusting voor wegen',
};

/** The surest concept of a request; of equally sure ones the first in the text. */
function subjectOf(request: string): string | undefined {
  const [first] = lexicon.match(lexicon.analyse(request)).sort((a, b) => b.strength - a.strength);
  return first?.concept.labelNl;
}

describe('the file of category words', () => {
  it('has the columns that the loader reads', () => {
    expect(text('categories.csv').split('\n')[0]).toBe(COLUMNS.join(';'));
    expect(rows.length).toBeGreaterThanOrEqual(400);
  });

  it('has a Dutch and an English label, and words of both languages, for each thing', () => {
    const thin = rows.filter(
      (row) =>
        !row.label_nl || !row.label_en || partsOf(row.words_nl).length < 4 || !partsOf(row.words_en)[0],
    );
    expect(thin.map(({ label_nl }) => label_nl)).toEqual([]);
  });

  it('has its words in small letters without accents, each once in a language', () => {
    const wrong = rows.flatMap((row) =>
      [partsOf(row.words_nl), partsOf(row.words_en)].flatMap((words) =>
        words.filter((word, at) => word !== fold(word).trim() || words.indexOf(word) !== at),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('shows each thing with a code that means it, by the label of the official list', () => {
    const labels = new Map(cpv.map(({ code, label_nl }) => [code, label_nl]));
    const shown = Object.fromEntries(rows.map((row) => [row.label_nl, labels.get(mainCode(row))]));
    expect(shown).toMatchObject(REVIEWED);
  });

  it('names CPV codes that exist, each once in a concept', () => {
    const known = new Set(cpv.map(({ code }) => code));
    const wrong = rows.filter(({ cpv: cell }) => {
      const codes = partsOf(cell);
      return codes.some((code) => !known.has(code)) || new Set(codes).size < codes.length;
    });
    expect(wrong.map(({ label_nl }) => label_nl)).toEqual([]);
  });

  it('has every label once: the label is the identity of a concept in the index', () => {
    const keys = rows.map(({ label_nl }) => foldKey(label_nl));
    expect(keys.filter((key, index) => key === '' || keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has no word that is empty or that a search could never find', () => {
    const lost = rows.flatMap((row) => wordsOf(row).filter((word) => tellingStems(word).length === 0));
    expect(lost).toEqual([]);
  });

  it(`has no word in more than ${MOST_CONCEPTS_A_WORD} concepts, unless it only supports them`, () => {
    const concepts = new Map<string, Set<string>>();
    for (const row of rows) {
      for (const word of wordsOf(row).filter((each) => !each.startsWith('~'))) {
        const key = tellingStems(word).join(' ');
        concepts.set(key, (concepts.get(key) ?? new Set()).add(row.label_nl));
      }
    }
    expect([...concepts].filter(([, of]) => of.size > MOST_CONCEPTS_A_WORD)).toEqual([]);
  });
});

describe('the label of a category', () => {
  it('asks for that category in either language, for the search box is filled with it', () => {
    const lost = rows.flatMap(({ label_nl, label_en }) =>
      [label_nl, label_en].filter((label) => {
        const asked = surelyAsked(understandRequest(label, lexicon));
        return asked.every(({ concept }) => concept.labelNl !== label_nl);
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('an everyday request is about what it says', () => {
  it.each([
    ['kantoorschoonmaak', 'Kantoorschoonmaak'],
    ['thermoskannen voor de vergaderzaal', 'Servies en keukengerei'],
    ['vakantiehulp voor de plantsoenendienst', 'Uitzendkrachten'],
    ['een phishingtest onder ambtenaren', 'Informatiebeveiliging en privacy'],
    ['boomcontrole in het centrum', 'Boomonderzoek en boomadvies'],
    ['kozijnen verven van de gymzaal', 'Buitenschilderwerk'],
    ['belijning sportzaal vernieuwen', 'Sportvelden en sportaccommodaties'],
    ['griepprik voor medewerkers', 'Gezondheidszorg'],
    ['lekke banden plakken', 'Fietsreparatie'],
    ['matrassen ophalen', 'Grofvuil en milieustraat'],
    ['een woning ontruimen', 'Woningontruiming en ernstig vervuilde woningen'],
    ['translate letters into Polish', 'Vertalen'],
    ['gasleiding vervangen', 'Loodgieter en sanitair'],
    ['rioolleiding vervangen', 'Loodgieter en sanitair'],
    ['drinkwaterleiding aanleggen', 'Loodgieter en sanitair'],
    ['schoonmaak gemeentehuis', 'Schoonmaak'],
    ['ramen lappen van het stadhuis', 'Glasbewassing'],
    ['heg snoeien rond de begraafplaats', 'Heggen en hagen snoeien'],
    ['bermen maaien', 'Maaien en bermbeheer'],
    ['onkruid verwijderen in de wijk', 'Onkruidbestrijding'],
    ['bomen kappen', 'Bomen snoeien en kappen'],
    ['wij zoeken een hovenier', 'Groenvoorziening en groenonderhoud'],
    ['zwerfafval prikken', 'Straatreiniging en zwerfvuil'],
    ['graffiti verwijderen van een viaduct', 'Graffitiverwijdering'],
    ['broodjeslunch voor 40 ambtenaren', 'Lunchcatering'],
    ['catering bij een raadsvergadering', 'Catering'],
    ['hapjes en drankjes', 'Borrel en receptie'],
    ['barbecue', 'Diner en buffet'],
    ['foodtruck', 'Foodtrucks'],
    ['taart bestellen', 'Taart en gebak'],
    ['fruitmanden', 'Fruit op het werk'],
    ['kerstpakketten voor het personeel', 'Kerstpakketten'],
    ['koffieautomaten met onderhoud', 'Koffieautomaten'],
    ['bureaustoelen', 'Kantoorstoelen'],
    ['tweedehands kantoormeubilair', 'Circulair en gereviseerd meubilair'],
    ['flyers voor de huisartsen', 'Flyers, folders en brochures'],
    ['drukwerk', 'Drukwerk'],
    ['dossiers scannen', 'Scannen en digitaliseren'],
    ['vertaling naar het Engels', 'Vertalen'],
    ['gebarentolk bij een bewonersavond', 'Tolken'],
    ['notulist', 'Notuleren en verslaglegging'],
    ['bedrijfsfilm laten maken', 'Filmproductie en video'],
    ['fotograaf gezocht', 'Fotografie'],
    ['nieuwe huisstijl', 'Huisstijl en logo'],
    ['website bouwen', 'Websites'],
    ['refurbished laptops', 'Refurbished ICT'],
    ['pentest', 'Informatiebeveiliging en privacy'],
    ['verhuizing van het kantoor', 'Verhuizing'],
    ['post bezorgen', 'Post, mailing en bezorging van drukwerk'],
    ['fietskoerier', 'Fietskoeriers'],
    ['leerlingenvervoer', 'Leerlingenvervoer'],
    ['taxi', 'Taxi- en personenvervoer'],
    ['fietsen repareren', 'Fietsreparatie'],
    ['laadpalen op het parkeerterrein', 'Laadpalen'],
    ['stratenmaker', 'Straatwerk'],
    ['riool ontstoppen', 'Rioolreiniging en ontstopping'],
    ['asbest verwijderen uit een school', 'Asbestsanering'],
    ['schilderwerk', 'Schilderwerk'],
    ['muren witten in het trappenhuis', 'Behangen en binnenschilderwerk'],
    ['dakdekker', 'Dakwerk'],
    ['kozijnen vervangen', 'Kozijnen, ramen en deuren'],
    ['zonnepanelen op de sporthal', 'Zonnepanelen'],
    ['tochtstrips aanbrengen', 'Energiefixers en kleine maatregelen'],
    ['speeltoestellen keuren', 'Inspectie en onderhoud van speeltoestellen'],
    ['picknicktafels', 'Parkbanken en picknicktafels'],
    ['verkeersregelaars', 'Verkeersregelaars'],
    ['toiletwagen huren', 'Mobiele toiletten'],
    ['brandblussers', 'Brandblussers'],
    ['AED', "AED's"],
    ['BHV-training', 'BHV en VCA'],
    ['jobcoach', 'Jobcoaching'],
    ['taallessen voor inwoners', 'Nederlands leren'],
    ['schuldhulpverlening', 'Schuldhulp en budgetbeheer'],
    ['wespennest', 'Plaagdierbestrijding'],
    ['werkschoenen', 'Werkschoenen'],
    ['we need a caterer', 'Catering'],
    [
      'De gemeente zoekt een partij die bij drie scholen de ramen wast, tweemaal per jaar, contractduur vier jaar',
      'Glasbewassing',
    ],
    ['Voor de herinrichting van het dorpsplein komt er 800 m2 nieuwe bestrating', 'Straatwerk'],
    ['Voor een congres met 200 gasten zoeken we een locatie', 'Congressen en bijeenkomsten'],
    ['30 stemhokjes te huur', 'Stemhokjes en stembussen'],
    ['een animatiefilm met ondertiteling', "Animaties en uitlegvideo's"],
    ['meeting room chairs', 'Kantoorstoelen'],
    ['stoeltjes voor de peuterspeelzaal', 'Kantoormeubilair'],
    ['twee mengkranen', 'Loodgieter en sanitair'],
    ['brievenbussen voor de flat', 'Brievenbussen en naambordjes'],
    ['heftrucks', 'Heftrucks en intern transport'],
    ['huis-aan-huisblad bezorgen', 'Post, mailing en bezorging van drukwerk'],
  ])('%s: %s', (request, expected) => {
    expect(subjectOf(request)).toBe(expected);
  });

  it.each([
    ['reparatie van keukenapparatuur in de kantine', 'Reparatie en repair café'],
    ['reparatie van 20 e-bikes', 'Fietsreparatie'],
  ])('lead from what is done to a thing to who does it: %s', (request, doer) => {
    const found = lexicon.match(lexicon.analyse(request)).find(({ concept }) => concept.labelNl === doer);
    expect(found?.strength).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['decor bouwen voor het theater', 'Bouw en aanneming'],
    ['een podium bouwen op het plein', 'Bouw en aanneming'],
    ['een dashboard bouwen', 'Bouw en aanneming'],
  ])('take two words that are one thing for that thing alone: %s', (request, other) => {
    const found = lexicon.match(lexicon.analyse(request));
    expect(found.filter(({ strength }) => strength >= 0.75)).not.toEqual([]);
    expect(found.find(({ concept }) => concept.labelNl === other)?.strength ?? 0).toBeLessThan(0.5);
  });

  it('do not take what is dirty and fetched for refuse', () => {
    const found = lexicon.match(lexicon.analyse('vuile handdoeken ophalen en schoon terugbrengen'));
    const sure = found.filter(({ strength }) => strength >= 0.75).map(({ concept }) => concept.labelNl);
    expect(sure).toContain('Linnenverhuur en bedrijfswas');
    expect(sure).not.toContain('Afvalinzameling en afvalverwerking');
  });
});

describe('a colour', () => {
  it.each(['witte', 'zwarte', 'rode', 'blauwe', 'gele', 'grijze', 'bruine'])('is no trade: %s', (colour) => {
    expect(surelyAsked(understandRequest(colour, lexicon))).toEqual([]);
  });
});

describe('what a firm offers', () => {
  it('keeps what stands between a preposition and workers of something else', () => {
    const text = 'Leidt mensen met schulden op tot vakmensen';
    expect(withoutWorkers(text)).toBe(text);
  });

  const offered = (description: string, name = '', stated: readonly string[] = []): string[] =>
    recogniseOffer({ name, description }, lexicon, stated).map(({ label }) => label);

  it('is not how it goes about it, told in a later sentence', () => {
    const description = 'Schilderwerk binnen en buiten. Afval scheiden we op locatie.';
    expect(offered(description)).toEqual(['Schilderwerk']);
  });

  it('is told by the words that say it, not by a surname that would be their ending', () => {
    const [first] = recogniseOffer({ name: 'Evenementen van den Broek', description: '' }, lexicon);
    expect(first).toMatchObject({ label: 'Evenementen en congressen', because: 'evenementen' });
  });

  it('is what its name says too', () => {
    expect(offered('Al dertig jaar in het dorp.', 'Drukkerij De Punt')).toEqual(['Drukwerk']);
  });

  it('is with whom it works only when nothing else tells what it does', () => {
    expect(offered('Wij doen mooie dingen. Dat doen we door jongerenwerk.')).toEqual(['Jongerenwerk']);
    expect(offered('Samen sterk. Jongerenwerk vinden we belangrijk.', '', ['45442100'])).toEqual([]);
  });

  it.each([
    ['Trainingen voor ambtenaren: schrijven en integriteit', 'Opleidingen Leerstoel', 'Kantoormeubilair'],
    ['Catering voor vergaderingen', 'De Tafelbloem', 'Bloemen en boeketten'],
  ])('is not what a part of a word in its name says, when it says something else: %s', (said, name, pun) => {
    expect(offered('', name)).toContain(pun);
    expect(offered(said, name)).not.toContain(pun);
    expect(offered(said, name).length).toBeGreaterThan(0);
  });

  it.each([
    ['Verkoop van kasten en meubels', 'Designstoel'],
    ['Al dertig jaar in het dorp', 'Designstoel'],
  ])('is what a part of a word in its name says, when nothing speaks against it: %s', (said, name) => {
    expect(offered(said, name)).toContain('Kantoormeubilair');
  });

  it('is what a part of a word in its name says only when a stated code is of that kind', () => {
    expect(offered('', 'Designstoel', ['39130000'])).toContain('Kantoormeubilair');
    expect(offered('', 'Designstoel', ['80500000'])).toEqual([]);
  });

  it.each([
    ['Fietsen maken met jongeren', 'Fietsen'],
    ['Schoonmaak van kantoren, samen met statushouders uit de buurt', 'Kantoorschoonmaak'],
    ['Catering met een team van jongeren met autisme', 'Catering'],
    ['Groenonderhoud door mensen met een beperking', 'Groenvoorziening en groenonderhoud'],
  ])('is not with whom it works: %s', (description, label) => {
    expect(offered(description)).toEqual([label]);
  });

  it.each([
    ['Begeleiding van mensen met een beperking', 'Zorg en maatschappelijke ondersteuning'],
    ['Jongerenwerk in de wijk', 'Jongerenwerk'],
    ['Wij werken met jongeren', 'Jongerenwerk'],
  ])('is with whom it works when nothing else is said: %s', (description, label) => {
    expect(offered(description)).toEqual([label]);
  });
});
