import { Matches, MaxLength } from 'class-validator';

import { type Fault } from '../../../common/errors.ts';
import { readKvkNumber } from '../../../common/kvk-number.ts';
import { type FirmDescription } from '../../../matching/lookup/firm-description.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { type ChecksTogether, queryFault } from '../../../platform/http/query/read-query.ts';

const MAX_NAME = 300;
const MAX_VALUE = 200;

/** What a firm can be looked for by. */
const TELLING = ['name', 'kvkNumber', 'establishmentNumber', 'website', 'emailDomain'] as const;

/**
 * `GET /v1/suppliers/known`: what somebody is about to enter. Neither a mail address nor a phone number, for addresses end
 * up in logs of others.
 */
export class KnownQuery implements ChecksTogether {
  @QueryParam(
    { kind: 'text' },
    { description: 'Name of the firm.', maxLength: MAX_NAME, example: 'Noorderglas Schoonmaak' },
  )
  @MaxLength(MAX_NAME)
  name?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'KvK number; spaces and dots are forgiven.', maxLength: MAX_VALUE, example: '00000001' },
  )
  @MaxLength(MAX_VALUE)
  kvkNumber?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Establishment number.', maxLength: MAX_VALUE, example: '000000000001' },
  )
  @Matches(/^(?:\d[ .]?){12}$/, { message: 'must be an establishment number of twelve digits' })
  establishmentNumber?: string;

  @QueryParam({ kind: 'text' }, { description: 'Postcode, or its four digits.', example: '9712HM' })
  @Matches(/^[1-9]\d{3}(?: ?[a-z]{2})?$/i, { message: 'must be a postcode such as 9712HM' })
  postcode?: string;

  @QueryParam({ kind: 'text' }, { description: 'House number.', maxLength: MAX_VALUE, example: '12a' })
  @MaxLength(MAX_VALUE)
  houseNumber?: string;

  @QueryParam({ kind: 'text' }, { description: 'Place.', maxLength: MAX_VALUE, example: 'Groningen' })
  @MaxLength(MAX_VALUE)
  place?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Website.', maxLength: MAX_VALUE, example: 'https://noorderglas.example' },
  )
  @MaxLength(MAX_VALUE)
  website?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Domain of its mail addresses.', maxLength: MAX_VALUE, example: 'noorderglas.example' },
  )
  @MaxLength(MAX_VALUE)
  @Matches(/^[^@\s]+$/, { message: 'must be a domain only, without what stands before the @' })
  emailDomain?: string;

  faultsTogether(): Fault[] {
    const faults: Fault[] = [];
    if (TELLING.every((name) => this[name] === undefined))
      faults.push(queryFault('name', `is missing: give ${TELLING.join(', ')} or several of these`));
    if (this.kvkNumber !== undefined && readKvkNumber(this.kvkNumber).kind === 'invalid')
      faults.push(queryFault('kvkNumber', 'must be a KvK number of eight digits, such as 00000001'));
    return faults;
  }
}

/** The same as the look-up takes it. */
export function toDescription({ emailDomain, ...values }: KnownQuery): FirmDescription {
  return { ...values, ...(emailDomain ? { email: emailDomain } : {}) };
}
