import { foldKey } from '../../common/dutch/fold.ts';
import { type LocationPrecision } from '../../common/location.ts';
import { placeKey, provinceNamed, readPlaceName } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { distinctPlaces, liesWithin, namesake } from './choose-places.ts';
import { type AddressQuestion, type PlaceQuestion } from './place-question.ts';

/** One document of the Locatieserver's `free` answer, as far as it is read. */
export interface PdokDocument {
  type: string;
  weergavenaam: string;
  straatnaam?: string;
  huisnummer?: number;
  postcode?: string;
  woonplaatsnaam?: string;
  gemeentenaam?: string;
  gemeentecode?: string;
  provincienaam?: string;
  /** Longitude first: `POINT(6.5665 53.2194)`. */
  centroide_ll: string;
}

/** What is asked of the service, and how its answer is recognised as one to this question. */
export interface PdokQuestion {
  /** Search text. */
  q: string;
  types: readonly string[];
  postcode?: string;
  /** Folded name of the place that the answer must lie in. */
  placeKey?: string;
  houseNumber?: number;
  /** Folded name of the street, when nothing else says where the address is. */
  streetKey?: string;
  /** A municipality, its code or a province that the answer must lie in. */
  within?: string;
}

export const PDOK = 'pdok';

/** How precise a document's point is; other types (province, railway crossing ...) are no answer. */
const PRECISION: Readonly<Record<string, LocationPrecision>> = {
  adres: 'address',
  postcode: 'postcode',
  weg: 'postcode',
  woonplaats: 'place',
  gemeente: 'place',
};

/** Null for what the service does not know: addresses abroad, or nothing to go by. */
export function addressQuestion({
  street,
  houseNumber,
  postcode,
  place,
  country,
}: AddressToLocate): PdokQuestion | null {
  if (country !== 'NL' || (!postcode && !place)) return null;
  const words = [street, houseNumber, postcode, place];
  const number = Number.parseInt(houseNumber ?? '', 10);
  const within = place ? readPlaceName(place).province : undefined;
  return {
    q: words.filter(Boolean).join(' '),
    types: [
      ...(Number.isNaN(number) ? [] : ['adres']),
      ...(postcode ? ['postcode'] : []),
      ...(street ? ['weg'] : []),
      'woonplaats',
    ],
    ...(postcode ? { postcode } : {}),
    ...(place ? { placeKey: placeKey(place) } : {}),
    ...(within === undefined ? {} : { within }),
    ...(Number.isNaN(number) ? {} : { houseNumber: number }),
  };
}

/** Null for questions that the service has nothing better for: points, four digits, municipality codes. */
export function textQuestion(question: PlaceQuestion): PdokQuestion | null {
  if (question.kind === 'postcode' && question.postcode.length === 6) {
    return { q: question.postcode, types: ['postcode'], postcode: question.postcode };
  }
  if (question.kind === 'address') return typedAddress(question);
  if (question.kind !== 'name') return null;
  const { name, within, municipality } = question;
  return {
    q: within === undefined ? name : `${name} ${within}`,
    types: municipality ? ['gemeente'] : ['woonplaats', 'gemeente'],
    placeKey: placeKey(name),
    ...(within === undefined ? {} : { within }),
  };
}

/** Without a postcode or place every house of that street and number is meant, wherever it is. */
function typedAddress({ kind: _, ...address }: AddressQuestion): PdokQuestion | null {
  const located = addressQuestion({ key: '', country: 'NL', ...address });
  if (located) return { ...located, types: located.types.filter((type) => type !== 'woonplaats') };
  const { street = '', houseNumber } = address;
  const number = Number.parseInt(houseNumber, 10);
  return { q: `${street} ${houseNumber}`, types: ['adres'], houseNumber: number, streetKey: foldKey(street) };
}

/**
 * The places that answer the question: those of its most precise kind that has any, each once. More than one means that the
 * question does not tell which. The service always returns its nearest guess, such as a street of that name in another
 * town, so what is returned must agree with what was asked.
 */
export function readPdokAnswer(documents: readonly PdokDocument[], question: PdokQuestion): FoundPlace[] {
  const fitting = documents.filter((document) => answers(document, question));
  for (const type of question.types) {
    const found = fitting.filter((document) => document.type === type).flatMap((doc) => toFound(doc) ?? []);
    const distinct = distinctPlaces(found);
    if (distinct.length > 0)
      return type === 'woonplaats' && !question.within ? [...(namesake(distinct) ?? distinct)] : distinct;
  }
  return [];
}

function answers(document: PdokDocument, question: PdokQuestion): boolean {
  const postcode = document.postcode === undefined ? undefined : readDutchPostcode(document.postcode);
  if (question.postcode && postcode && !postcode.startsWith(question.postcode)) return false;
  if (document.type === 'adres' && !isHouse(document, question)) return false;
  if (question.within !== undefined && !liesWithin(placeOf(document), question.within)) return false;
  if (question.placeKey === undefined) return question.streetKey !== undefined || postcode !== undefined;
  return namesOf(document).some((name) => name !== undefined && placeKey(name) === question.placeKey);
}

/** A town lies in a municipality of the same name or another one: only its own name tells that it is the one asked. */
function namesOf({ type, woonplaatsnaam, gemeentenaam }: PdokDocument): (string | undefined)[] {
  if (type === 'woonplaats') return [woonplaatsnaam];
  return type === 'gemeente' ? [gemeentenaam] : [woonplaatsnaam, gemeentenaam];
}

function isHouse(
  { huisnummer, straatnaam }: PdokDocument,
  { houseNumber, streetKey }: PdokQuestion,
): boolean {
  if (huisnummer !== houseNumber) return false;
  return streetKey === undefined || foldKey(straatnaam ?? '') === streetKey;
}

function placeOf({ gemeentecode, gemeentenaam, provincienaam }: PdokDocument): {
  municipality?: { code: string; name: string };
  province?: string;
} {
  return {
    ...(gemeentecode && gemeentenaam
      ? { municipality: { code: `GM${gemeentecode}`, name: gemeentenaam } }
      : {}),
    ...(provincienaam ? { province: provinceNamed(provincienaam) ?? provincienaam } : {}),
  };
}

function toFound(document: PdokDocument): FoundPlace | null {
  const point = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(document.centroide_ll);
  const precision = PRECISION[document.type];
  if (!point || !precision) return null;
  const name =
    document.type === 'woonplaats'
      ? (document.woonplaatsnaam ?? document.weergavenaam)
      : document.weergavenaam;
  return {
    name,
    lat: Number(point[2]),
    lng: Number(point[1]),
    precision,
    ...placeOf(document),
    source: PDOK,
  };
}
