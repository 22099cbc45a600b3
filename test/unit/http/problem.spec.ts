import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';

import { DomainError } from '../../../src/common/errors.ts';
import { problemFor } from '../../../src/platform/http/problem.ts';

describe('problemFor', () => {
  it('tells what one of our own errors says, with all faults', () => {
    const fault = { in: 'query' as const, name: 'page', message: 'must be 1 or more' };
    const problem = problemFor(new DomainError('invalid-input', 'Not right.', [fault]), 'abc');
    expect(problem).toMatchObject({
      status: 400,
      detail: 'Not right.',
      errors: [fault],
      instance: 'urn:uuid:abc',
    });
  });

  it('repeats nothing of what another error says', () => {
    for (const error of [
      new NotFoundException('Cannot GET /x?bsn=1'),
      new Error('password=1'),
      'text',
      null,
      { statusCode: 502 },
    ]) {
      expect(JSON.stringify(problemFor(error, 'abc'))).not.toMatch(/bsn|password|502/);
    }
  });

  it('keeps the status of what the server refused itself, and takes everything else as ours', () => {
    expect(problemFor(Object.assign(new Error(), { statusCode: 413 }), 'a').status).toBe(413);
    expect(problemFor(Object.assign(new Error(), { statusCode: 418 }), 'a')).toMatchObject({
      status: 418,
      title: 'Request Refused',
    });
    expect(problemFor(Object.assign(new Error(), { statusCode: 302 }), 'a').status).toBe(500);
  });
});
