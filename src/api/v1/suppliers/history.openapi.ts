import { TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SUPPLIER_HISTORY_EXAMPLE } from '../openapi/history-schemas.ts';

export const DescribeHistory = () =>
  describe({
    id: 'getSupplierHistory',
    summary: 'Read what changed about a supplier, and when',
    description:
      'The newest first: values that a source gave first and another since, sources that began or stopped to speak of it, labels won, ' +
      'renewed and lost, mergers, and when the firm itself said that all was right. Made from what sources say, as the register knows the ' +
      'firm today: what was taken back or erased is not in it. The same for every caller, so of a sole trader neither numbers nor address; ' +
      'of descriptions and service areas only that they changed. An id that was merged away is answered with the supplier that lives on.',
    idOf: 'supplier',
    answers: {
      200: {
        description: 'Its history.',
        schema: 'SupplierHistory',
        example: SUPPLIER_HISTORY_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });
