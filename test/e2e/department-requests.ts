import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { foldKey } from '../../src/common/dutch/fold.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type ShortlistResult } from '../../src/discovery/shortlist/shortlist.ts';
import { type TestApp } from '../support/test-app.ts';

/** Requests as departments write them, with demo firms of which a buyer must see three among the first five, or all there are. */
const REQUESTS: readonly { department: string; text: string; good: readonly string[] }[] = [
  {
    department: 'welzijn',
    text: 'Voor de inloop in de wijk zoeken we een organisatie die maatjes koppelt aan ouderen die weinig mensen zien',
    good: ['Maatje Meer', 'Buurtmoes', 'Praatpaal Ouderen', 'Rijdende Rooie'],
  },
  {
    department: 'groen',
    text: 'Hagen knippen en onkruid schoffelen op twee begraafplaatsen, twee rondes per jaar',
    good: [
      'Snoeischaar',
      'Hoveniersbedrijf F. Fictief',
      'Onkruid Vergaat',
      'Heg Steg',
      'De Rechte Rand',
      'Tuinploeg De Klister',
      'Begraaf Zerkema',
    ],
  },
  {
    department: 'facilitair',
    text: 'kapotte bureaustoelen laten repareren of opnieuw bekleden',
    good: ['Tweede Zit', 'Stoelendans', 'Lijm en Liefde'],
  },
  {
    department: 'ICT',
    text: 'Oude laptops van het stadskantoor: harde schijven wissen en klaarmaken voor hergebruik',
    good: ['Bitterzoet', 'Restwaarde', 'Klikgoed', 'Tweede Boot'],
  },
  {
    department: 'drukwerk',
    text: '500 posters A2 en 2.000 flyers voor de cultuurnacht, gerecycled papier',
    good: ['Drukwerkplaats De Omslag', 'Persvogel', 'Pixelboer', 'Kopieerhoek'],
  },
  {
    department: 'sloop',
    text: 'Sloop van twee noodlokalen met asbestinventarisatie; kozijnen en deuren moeten elders weer gebruikt kunnen worden',
    good: ['Sloopwerk Gruis', 'Breekstra', 'Oogst uit Gevel', 'Asbestinventarisatie Vezel'],
  },
  {
    department: 'events',
    text: 'podium met geluid en licht voor de opening van het buurthuis, 150 bezoekers',
    good: ['Podiumstra', 'Lampion', 'Tentenkamp', 'Bühne Zonder Drempel'],
  },
  {
    department: 'zorgvervoer',
    text: 'rolstoelbus met chauffeur voor bewoners die naar de huisarts of de dagbesteding moeten',
    good: ['Rijdende Rooie', 'Stuurstra'],
  },
  {
    department: 'horeca',
    text: 'broodjes en soep voor een vergadering van 30 mensen, vegetarisch',
    good: ['Wilde Bieten', 'Gulle Pollepel', 'Ketelmeesters', 'Broodnodig', 'Roerganger', 'Omslagpunt'],
  },
  {
    department: 'schoonmaak',
    text: 'trappenhuizen en sanitair van het stadskantoor dagelijks schoonmaken',
    good: ['Helderziend', 'Dweilstra', 'Sopje', 'Cleanteam', 'Bezemvrij', 'Noorderlint Schoon', 'Poetsgilde'],
  },
  {
    department: 'handhaving',
    text: 'onderhoud en reparatie van de dienstfietsen van de handhavers, twee keer per jaar',
    good: ['Plankgas', 'Rollend Herstel', 'Trapstra'],
  },
  {
    department: 'griffie',
    text: 'relatiegeschenken voor het afscheid van 39 raadsleden, lokaal gemaakt, maximaal € 25 per stuk',
    good: ['Strikstra', 'Doos & Dochters', 'Zorgzame Zolder', 'Stitch', 'Appelkruimel'],
  },
  {
    department: 'onderwijshuisvesting',
    text: 'binnenschilderwerk van 12 klaslokalen in de zomervakantie, milieuvriendelijke verf',
    good: ['Verfijnd', 'Voorbeeldstra', 'Kwastema', 'Roller & Zonen', 'Verfstreek'],
  },
  {
    department: 'jeugd',
    text: 'kookles en moestuin voor kinderen van 8 tot 12 na schooltijd',
    good: ['Moestuin Meerzicht', 'Zaadgoed', 'Tafelgenoten', 'Zonder Grens', 'Omslagpunt', 'Gulle Pollepel'],
  },
  {
    department: 'personeelszaken',
    text: 'workshop over werkdruk en vitaliteit voor een team van 18 medewerkers',
    good: ['Adem & Aarde', 'Kwakel', 'OPLEIDINGEN LEERSTOEL'],
  },
  {
    department: 'sport',
    text: 'Onderhoud van drie sportvelden: maaien, bezanden en lijnen trekken, 2 jaar',
    good: [
      'De Rechte Rand',
      'Grasmat Sportvelden',
      'Noorderlint Groen',
      'Loonbedrijf Van der Fictie',
      'Assemerdiep',
    ],
  },
  {
    department: 'communicatie',
    text: 'Korte animatiefilm van 90 seconden over de nieuwe afvalregels, met ondertiteling en in drie talen in te spreken',
    good: ['Beeldspraak', 'Klapperbord', 'Omroep Ons Dorp'],
  },
  {
    department: 'facility',
    text: 'We are looking for a supplier to refurbish about 60 meeting room chairs and 12 desks in our town hall, no new furniture please',
    good: [
      'Stoelendans',
      'Trijpstra',
      'Ombouw Circulair',
      'Bankstel & Bureau',
      'Lijm en Liefde',
      'Tweede Zit',
    ],
  },
  {
    department: 'gebouwen',
    text: 'Schoonmaken van de gevel en zonnepanelen van de brandweerkazerne, geen glasbewassing en geen schoonmaak binnen',
    good: ['Glashelder op Hoogte', 'Nieuwstaat', 'Zonnedak'],
  },
];

