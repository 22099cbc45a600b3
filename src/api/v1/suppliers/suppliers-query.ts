import { ArrayMaxSize, IsIn, Matches, Max, MaxLength, Min } from 'class-validator';

import { type Caller } from '../../../access/caller.ts';
import { type Fault } from '../../../common/errors.ts';
import { REASON_LANGS, type ReasonLang } from '../../../discovery/reason-texts.ts';
import { DEFAULT_RADIUS_KM } from '../../../discovery/served-condition.ts';
import { type SearchQuery } from '../../../discovery/search-query.ts';
import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { type ChecksTogether, queryFault } from '../../../platform/http/query/read-query.ts';
import { FieldsParam } from '../chosen-fields.ts';
import { HIT_FIELDS } from '../openapi/supplier-schemas.ts';
import { nearFault } from './near-fault.ts';

/** A purchase request that is pasted as a whole fits; an address (URL) cannot be much longer anyway. */
export const MAX_QUESTION_LENGTH = 2000;
const MAX_VALUES = 20;
/** A thousand million: beyond it a number is a slip. */
const MAX_ORDER_VALUE = 1_000_000_000;
const SIZES = ['micro', 'small', 'medium', 'large'] as const;
const SORTS = ['relevance', 'distance', 'name', 'updated'] as const;
const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const PART_KINDS = [
  'category',
  'place',
  'distance',
  'label',
  'theme',
  'amount',
  'people',
  'quantity',
  'period',
  'exclusion',
  'procedure',
  'spelling',
];
const PART = new RegExp(String.raw`^(?:${PART_KINDS.join('|')})(?::[\p{L}\p{N}-]{1,80})?$`, 'u');
const CPV_AND_CHECK_DIGIT = /^(\d{2,8})(?:-\d)?$/;

