import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { CONTRACT_EXAMPLE, NOTICE_EXAMPLE, SETTINGS_EXAMPLE } from '../openapi/contract-schemas.ts';
import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SEARCH_EXAMPLE } from '../openapi/examples.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'requests:read';

export const DescribeListContracts = () =>
  describe({
    id: 'listContracts',
    summary: 'List the contracts of the own municipality',
    description:
      'As its last list says, the first to end first. Lists are delivered as an import of the source `contracts-gm0014` (the own ' +
      'code), and seen by keys of that municipality only.',
    scope,
    answers: {
      200: {
        description: 'A page of the contracts.',
        schema: 'ContractPage',
        example: { items: [CONTRACT_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeGetContract = () =>
  applyDecorators(
    ApiParam({
      name: 'id',
      description: 'Id of the contract.',
      schema: { type: 'string', example: CONTRACT_EXAMPLE.id },
    }),
    describe({
      id: 'getContract',
      summary: 'Read a contract with the local impact firms that could take part',
      description:
        'Firms with a verified label that sit in or near the municipality or serve it, and supply the class of the contract’s ' +
        'category (without one: what its subject speaks of). The firm that has the contract is left out.',
      scope,
      answers: {
        200: {
          description: 'The contract.',
          schema: 'ContractWithOpenings',
          example: {
            ...CONTRACT_EXAMPLE,
            openings: [
              {
                supplier: SEARCH_EXAMPLE.items[0],
                maxOrderValue: 60000,
                suppliesAll: true,
                bid: 'no',
                subcontractUpTo: 60000,
              },
            ],
          },
        },
      },
      problems: [404],
    }),
  );

export const DescribeContractNotices = () =>
  describe({
    id: 'listContractNotices',
    summary: 'List messages that notice on a contract is due',
    description: 'One for each contract and end, written down on the day by which notice must be given.',
    scope,
    answers: {
      200: {
        description: 'One page, the newest first.',
        schema: 'ContractNoticePage',
        example: { items: [NOTICE_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeContractSettings = () =>
  describe({
    id: 'getContractSettings',
    summary: 'Read how the own municipality looks at its contracts',
    scope,
    answers: {
      200: {
        description: 'They are these.',
        schema: 'ContractSettings',
        example: SETTINGS_EXAMPLE,
        headers: STATE_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeChangeContractSettings = () =>
  applyDecorators(
    ApiBody({
      required: true,
      schema: ref('ContractSettings') as never,
      examples: { example: { value: SETTINGS_EXAMPLE } },
    }),
    describe({
      id: 'putContractSettings',
      summary: 'Change how the own municipality looks at its contracts',
      description: 'Messages that wait for an address go to the new one.',
      scope: 'requests:write',
      changes: 'getContractSettings',
      answers: { 204: { description: 'They are changed.' } },
      problems: [503],
    }),
  );
