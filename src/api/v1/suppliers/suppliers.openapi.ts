import { TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SEARCH_EXAMPLE, SUPPLIER_EXAMPLE } from '../openapi/examples.ts';

export const DescribeSearch = () =>
  describe({
    id: 'searchSuppliers',
    summary: 'Search suppliers',
    description:
      'Published suppliers that meet all conditions, best first, each with the reasons why it is there. ' +
      'A parameter that is not listed here is refused, never ignored.',
    answers: {
      200: {
        description: 'One page of suppliers.',
        schema: 'SupplierSearchResult',
        example: SEARCH_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeGetSupplier = () =>
  describe({
    id: 'getSupplier',
    summary: 'Read one supplier',
    description:
      'The profile, each field with its source and the date of that statement. Of a sole trader, KvK number, ' +
      'establishment number, street, house number and postcode are shown only to a key with the scope `suppliers:read`. ' +
      'With `labelOn` labels and `impact` are those of that day, everything else is of today.',
    idOf: 'supplier',
    answers: {
      200: {
        description: 'The profile.',
        schema: 'SupplierAnswer',
        example: SUPPLIER_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
      308: {
        description: 'This supplier was merged into another one; use that id from now on.',
        headers: { Location: 'Address of the supplier that lives on.' },
      },
    },
    problems: [404],
  });
