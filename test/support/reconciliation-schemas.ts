import { type Schema } from '../../src/api/v1/openapi/schema.ts';

const text: Schema = { type: 'string' };
const identified: Schema = {
  type: 'object',
  properties: { id: text, name: text },
  required: ['id'],
};
const service: Schema = { type: 'object', properties: { service_url: text, service_path: text } };
const linked: Schema = { type: 'object', properties: { url: text }, required: ['url'] };

function only(name: string, type: string): Schema {
  return { type: 'object', properties: { [name]: { type } }, required: [name], additionalProperties: false };
}

/**
 * What the Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group, final report of 10 April 2023) says of
 * answers, in our own words: the members that must be there, and what those that may be there look like.
 */
export const STANDARD: Record<'manifest' | 'results' | 'extension' | 'suggestions' | 'proposals', Schema> = {
  manifest: {
    type: 'object',
    properties: {
      versions: { type: 'array', items: text },
      name: text,
      identifierSpace: text,
      schemaSpace: text,
      documentation: text,
      serviceVersion: text,
      defaultTypes: { type: 'array', items: { ...identified, required: ['id', 'name'] } },
      view: linked,
      preview: {
        type: 'object',
        properties: { url: text, width: { type: 'integer' }, height: { type: 'integer' } },
        required: ['url', 'width', 'height'],
      },
      suggest: { type: 'object', properties: { entity: service, property: service, type: service } },
      extend: {
        type: 'object',
        properties: { propose_properties: service, property_settings: { type: 'array' } },
      },
      batchSize: { type: 'integer' },
    },
    required: ['versions', 'name', 'identifierSpace', 'schemaSpace'],
  },
  results: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        result: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: text,
              name: text,
              description: text,
              score: { type: 'number' },
              match: { type: 'boolean' },
              type: { type: 'array', items: { oneOf: [identified, text] } },
              features: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: { id: text, value: { oneOf: [{ type: 'boolean' }, { type: 'number' }] } },
                },
              },
            },
            required: ['id', 'name', 'score'],
          },
        },
      },
      required: ['result'],
    },
  },
  extension: {
    type: 'object',
    properties: {
      meta: { type: 'array', items: { ...identified, required: ['id', 'name'] } },
      rows: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: {
            type: 'array',
            items: {
              oneOf: [
                only('str', 'string'),
                only('float', 'number'),
                only('int', 'integer'),
                only('date', 'string'),
              ],
            },
          },
        },
      },
    },
    required: ['meta', 'rows'],
  },
  suggestions: {
    type: 'object',
    properties: {
      result: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: text, name: text, description: text, notable: { type: 'array' } },
          required: ['id', 'name'],
        },
      },
    },
    required: ['result'],
  },
  proposals: {
    type: 'object',
    properties: {
      type: text,
      properties: { type: 'array', items: { ...identified, required: ['id', 'name'] } },
    },
    required: ['type', 'properties'],
  },
};
