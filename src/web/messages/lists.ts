import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const count = { nl: formatsFor('nl').number, en: formatsFor('en').number };

const nl = {
  navigation: 'Categorieën en lijsten',
  parts: 'Over lijsten',
  categories: {
    title: 'Categorieën en woorden',
    text: 'Wat gemeenten echt inkopen, met de alledaagse woorden ervoor. Daaraan herkent het register vragen en omschrijvingen. Een verandering geldt binnen enkele minuten voor het hele register.',
    q: 'Zoek op naam, woord of CPV-code',
    search: 'Zoeken',
    add: 'Categorie toevoegen',
    none: 'Er is geen categorie gevonden.',
    name: 'Categorie',
    codes: 'CPV-codes',
    words: 'Woorden',
    origin: 'Van',
    origins: { product: 'het register', steward: 'beheerders' },
    closed: 'gesloten',
    more: (shown: number, total: number) =>
      `Dit zijn er ${count.nl(shown)} van ${count.nl(total)}. Zoek preciezer.`,
  },
  form: {
    titleNew: 'Categorie toevoegen',
    back: 'Alle categorieën',
    labelNl: 'Naam in het Nederlands',
    labelEn: 'Naam in het Engels',
    codes: 'CPV-codes',
    codesHint: 'Acht cijfers, de belangrijkste eerst, met spaties ertussen.',
    wordsNl: 'Nederlandse woorden',
    wordsEn: 'Engelse woorden',
    wordsHint: 'Eén per regel. Zet ~ voor een woord dat ook iets anders betekent.',
    closed: 'Niet meer gebruiken',
    submit: 'Bewaren',
    takeBack: 'Terug naar wat het register zelf had',
    saved: 'De categorie is bewaard. De omschrijvingen worden opnieuw gelezen.',
    takenBack: 'De verandering is teruggenomen.',
    faults: 'De categorie is niet bewaard',
    moved: 'Deze categorie is intussen veranderd.',
    fieldFaults: {
      codes: 'Geef minstens één CPV-code van acht cijfers die in de lijst staat.',
      labelNl: 'Geef een Nederlandse naam die nog geen andere categorie heeft.',
      labelEn: 'Geef een Engelse naam.',
      wordsNl:
        'Een van de woorden zegt niets, of betekent al twee andere dingen. Zet er ~ voor of laat het weg.',
      wordsEn:
        'Een van de woorden zegt niets, of betekent al twee andere dingen. Zet er ~ voor of laat het weg.',
      id: 'Deze naam heeft te weinig letters.',
    } as Record<string, string>,
  },
  reference: {
    title: 'Naslag',
    text: 'De lijsten waar het register van uitgaat. Een nieuwe lijst levert de beheerder van de server in met het commando reference import.',
    list: 'Lijst',
    entries: 'Regels',
    own: 'Zelf ingelezen',
    since: 'Sinds',
    unknown: 'niet ingelezen',
    lists: {
      municipalities: 'Gemeenten',
      boundaries: 'Gemeentegrenzen',
      postcodes: 'Postcodegebieden',
      places: 'Plaatsen',
      cpv: 'CPV-codes',
      categories: 'Eigen categorieën',
      labels: 'Keurmerken',
    },
  },
};

/** Texts of the pages about our own categories and reference data. */
export type ListsTexts = typeof nl;

const en: ListsTexts = {
  navigation: 'Categories and lists',
  parts: 'About lists',
  categories: {
    title: 'Categories and words',
    text: 'What municipalities really buy, with the everyday words for it. By these the register recognises requests and descriptions. A change reaches the whole register within minutes.',
    q: 'Search by name, word or CPV code',
    search: 'Search',
    add: 'Add a category',
    none: 'No category was found.',
    name: 'Category',
    codes: 'CPV codes',
    words: 'Words',
    origin: 'From',
    origins: { product: 'the register', steward: 'stewards' },
    closed: 'closed',
    more: (shown, total) => `These are ${count.en(shown)} of ${count.en(total)}. Search more precisely.`,
  },
  form: {
    titleNew: 'Add a category',
    back: 'All categories',
    labelNl: 'Name in Dutch',
    labelEn: 'Name in English',
    codes: 'CPV codes',
    codesHint: 'Eight digits, the main one first, separated by spaces.',
    wordsNl: 'Dutch words',
    wordsEn: 'English words',
    wordsHint: 'One a line. Write ~ before a word that means other things too.',
    closed: 'No longer use it',
    submit: 'Save',
    takeBack: 'Back to what the register had itself',
    saved: 'The category is saved. Descriptions are read again.',
    takenBack: 'The change is taken back.',
    faults: 'The category was not saved',
    moved: 'This category has changed meanwhile.',
    fieldFaults: {
      codes: 'Give at least one CPV code of eight digits that is on the list.',
      labelNl: 'Give a Dutch name that no other category has.',
      labelEn: 'Give an English name.',
      wordsNl:
        'One of the words says nothing, or means two other things already. Write ~ before it or leave it out.',
      wordsEn:
        'One of the words says nothing, or means two other things already. Write ~ before it or leave it out.',
      id: 'This name has too few letters.',
    },
  },
  reference: {
    title: 'Reference data',
    text: 'The lists that the register goes by. Whoever keeps the server brings a new one with the command reference import.',
    list: 'List',
    entries: 'Entries',
    own: 'Of which imported here',
    since: 'Since',
    unknown: 'not imported',
    lists: {
      municipalities: 'Municipalities',
      boundaries: 'Municipal boundaries',
      postcodes: 'Postcode areas',
      places: 'Places',
      cpv: 'CPV codes',
      categories: 'Own categories',
      labels: 'Labels',
    },
  },
};

const TEXTS: Record<Lang, ListsTexts> = { nl, en };

export function listsTextsFor(lang: Lang): ListsTexts {
  return TEXTS[lang];
}
