import { applyDecorators } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { RECORD_TEXTS } from '../../../requests/messages/record.ts';
import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import {
  CHOICE_EXAMPLE,
  CHOICE_REQUEST_EXAMPLE,
  DRAW_EXAMPLE,
  DRAW_REQUEST_EXAMPLE,
  KEPT_SHORTLIST_EXAMPLE,
  RECORD_EXAMPLE,
} from '../openapi/request-examples.ts';
import { ref } from '../openapi/schema.ts';

const READ = 'requests:read';
const WRITE = 'requests:write';
const idOf = 'purchase request';

const body = (schema: string, example: unknown): MethodDecorator =>
  ApiBody({ required: true, schema: ref(schema) as never, examples: { example: { value: example } } });

export const DescribeGetKeptShortlist = () =>
  describe({
    id: 'getPurchaseRequestShortlist',
    summary: 'Read the shortlist of a purchase request',
    description: 'As it was made, with every firm of it, and how each stands now.',
    scope: READ,
    idOf,
    answers: {
      200: {
        description: 'The shortlist.',
        schema: 'KeptShortlist',
        example: KEPT_SHORTLIST_EXAMPLE,
        headers: STATE_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeDraw = () =>
  applyDecorators(
    body('DrawInput', DRAW_REQUEST_EXAMPLE),
    describe({
      id: 'drawFirms',
      summary: 'Draw whom to ask',
      description:
        'Among the firms that meet every criterion and were not asked for this lot: who was asked least often by this ' +
        'municipality for the same kind of work comes first, and a seeded draw decides between equals. They become ' +
        '`to-contact`. A draw cannot be done over; a further one adds firms.',
      scope: WRITE,
      idOf,
      changes: 'getPurchaseRequestShortlist',
      answers: { 201: { description: 'The draw.', schema: 'Draw', example: DRAW_EXAMPLE } },
      problems: [404, 409, 503],
    }),
  );

export const DescribeChoose = () =>
  applyDecorators(
    body('ChoiceInput', CHOICE_REQUEST_EXAMPLE),
    describe({
      id: 'noteChoice',
      summary: 'Note what became of a firm',
      description: 'Added to what was noted before, never in its place. 409 for a request that was closed.',
      scope: WRITE,
      idOf,
      changes: 'getPurchaseRequestShortlist',
      answers: { 201: { description: 'What was noted.', schema: 'Choice', example: CHOICE_EXAMPLE } },
      problems: [404, 409, 503],
    }),
  );

export const DescribeGetRecord = () =>
  describe({
    id: 'getSelectionRecord',
    summary: 'Read why these firms were asked',
    description:
      'Every shortlist, draw and choice as it was: the reasons that art. 1.4 Aanbestedingswet has a buyer give on request.',
    scope: READ,
    idOf,
    answers: { 200: { description: 'The record.', schema: 'SelectionRecord', example: RECORD_EXAMPLE } },
    problems: [404],
  });

const SHEET_EXAMPLE =
  `\ufeff${RECORD_TEXTS.nl.columns.join(';')}\r\n` +
  '1;2026-11-26;;Noorderglas Schoonmaak B.V.;0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11;99000011;Groningen;geschikt;;87;;;;;uitgenodigd;\r\n';

const file = (id: string, what: string, contentType: string, example?: string) =>
  describe({
    id,
    summary: `Download the selection record as ${what}`,
    description:
      'In Dutch, one row for each firm that was judged, on each shortlist and lot: its outcome and what became of it and by whom, ' +
      'then what the list rests on: who made it, the request, the criteria, and the hash of the list.',
    scope: READ,
    idOf,
    answers: { 200: { description: 'The file.', contentType, example } },
    problems: [404],
  });

export const DescribeRecordSheet = () => file('getSelectionRecordSheet', 'CSV', 'text/csv', SHEET_EXAMPLE);

export const DescribeRecordWorkbook = () =>
  file(
    'getSelectionRecordWorkbook',
    'an Excel workbook',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
