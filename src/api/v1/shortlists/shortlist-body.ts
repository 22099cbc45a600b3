import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { type Fault } from '../../../common/errors.ts';
import { type PurchaseQuery, type ShortlistQuery } from '../../../discovery/shortlist/shortlist-query.ts';
import { invalidBody, type ReadBody, withFaults } from '../../../platform/http/body/read-body.ts';
import { IsDay } from '../../../platform/http/is-day.decorator.ts';

/** A request letter of several pages. */
export const MAX_TEXT = 10_000;
const MAX_TITLE = 200;
const MAX_CODES = 10;
const MAX_LOTS = 20;
const MAX_PARTS = 50;
const MOST_EUROS = 1_000_000_000;
const CPV = /^\d{2,8}(-\d)?$/;
const LABEL = /^[a-z0-9][a-z0-9-]{0,63}(:\d{1,2})?$/;
const MUNICIPALITY = /^GM\d{4}$/;

/** What is bought, where and how much: of a whole request, or of a lot. */
export class PurchaseBody {
  @IsOptional() @IsString() @MaxLength(MAX_TITLE) title?: string | null;
  @IsOptional() @IsString() @MaxLength(MAX_TEXT) text?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CODES)
  @Matches(CPV, { each: true, message: 'must be a CPV code such as 77310000' })
  categories?: string[] | null;
  @IsOptional() @IsString() @MaxLength(100) near?: string | null;
  @IsOptional() @IsNumber() @Min(0.1) @Max(500) radiusKm?: number | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CODES)
  @Matches(MUNICIPALITY, { each: true, message: 'must be a CBS code such as GM0014' })
  municipalities?: string[] | null;
  @IsOptional() @IsNumber() @Min(1) @Max(MOST_EUROS) estimatedValue?: number | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CODES)
  @Matches(LABEL, { each: true, message: 'must look like pso or pso:2' })
  requiredLabels?: string[] | null;
}

/** A whole request, to be kept or not. */
export class RequestBody extends PurchaseBody {
  @IsOptional() @IsDay() on?: string | null;
  @IsOptional() @Matches(MUNICIPALITY, { message: 'must be a CBS code such as GM0014' }) recognisedBy?:
    | string
    | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LOTS)
  @ValidateNested({ each: true })
  @Type(() => PurchaseBody)
  lots?: PurchaseBody[] | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  without?: string[] | null;
  @IsOptional() @IsIn(['nl', 'en'], { message: 'must be nl or en' }) lang?: 'nl' | 'en' | null;
}

/** `POST /v1/shortlists`. */
export class ShortlistBody extends RequestBody {
  @IsOptional() @IsInt() @Min(1) @Max(100) limit?: number | null;
}

/**
 * What a body asks, as the service takes it.
 * @param tried the body, with what is wrong about its form
 * @param unknownIn what of a query nobody knows: asked for only when something is wrong already, for the service tells it otherwise
 * @throws DomainError `invalid-input` with all that is wrong: with fields, between them, and with what they name
 */
export async function toShortlistQuery(
  { body, faults }: ReadBody<RequestBody>,
  unknownIn: (query: ShortlistQuery) => Promise<Fault[]>,
): Promise<ShortlistQuery> {
  const { lots, ...rest } = body;
  const query: ShortlistQuery = {
    ...(given(rest) as ShortlistQuery),
    // A lot that is none was left out and leaves a hole, so that the others keep their numbers.
    ...(lots ? { lots: Array.from(lots, (lot?: PurchaseBody) => given(lot ?? {}) as PurchaseQuery) } : {}),
  };
  const wrong = withFaults(faults, faultsTogether(query, faults));
  if (wrong.length > 0) throw invalidBody(withFaults(wrong, await unknownIn(query)));
  return query;
}

/** Null, an empty text and an empty list say as much as nothing; but a lot may want no label where the whole wants one. */
function given(values: object): object {
  const said = Object.entries(values).filter(([name, value]: [string, unknown]) => {
    if (value === null || value === undefined) return false;
    if (typeof value === 'string') return value.trim() !== '';
    return !Array.isArray(value) || value.length > 0 || name === 'requiredLabels';
  });
  return Object.fromEntries(
    said.map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

/** @param told what is wrong with single fields: of one that was left out for it nobody can say that it is missing */
function faultsTogether(query: ShortlistQuery, told: readonly Fault[]): Fault[] {
  const lots = query.lots ?? [];
  const parts = [{ part: query, path: '' }, ...lots.map((part, index) => ({ part, path: `lots.${index}.` }))];
  const faults = parts.flatMap(({ part, path }) => placeFaults(part, path, query, told));
  if (!saysWhat(query) && !lots.some(saysWhat) && !told.some(({ name }) => WHAT.test(name)))
    faults.push(fault('text', 'is missing: say what is bought, by text, title or categories'));
  return faults;
}

/** Fields that say what is bought, or where. */
const WHAT = /^(lots(\.\d+)?$|(lots\.\d+\.)?(title|text|categories)\b)/;
const WHERE = /^(lots(\.\d+)?$|(lots\.\d+\.)?(near|municipalities)\b)/;

function saysWhat({ title, text, categories }: PurchaseQuery): boolean {
  return [title, text, categories].some((value) => value !== undefined);
}

function placeFaults(
  part: PurchaseQuery,
  path: string,
  whole: ShortlistQuery,
  told: readonly Fault[],
): Fault[] {
  const faults: Fault[] = [];
  if (part.near !== undefined && part.municipalities)
    faults.push(fault(`${path}municipalities`, 'stands beside near: give one of the two'));
  const placed =
    [part, whole].some(({ near, municipalities }) => near !== undefined || municipalities) ||
    told.some(({ name }) => WHERE.test(name));
  if (part.radiusKm !== undefined && !placed)
    faults.push(fault(`${path}radiusKm`, 'needs near or municipalities: a radius around what?'));
  return faults;
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
