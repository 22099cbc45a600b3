import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';

import { MergeBody } from '../../../src/api/v1/identities/identity-bodies.ts';
import { ShortlistBody } from '../../../src/api/v1/shortlists/shortlist-body.ts';
import { DomainError } from '../../../src/common/errors.ts';
import { SchemeInput } from '../../../src/enrichment/labels/catalogue/scheme-input.ts';
import { BodyPipe } from '../../../src/platform/http/body/body.pipe.ts';
import { readQuery } from '../../../src/platform/http/query/read-query.ts';
import { inPlainWords } from '../../../src/platform/http/rule-words.ts';
import { SuppliersQuery } from '../../../src/api/v1/suppliers/suppliers-query.ts';

/** Name and message of each fault. */
function told(read: () => unknown): Record<string, string> {
  try {
    read();
    return {};
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Object.fromEntries(error.faults.map(({ name, message }) => [name, message]));
  }
}

describe('what is said of a value that is not right', () => {
  it('is where it stands, what is allowed and what was given', () => {
    const body = {
      title: 'x'.repeat(201),
      text: { nl: 'lunch' },
      categories: ['55520000', 'catering', 7],
      radiusKm: 900,
      limit: 2.5,
      on: '31-12-2026',
      colour: 'red',
      lots: [{ near: 7 }, 'lot', null],
      without: Array.from({ length: 51 }, () => 'place'),
    };
    expect(told(() => new BodyPipe(ShortlistBody).transform(body))).toEqual({
      title: 'must have at most 200 characters; it has 201',
      text: 'must be a text; an object was given',
      'categories.1': 'must be a CPV code such as 77310000; "catering" was given',
      'categories.2': 'must be a CPV code such as 77310000; 7 was given',
      radiusKm: 'must be at most 500; 900 was given',
      limit: 'must be a whole number; 2.5 was given',
      on: 'must be a day that exists, such as 2026-12-31; "31-12-2026" was given',
      colour: expect.stringMatching(/^is not a field of this request; known are: .*\blimit\b/),
      'lots.0.near': 'must be a text; 7 was given',
      'lots.1': 'must be an object; "lot" was given',
      'lots.2': 'must be an object; null was given',
      without: 'must have at most 50 items; it has 51',
    });
  });

  it('is of a part that is no object that it must be one', () => {
    expect(told(() => new BodyPipe(MergeBody).transform({ supplierId: 7, values: 'no' }))).toEqual({
      supplierId: expect.stringMatching(
        /^must be an id as this API gives it, such as [0-9a-f-]{36}; 7 was given$/,
      ),
      values: 'must be an object; "no" was given',
    });
  });

  it('is of what is missing that it is, and what it must be', () => {
    const { name, versions } = told(() => new BodyPipe(SchemeInput).transform({}));
    expect([name, versions]).toEqual(['is missing: must be a text', 'is missing: must be a list']);
  });

  it('is cut when it is long, and never half a character', () => {
    const on = `${'é'.repeat(59)}😀${'x'.repeat(1000)}`;
    expect(told(() => new BodyPipe(ShortlistBody).transform({ on }))).toEqual({
      on: `must be a day that exists, such as 2026-12-31; "${'é'.repeat(59)}\ufffd…" was given`,
    });
  });

  it('is of a parameter which of its values is meant', () => {
    const raw = { label: ['pso', 'P S O'], size: 'micro,huge', radiusKm: 'ver', near: '9712HM' };
    expect(told(() => readQuery(SuppliersQuery, raw))).toEqual({
      label: 'must look like pso or pso:2; "P S O" was given',
      size: 'must be one of: micro, small, medium, large; "huge" was given',
      radiusKm: 'must be a number, such as 25 or 2.5; "ver" was given',
    });
  });
});

/** Every rule of every class that a request is read into. */
describe('the rules of all bodies and queries', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /-(body|bodies|input|query)\.ts$/.test(file))
    .map((file) => `src/${file}`);
  const rules: { of: string; rule: string; limits: unknown[]; message: string }[] = [];

  beforeAll(async () => {
    const storage = getMetadataStorage();
    for (const file of files) {
      const module = (await import(pathToFileURL(resolve(root, file)).href)) as Record<string, unknown>;
      for (const type of Object.values(module).filter((one) => typeof one === 'function')) {
        for (const one of storage.getTargetValidationMetadatas(type, '', false, false)) {
          const rule = one.name ?? one.type;
          if (rule === 'isOptional' || rule === 'conditionalValidation' || rule === 'validateIf') continue;
          const message = rule === 'nestedValidation' ? '' : String(one.message ?? '');
          rules.push({
            of: `${file} ${type.name}.${one.propertyName}`,
            rule,
            limits: one.constraints,
            message,
          });
        }
      }
    }
  });

  it('are all found', () => {
    expect(rules.length).toBeGreaterThan(200);
    expect(new Set(rules.map(({ rule }) => rule)).size).toBeGreaterThan(12);
  });

  it('are each told in plain words, about one value and without its name', () => {
    const unplain = rules.flatMap(({ of, rule, limits, message }) => {
      const text = message || inPlainWords(rule, limits);
      return text && /^(must|is|has|needs|may) /.test(text) && !/\$|each value|must be of:/.test(text)
        ? []
        : [`${of}: ${rule} says ${text ?? 'nothing of its own'}`];
    });
    expect(unplain).toEqual([]);
  });
});
