import { MAX_DESCRIPTIONS } from '../../../discovery/firm-lookup.ts';
import { API_VERSION } from '../api-version.ts';
import { PREVIEW_SIZE } from './preview-page.tsx';
import { SUPPLIER_TYPE } from './to-candidate.ts';

export type Manifest = ReturnType<typeof manifest>;

/** What a client of the reconciliation API reads first. @param baseUrl of this installation, without a slash at the end */
export function manifest(baseUrl: string) {
  const service = `${baseUrl}/v1/reconcile`;
  const suggest = (what: string) => ({ service_url: service, service_path: `/suggest/${what}` });
  return {
    versions: ['0.2'],
    name: `Impactregister (${new URL(baseUrl).host})`,
    identifierSpace: `${baseUrl}/leveranciers/`,
    schemaSpace: 'https://schema.org/Organization',
    defaultTypes: [SUPPLIER_TYPE],
    documentation: `${baseUrl}/v1/openapi.json`,
    serviceVersion: API_VERSION,
    view: { url: `${baseUrl}/leveranciers/{{id}}` },
    preview: { url: `${service}/preview/{{id}}`, ...PREVIEW_SIZE },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: [],
    },
    batchSize: MAX_DESCRIPTIONS,
  };
}
