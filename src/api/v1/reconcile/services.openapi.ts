import { describe } from '../openapi/describe.ts';
import { SUPPLIER_TYPE } from './to-candidate.ts';

const SUPPLIER = {
  id: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  name: 'Noorderglas Schoonmaak B.V.',
  description: 'Groningen',
  notable: [SUPPLIER_TYPE.id],
};

const PAGE_EXAMPLE = '<!doctype html><html lang="nl"><title>Noorderglas Schoonmaak B.V.</title> ...</html>';

const suggest = (id: string, summary: string, description: string, example: object) =>
  describe({
    id,
    summary,
    description,
    answers: {
      200: {
        description: 'Ten suggestions at most.',
        schema: 'ReconcileSuggestions',
        example: { result: [example] },
      },
    },
    problems: [],
  });

export const DescribeSuggestEntity = () =>
  suggest(
    'suggestEntity',
    'Complete the name of a supplier',
    'Published suppliers whose name holds every word, the last one perhaps unfinished; or the one with this id.',
    SUPPLIER,
  );

export const DescribeSuggestType = () =>
  suggest('suggestType', 'Complete the name of a type', 'There is one type: supplier.', {
    ...SUPPLIER_TYPE,
    description: 'Supplier of the register; the only type',
  });

export const DescribeSuggestProperty = () =>
  suggest(
    'suggestProperty',
    'Complete the name of a property',
    'Properties that a query may hold first, then those that can be pulled in.',
    { id: 'place', name: 'Plaats', description: 'Place' },
  );

export const DescribeProposeProperties = () =>
  describe({
    id: 'proposeProperties',
    summary: 'Properties that can be pulled into a sheet',
    answers: {
      200: {
        description: 'All of them.',
        schema: 'ReconcileProposals',
        example: { type: 'supplier', properties: [{ id: 'labels', name: 'Keurmerken' }] },
      },
    },
    problems: [],
  });

export const DescribePreview = () =>
  describe({
    id: 'previewSupplier',
    summary: 'A small page about a supplier, for a frame',
    description:
      'Runs and loads nothing, and may stand in a frame of any page. Of an id that was merged away the page of its survivor. ' +
      'English when `Accept-Language` wants that first, else Dutch.',
    idOf: 'supplier',
    answers: { 200: { description: 'The page.', contentType: 'text/html', example: PAGE_EXAMPLE } },
    problems: [404],
  });
