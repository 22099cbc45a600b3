import { type LocationPrecision } from '../../common/location.ts';
import { placeKey } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { type PlaceQuestion } from './place-question.ts';

/** One document of the Locatieserver's `free` answer, as far as it is read. */
export interface PdokDocument {
  type: string;
  weergavenaam: string;
  huisnummer?: number;
  postcode?: string;
  woonplaatsnaam?: string;
  gemeentenaam?: string;
  gemeentecode?: string;
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

const ADDRESS_TYPES = ['adres', 'postcode', 'weg', 'woonplaats'];

/** Null for what the service does not know: addresses abroad, or nothing to go by. */
export function addressQuestion({
  street,
  houseNumber,
  postcode,
  place,
  country,
}: AddressToLocate): PdokQuestion | null {
  if (country !== 'NL' || (!postcode && !place)) return null;
  const words = [postcode && !street ? undefined : street, houseNumber, postcode, place];
  const number = Number.parseInt(houseNumber ?? '', 10);
  return {
    q: words.filter(Boolean).join(' '),
    types: ADDRESS_TYPES,
    ...(postcode ? { postcode } : {}),
    ...(place ? { placeKey: placeKey(place) } : {}),
    ...(Number.isNaN(number) ? {} : { houseNumber: number }),
  };
}

/** Null for questions that the service has nothing better for: points, four digits, municipality codes. */
export function textQuestion(question: PlaceQuestion): PdokQuestion | null {
  if (question.kind === 'postcode' && question.postcode.length === 6) {
    return { q: question.postcode, types: ['postcode'], postcode: question.postcode };
  }
  if (question.kind !== 'name') return null;
  const types = question.municipality ? ['gemeente'] : ['woonplaats', 'gemeente'];
  return { q: question.name, types, placeKey: placeKey(question.name) };
}

/**
 * The first document that answers the question. The service always returns its nearest guess, such as a street of that
 * name in another town, so what is returned must agree with what was asked.
 */
export function readPdokAnswer(
  documents: readonly PdokDocument[],
  question: PdokQuestion,
): FoundPlace | null {
  for (const document of documents) {
    if (!answers(document, question)) continue;
    const found = toFound(document);
    if (found) return found;
  }
  return null;
}

function answers(document: PdokDocument, question: PdokQuestion): boolean {
  if (!question.types.includes(document.type)) return false;
  const postcode = document.postcode === undefined ? undefined : readDutchPostcode(document.postcode);
  if (question.postcode && postcode && !postcode.startsWith(question.postcode)) return false;
  if (
    document.type === 'adres' &&
    question.houseNumber !== undefined &&
    document.huisnummer !== question.houseNumber
  ) {
    return false;
  }
  if (question.placeKey === undefined) return postcode !== undefined;
  const names = [document.woonplaatsnaam, document.gemeentenaam];
  return names.some((name) => name !== undefined && placeKey(name) === question.placeKey);
}

function toFound(document: PdokDocument): FoundPlace | null {
  const point = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(document.centroide_ll);
  const precision = PRECISION[document.type];
  if (!point || !precision) return null;
  const { gemeentecode, gemeentenaam } = document;
  const municipality =
    gemeentecode && gemeentenaam ? { code: `GM${gemeentecode}`, name: gemeentenaam } : undefined;
  const name =
    document.type === 'woonplaats'
      ? (document.woonplaatsnaam ?? document.weergavenaam)
      : document.weergavenaam;
  return {
    name,
    lat: Number(point[2]),
    lng: Number(point[1]),
    precision,
    ...(municipality ? { municipality } : {}),
    source: PDOK,
  };
}
