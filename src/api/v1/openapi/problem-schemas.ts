import { type Fault } from '../../../common/errors.ts';
import { integer, list, object, ref, type Schema, text } from './schema.ts';

/** What every error answers (RFC 9457). */
export const PROBLEM_SCHEMAS: Record<string, Schema> = {
  ApiDocument: {
    type: 'object',
    description: 'See https://spec.openapis.org/oas/v3.1.1.',
    required: ['openapi', 'info', 'paths'],
    additionalProperties: true,
  },
  PlaceChoice: object(
    {
      value: text('Send this instead.', { examples: ['Haren, Oss'] }),
      name: text('Name of the place.', { examples: ['Haren'] }),
      lat: { type: 'number', description: 'WGS84 degrees.' },
      lng: { type: 'number', description: 'WGS84 degrees.' },
    },
    {
      municipality: object({ code: text('CBS code.', { examples: ['GM0828'] }), name: text('Its name.') }),
      province: text('Province.', { examples: ['Noord-Brabant'] }),
    },
  ),
  Fault: object(
    {
      in: text('Where it stood.', { enum: ['query', 'path', 'body', 'header', 'file'] }),
      name: text(
        'Name of the parameter, header or file; in a body the way to the value, and `body` for the whole of it.',
        { examples: ['radiusKm', 'lots.0.near'] },
      ),
      message: text('What is allowed, what was given instead, and what to do; for people, and may change.'),
    },
    { choices: list(ref('PlaceChoice'), 'The places that `near` may mean, when there are more than one.') },
  ),
  Problem: object(
    {
      type: text('Always `about:blank`: the status says which kind of problem it is.'),
      title: text('The kind of problem.'),
      status: integer('HTTP status.', { minimum: 400, maximum: 599 }),
      detail: text('What was wrong and what to do, for a person.'),
      instance: text('Names this one request; give it when you report a problem.'),
    },
    { errors: list(ref('Fault'), 'Every fault in what was sent.') },
  ),
};

/** Which problems there are, by status, with an example of each. */
export const PROBLEMS: Record<
  number,
  { title: string; detail: string; when: string; errors?: readonly Fault[] }
> = {
  400: {
    when: 'Something in the request is not right; `errors` holds every fault at once, wherever it stands.',
    title: 'Bad Request',
    detail: 'These query parameters are not right: lable. See errors.',
    errors: [{ in: 'query', name: 'lable', message: 'is not a parameter of this address' }],
  },
  401: {
    when: 'No API key where one is needed, or one that is not valid (any more).',
    title: 'Unauthorized',
    detail: 'The API key in X-Api-Key is unknown, expired or revoked.',
  },
  403: {
    when: 'The API key lacks the scope that this needs.',
    title: 'Forbidden',
    detail: 'This API key lacks the scope imports:write.',
  },
  404: { when: 'It does not exist.', title: 'Not Found', detail: 'There is no import with this id.' },
  409: {
    when: 'Not possible in the state that it is in.',
    title: 'Conflict',
    detail: 'Only a previewed import can be applied; this one is completed.',
  },
  412: {
    when: 'It was changed since the state that `If-Match` names was read; nothing was changed.',
    title: 'Precondition Failed',
    detail: 'It was changed since you read it (it is now "4"): read it again, and decide anew.',
  },
  413: {
    when: 'The file, the body or the batch is too large; `detail` says how many bytes this address takes.',
    title: 'Content Too Large',
    detail: 'The file is larger than is accepted here: split it and send the parts one by one.',
  },
  415: {
    when: 'The body is not of the type that this address takes.',
    title: 'Unsupported Media Type',
    detail: 'The Content-Type of this request is not accepted here.',
  },
  429: {
    when: 'Too many requests in a minute, of the key or, without one, of the address; `Retry-After` says how many seconds to wait.',
    title: 'Too Many Requests',
    detail: 'More than 300 requests in a minute from your address: wait 12 s, or use an API key.',
  },
  500: {
    when: 'A fault on our side; it has been logged.',
    title: 'Internal Server Error',
    detail: 'Something went wrong on our side. It has been logged.',
  },
  503: {
    when: 'A part does not answer for the moment, or is busy; nothing was kept. `Retry-After` says how many seconds to wait.',
    title: 'Service Unavailable',
    detail: 'This service does not answer for the moment. Try again later.',
  },
  507: {
    when: 'The disk of the register is full; nothing of what was sent was kept.',
    title: 'Insufficient Storage',
    detail:
      'The disk of the register is full: nothing of what you sent was kept. Try again when there is room.',
  },
};
