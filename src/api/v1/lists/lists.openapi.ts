import { TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';

export const DescribeListMunicipalities = () =>
  describe({
    id: 'listMunicipalities',
    summary: 'List the municipalities that a search can be limited to',
    description: 'All of the Netherlands, each with how many published suppliers sit there.',
    answers: {
      200: {
        description: 'All of them, by name.',
        schema: 'MunicipalityList',
        example: { items: [{ code: 'GM0014', name: 'Groningen', province: 'Groningen', suppliers: 118 }] },
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeListProgrammes = () =>
  describe({
    id: 'listProgrammes',
    summary: 'List the programmes that a search can be limited to',
    description: 'Each with how many published suppliers say that they took part; that proves no impact.',
    answers: {
      200: {
        description: 'All of them, by name.',
        schema: 'ProgrammeList',
        example: { items: [{ name: 'Impact Starter', suppliers: 12 }] },
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });
