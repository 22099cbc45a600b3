import { describe, expect, it } from '@jest/globals';

import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { type RequestDocument } from '../support/requests-from-document.ts';
import { type ApiUnderTest } from './unseen-changes.ts';

/** Nobody sends a time, so that none can be taken for one of another zone. @param api once it runs */
export function testAskedTimes(api: () => ApiUnderTest): void {
  describe('a time', () => {
    it('is answered (in UTC, which every test watches) and never asked for: requests hold days', () => {
      const { paths, components } = api().document as RequestDocument;
      const formats = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => {
          const bodies = Object.values(requestBody?.content ?? {});
          const asked = [...parameters, ...bodies].map(({ schema }) => schema);
          return asked
            .flatMap((one) => formatsIn(one, components.schemas))
            .map((format) => [format, `${method} ${path}`]);
        }),
      );
      expect(formats.filter(([format]) => format === 'date-time')).toEqual([]);
      expect(formats.filter(([format]) => format === 'date').length).toBeGreaterThan(10);
    });

    it.each(['2026-11-24T23:30:00+01:00', '2026-11-24T23:30:00Z', '24-11-2026'])(
      'is refused by the name of what asks for a day: %s',
      async (text) => {
        const url = `/v1/suppliers?label=pso&labelOn=${encodeURIComponent(text)}`;
        const { statusCode, body } = await api().test.app.inject({ method: 'GET', url });
        expect([statusCode, JSON.parse(body)]).toMatchObject([
          400,
          { errors: [{ in: 'query', name: 'labelOn', message: expect.stringMatching(/^must be a day/) }] },
        ]);
      },
    );
  });
}

/** Of a schema and all that is in it. */
function formatsIn(schema: Schema, known: Record<string, Schema>, seen: Schema[] = []): string[] {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined ? schema : (known[name] ?? {});
  if (seen.includes(found)) return [];
  const parts = [
    ...Object.values(found.properties ?? {}),
    ...(found.oneOf ?? []),
    ...(found.anyOf ?? []),
    ...(found.items ? [found.items] : []),
  ];
  const own = found.format === undefined ? [] : [found.format];
  return [...own, ...parts.flatMap((part) => formatsIn(part, known, [...seen, found]))];
}