/** Departments ask the demo firms, and what nobody understands is said. @param app once it runs, with the demo data */
export function testDepartmentRequests(app: () => TestApp): void {
  const search = (text: string, more = '') =>
    app().getJson<SearchResult>(`/v1/suppliers?${new URLSearchParams({ q: text }).toString()}${more}`);
  const page = async (path: string) => (await request(app().app.getHttpServer()).get(path).expect(200)).text;

  describe('a department that asks in its own words', () => {
    it.each(REQUESTS)(
      'finds whom a buyer would ask, on page and API: $department',
      async ({ text, good }) => {
        const { items } = await search(text);
        const first = items.slice(0, 5).map(({ name }) => name);
        const wanted = good.map(foldKey);
        const right = first.filter((name) => wanted.some((part) => foldKey(name).includes(part)));
        expect([right[0], right.length >= Math.min(3, good.length)]).toEqual([first[0], true]);
        const shown = await page(`/?${new URLSearchParams({ q: text }).toString()}`);
        const places = first.map((name) => shown.indexOf(name.replaceAll('&', '&amp;')));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
      },
    );
  });

  describe('a word that nobody knows', () => {
    it('is told, with what was found without it', async () => {
      const alone = await search('onderzeeboot');
      expect([alone.total, alone.query.unknown]).toEqual([0, ['onderzeeboot']]);
      const beside = await search('catering onderzeeboot');
      expect(beside.query.unknown).toEqual(['onderzeeboot']);
      expect(beside.total).toBeGreaterThan(5);
      expect(await page('/?q=onderzeeboot')).toContain('Geen enkele leverancier noemt ‘onderzeeboot’.');
      expect(await page('/?q=catering+onderzeeboot&lang=en')).toContain(
        'No supplier mentions ‘onderzeeboot’. The rest of your text was looked for.',
      );
    });

    it('is told from a thing that is known and that nobody offers', async () => {
      const { total, query } = await search('20 stemhokjes huren');
      expect([total > 0, query.unknown, query.unoffered]).toEqual([
        true,
        undefined,
        ['Stemhokjes en stembussen'],
      ]);
      expect((await search('20 stemhokjes en een lunch')).query.unoffered).toBeUndefined();
      expect(await page('/?q=stemhokjes+huren&lang=en')).toContain(
        'No supplier is known to supply this: ‘Polling booths and ballot boxes’.',
      );
    });

    const NEARBY = '&near=9712HM&radiusKm=40';

    it('is told from a thing that others offer than the firms that were found', async () => {
      const { items, query } = await search('beheer fietsenstalling station', NEARBY);
      expect(query).toMatchObject({ unofferedHere: ['Fietsenstalling en parkeerbeheer'] });
      expect(query).not.toHaveProperty('unoffered');
      const reasons = items.flatMap((item) => item.reasons);
      expect(
        reasons.filter((reason) => /^(Levert|Lijkt te leveren|Noemt ‘.*fietsenstalling)/.test(reason)),
      ).toEqual([]);
      expect(await page(`/?q=beheer+fietsenstalling+station${NEARBY}`)).toContain(
        'Van geen van deze leveranciers is bekend dat die dit levert: ‘Fietsenstalling en parkeerbeheer’.',
      );
      expect((await search('lunch voor 20 personen')).query).not.toHaveProperty('unofferedHere');
    });

    it('is not told of the name of a firm, nor of a long text of which the rest is understood', async () => {
      expect((await search('Ketelmeesterz')).query.unknown).toBeUndefined();
      const long = 'schoonmaak van onze kantoren en de onderzeeboot die sinds vorig jaar in de haven ligt';
      expect((await search(long)).query.unknown).toContain('onderzeeboot');
      expect(await page(`/?q=${long.replaceAll(' ', '+')}`)).not.toContain('Geen enkele leverancier noemt');
    });

    it('finds firms with a word that looks like it, and says that they are no more than that', async () => {
      const { total, similar, query } = await search('taurt');
      expect([total > 0, similar, query.unknown]).toEqual([true, true, ['taurt']]);
      expect(await page('/?q=taurt')).toContain('Deze leveranciers noemen iets wat erop lijkt.');
      expect((await search('taart')).similar).toBeUndefined();
    });

    it('is no request that firms could be judged on', async () => {
      const asked = request(app().app.getHttpServer()).post('/v1/shortlists').send({ text: 'taurt' });
      const { items, query, pool } = (await asked.expect(200)).body as ShortlistResult;
      expect([items.length, query.unknown, pool.judged]).toEqual([0, ['taurt'], 0]);
      const shown = await page('/opdracht?text=onderzeeboot');
      expect(shown).toContain('Niet begrepen:</strong> ‘onderzeeboot’');
      expect(shown).toContain('Niemand is beoordeeld op wat het levert');
    });
  });
}