/** `GET /v1/suppliers`: what to look for. All conditions that are given hold together. */
export class SuppliersQuery extends PageQuery implements ChecksTogether {
  @QueryParam(
    { kind: 'text', mayBeEmpty: true },
    {
      description: 'A word, a name, a KvK number or a whole purchase request, in Dutch or English.',
      maxLength: MAX_QUESTION_LENGTH,
      example: 'ramen lappen',
    },
  )
  @MaxLength(MAX_QUESTION_LENGTH)
  q?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description:
        'Postcode (`9712HM`, `9712`), place, municipality (`GM0014`, `gemeente Oss`), address, or `lat,lng` in WGS84 degrees: ' +
        'only firms around it (`radiusKm`), and distances count from here. A name that more places have is answered with 400 and `choices`.',
      maxLength: 100,
      example: '9712HM',
    },
  )
  @MaxLength(100)
  near?: string;

  @QueryParam(
    { kind: 'number' },
    {
      description: `Only within this many kilometres of \`near\`, and who serves that place; ${DEFAULT_RADIUS_KM} when only \`near\` is given.`,
      minimum: 0.1,
      maximum: 500,
      example: 25,
    },
  )
  @Min(0.1)
  @Max(500)
  radiusKm?: number;

  @QueryParam(
    { kind: 'text', list: 'repeated' },
    {
      description:
        'A label that is held: `pso`, or `pso:2` for at least its second level. Repeat it for any of several. ' +
        'One of which no source names the last day counts until the end of its usual term (`untilBasis`).',
      example: ['pso:2'],
    },
  )
  @ArrayMaxSize(MAX_VALUES)
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}(:\d{1,2})?$/, { each: true, message: 'must look like pso or pso:2' })
  label?: string[];

  @QueryParam(
    { kind: 'text' },
    {
      description:
        'Day on which labels are judged and shown; today without it. Needs `label`, `impact=true` or `recognisedBy`. Of another day than today ' +
        'labels and impact are not counted in `facets`.',
      format: 'date',
      example: '2026-11-24',
    },
  )
  @IsDay()
  labelOn?: string;

  @QueryParam(
    { kind: 'text', list: 'repeated' },
    {
      description: 'A theme that the firm says it works on. Repeat it for any of several.',
      example: ['participation'],
    },
  )
  @ArrayMaxSize(MAX_VALUES)
  @MaxLength(100, { each: true })
  theme?: string[];

  @QueryParam(
    { kind: 'text', list: 'repeated' },
    {
      description: 'A programme that the firm took part in. Repeat it for any of several.',
      example: ['koploperproject'],
    },
  )
  @ArrayMaxSize(MAX_VALUES)
  @MaxLength(100, { each: true })
  programme?: string[];

  @QueryParam(
    { kind: 'text' },
    {
      description:
        'CPV 2008 code at any depth: `9091` holds all of `90910000`. Three digits are a group, as `facets` count it: `310` holds who ' +
        'states no more than division 31, and `31` all of that division. A check digit (`90910000-9`) is left out.',
      example: '90910000',
    },
  )
  @Matches(CPV_AND_CHECK_DIGIT, { message: 'must be a CPV code of 2 to 8 digits, such as 90910000' })
  category?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'CBS code of the municipality of the firm.', example: 'GM0014' },
  )
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  municipality?: string;

  @QueryParam(
    { kind: 'text', list: 'commas' },
    { description: 'Sizes of firm, separated by commas.', enum: SIZES, example: ['micro', 'small'] },
  )
  @IsIn(SIZES, { each: true, message: `must be one of: ${SIZES.join(', ')}` })
  size?: (typeof SIZES)[number][];

  @QueryParam(
    { kind: 'number' },
    {
      description:
        'Value of an order in euro, without VAT: only firms that say that they can take on as much. Who says nothing is left out.',
      minimum: 1,
      maximum: MAX_ORDER_VALUE,
      example: 50000,
    },
  )
  @Min(1)
  @Max(MAX_ORDER_VALUE)
  orderValue?: number;

  @QueryParam(
    { kind: 'boolean' },
    { description: '`true`: at least one verified, valid label; `false`: none.', example: true },
  )
  impact?: boolean;

  @QueryParam(
    { kind: 'text' },
    { description: 'Code of a source that speaks about the firm.', example: 'impact-noord' },
  )
  @Matches(CODE, { message: 'must be a source code such as impact-noord' })
  source?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description:
        'CBS code of a municipality: only suppliers with a label that it recognises on the day, each with the rule.',
      example: 'GM0014',
    },
  )
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  recognisedBy?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description: 'Language of `reasons` and of what was understood of the request.',
      enum: REASON_LANGS,
      default: 'nl',
      example: 'en',
    },
  )
  @IsIn(REASON_LANGS, { message: `must be one of: ${REASON_LANGS.join(', ')}` })
  lang?: ReasonLang;

  @QueryParam(
    { kind: 'text' },
    {
      description: 'Order of the items; `relevance` without it. `distance` needs `near`.',
      enum: SORTS,
      example: 'distance',
    },
  )
  @IsIn(SORTS, { message: `must be one of: ${SORTS.join(', ')}` })
  sort?: (typeof SORTS)[number];

  @QueryParam(
    { kind: 'boolean' },
    { description: 'Count the whole result by facet as well.', default: false, example: true },
  )
  facets?: boolean;

  @QueryParam(
    { kind: 'text', list: 'repeated' },
    {
      description:
        'What is not to be understood in `q`: a kind (`category`, `place`, `distance`, `label`, `theme`, `amount`, `people`, `quantity`, ' +
        '`period`, `exclusion`, `procedure`, `spelling`) or the `id` of one part of the answer. Its words are looked for like any ' +
        'other. Repeat it for several.',
      example: ['label:pso'],
    },
  )
  @ArrayMaxSize(MAX_VALUES)
  @Matches(PART, {
    each: true,
    message: `must be one of: ${PART_KINDS.join(', ')}, or the id of a part such as label:pso`,
  })
  without?: string[];

  @QueryParam(
    { kind: 'boolean' },
    { description: 'Say of each item how its score came about.', default: false, example: true },
  )
  explain?: boolean;

  @FieldsParam(HIT_FIELDS)
  fields?: string[];

  faultsTogether(): Fault[] {
    const faults: (Fault | null)[] = [
      nearFault(this.near),
      this.radiusKm !== undefined && !this.near
        ? queryFault('radiusKm', 'needs near: a radius around what?')
        : null,
      this.sort === 'distance' && !this.near
        ? queryFault('sort', 'distance needs near: a distance from what?')
        : null,
      this.labelOn !== undefined && !this.label && !this.impact && !this.recognisedBy
        ? queryFault('labelOn', 'needs label, impact=true or recognisedBy: which label on that day?')
        : null,
      this.labelOn !== undefined && this.impact === false
        ? queryFault('impact', 'false can be asked of today only: leave labelOn out')
        : null,
    ];
    return faults.filter((fault) => fault !== null);
  }
}

/** The same as the search service takes it. @param rulesOf municipality of the key, if it has one */
export function toSearchQuery(
  query: Omit<SuppliersQuery, 'fields' | 'faultsTogether'>,
  rulesOf: string | null = null,
): SearchQuery {
  const category = query.category && CPV_AND_CHECK_DIGIT.exec(query.category)?.[1];
  return { ...query, ...(category ? { category } : {}), ...(rulesOf ? { rulesOf } : {}) };
}

/** Whose rules count when none are asked for: those of the key's municipality. */
export function municipalityOf(caller: Caller): string | null {
  return caller.kind === 'api-key' ? caller.municipality : null;
}
