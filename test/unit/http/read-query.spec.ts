import { describe, expect, it } from '@jest/globals';
import { Max } from 'class-validator';

import { DomainError, type Fault } from '../../../src/common/errors.ts';
import { PageQuery } from '../../../src/platform/http/query/page-query.ts';
import { QueryParam } from '../../../src/platform/http/query/query-param.decorator.ts';
import { readQuery } from '../../../src/platform/http/query/read-query.ts';

class ExampleQuery extends PageQuery {
  @QueryParam({ kind: 'text', mayBeEmpty: true })
  q?: string;

  @QueryParam({ kind: 'number' })
  @Max(10)
  radius?: number;

  @QueryParam({ kind: 'boolean' })
  impact?: boolean;

  @QueryParam({ kind: 'text', list: 'repeated' })
  label?: string[];

  @QueryParam({ kind: 'text', list: 'commas' })
  size?: string[];
}

function faultsOf(raw: Record<string, unknown>): Fault[] {
  try {
    readQuery(ExampleQuery, raw);
    return [];
  } catch (error) {
    return error instanceof DomainError ? [...error.faults] : [];
  }
}

describe('readQuery', () => {
  it('reads every form and fills in the defaults', () => {
    const raw = { q: ' ramen ', radius: '2.50', impact: 'false', label: 'pso', size: 'micro, small' };
    const read = {
      q: 'ramen',
      radius: 2.5,
      impact: false,
      label: ['pso'],
      size: ['micro', 'small'],
      page: 1,
      pageSize: 20,
    };
    expect({ ...readQuery(ExampleQuery, raw) }).toEqual(read);
    expect(readQuery(ExampleQuery, { label: ['a', 'b'] }).label).toEqual(['a', 'b']);
  });

  it('takes a list with commas also from whoever repeats the name, as most programs send lists', () => {
    expect(readQuery(ExampleQuery, { size: ['micro', 'small,medium'] }).size).toEqual([
      'micro',
      'small',
      'medium',
    ]);
  });

  it.each([
    ['not a number', { radius: '1e3' }],
    ['hexadecimal', { radius: '0x10' }],
    ['not a boolean', { impact: '1' }],
    ['sent twice', { radius: ['1', '2'] }],
    ['empty', { radius: '' }],
    ['an empty part of a list', { size: 'micro,,small' }],
    ['a NUL, which the database cannot hold', { q: 'a\u0000b' }],
    ['out of bounds', { radius: '11' }],
    ['not whole', { page: '1.5' }],
    ['a page that is too large', { pageSize: '101' }],
  ])('refuses what is %s, once and by its name', (_why, raw) => {
    expect(faultsOf(raw).map((fault) => fault.name)).toEqual(Object.keys(raw));
  });

  it('says of a page that is far away what to do instead, and of a number without end what it is', () => {
    const messages = (raw: Record<string, unknown>) => faultsOf(raw).map(({ message }) => message);
    expect(messages({ page: '99999999999' })).toEqual([
      'must be at most 10000: narrow the question, or take the whole list from its export; 99999999999 was given',
    ]);
    const endless = '9'.repeat(400);
    expect(messages({ page: endless, radius: `0.${endless}` })).toEqual([
      `must have at most 15 digits on each side of the point; "0.${'9'.repeat(58)}…" was given`,
      `must have at most 15 digits on each side of the point; "${'9'.repeat(60)}…" was given`,
    ]);
    expect(messages({ page: '0', pageSize: '101' })).toEqual([
      'must be at least 1; 0 was given',
      'must be at most 100; 101 was given',
    ]);
  });

  it('refuses unknown names and says which ones there are, names of object members included', () => {
    const faults = faultsOf({ lable: 'pso', constructor: 'x', ['__proto__x']: '1' });
    expect(faults.map((fault) => fault.name)).toEqual(['lable', 'constructor', '__proto__x']);
    expect(faults[0]?.message).toContain('label');
  });

  it('takes an empty question as none', () => {
    expect(readQuery(ExampleQuery, { q: '' }).q).toBeUndefined();
  });
});
