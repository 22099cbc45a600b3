import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe, type Operation } from '../openapi/describe.ts';
import { RULE_EXAMPLE, RULE_REQUEST_EXAMPLE } from '../openapi/label-examples.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';

const about = (operation: Operation, ruleInAddress: boolean, hasBody: boolean) =>
  applyDecorators(
    ApiParam({ name: 'code', description: 'CBS code.', schema: { type: 'string', example: 'GM0014' } }),
    ...(ruleInAddress
      ? [ApiParam({ name: 'rule', description: 'Id of the rule.', schema: { type: 'string', example: '7' } })]
      : []),
    ...(hasBody
      ? [
          ApiBody({
            required: true,
            schema: ref('RecognitionRuleRequest') as never,
            examples: { example: { value: RULE_REQUEST_EXAMPLE } },
          }),
        ]
      : []),
    describe(operation),
  );

export const DescribeListRules = () =>
  about(
    {
      id: 'listRecognitionRules',
      summary: 'List what a municipality recognises',
      description: 'For which label, from which level, for what and how much, and the words of the policy.',
      answers: {
        200: {
          description: 'Its rules.',
          schema: 'RecognitionRuleList',
          example: { items: [RULE_EXAMPLE] },
          headers: TAG_HEADER,
        },
        ...UNCHANGED,
      },
      problems: [404],
    },
    false,
    false,
  );

const tagged = {
  200: {
    description: 'The rule.',
    schema: 'RecognitionRule',
    example: RULE_EXAMPLE,
    headers: STATE_HEADER,
  },
};

export const DescribeGetRule = () =>
  about(
    {
      id: 'getRecognitionRule',
      summary: 'Read one rule of a municipality',
      answers: { ...tagged, ...UNCHANGED },
      problems: [404],
    },
    true,
    false,
  );

export const DescribeAddRule = () =>
  about(
    {
      id: 'addRecognitionRule',
      summary: 'Add a rule of a municipality',
      description: 'A key of another municipality is refused.',
      scope,
      answers: { 201: { description: 'The rule.', schema: 'RecognitionRule', example: RULE_EXAMPLE } },
      problems: [404, 503],
    },
    false,
    true,
  );

export const DescribeChangeRule = () =>
  about(
    {
      id: 'changeRecognitionRule',
      summary: 'Change a rule of a municipality',
      description:
        'As a whole. A rule that no longer holds gets an `until`, so that it still answers for the days on which it held; what ' +
        'it was before stands in the audit trail.',
      scope,
      changes: 'getRecognitionRule',
      answers: tagged,
      problems: [404, 503],
    },
    true,
    true,
  );

export const DescribeRemoveRule = () =>
  about(
    {
      id: 'removeRecognitionRule',
      summary: 'Remove a rule that never should have been',
      scope,
      changes: 'getRecognitionRule',
      answers: { 204: { description: 'It is gone.' } },
      problems: [404, 503],
    },
    true,
    false,
  );
