/** What one municipality has to itself. */
export type OwnedThing =
  | 'request'
  | 'search'
  | 'webhook'
  | 'contract'
  | 'contract import'
  | 'own list'
  | 'account'
  | 'municipality';

/**
 * What the address of a route names, for every route with an id that is not open to all: what a municipality has to itself, or what
 * all of them share, with the reason. A route that is not here makes the test of it red.
 */
export const THINGS_OF_ROUTES: Record<string, OwnedThing | `shared: ${string}`> = Object.fromEntries(
  (
    [
      [
        'request',
        [
          'GET /opdrachten/:id',
          'GET /opdrachten/:id/vergelijken',
          'GET /opdrachten/:id/selectieverslag',
          'GET /opdrachten/:id/selectieverslag.csv',
          'GET /opdrachten/:id/selectieverslag.xlsx',
          'GET /opdrachten/:id/overdracht',
          'GET /opdrachten/:id/overdracht.txt',
          'GET /opdrachten/:id/wijzigen',
          'POST /opdrachten/:id/wijzigen',
          'POST /opdrachten/:id/stappen',
          'POST /opdrachten/:id/loting',
          'POST /opdrachten/:id/groslijst',
          'POST /opdrachten/:id/afronden',
          'POST /opdrachten/:id/openen',
          'GET /v1/purchase-requests/:id',
          'PUT /v1/purchase-requests/:id',
          'POST /v1/purchase-requests/:id/shortlist',
          'GET /v1/purchase-requests/:id/shortlist',
          'POST /v1/purchase-requests/:id/draws',
          'POST /v1/purchase-requests/:id/choices',
          'GET /v1/purchase-requests/:id/hand-over',
          'GET /v1/purchase-requests/:id/hand-over.txt',
          'GET /v1/purchase-requests/:id/selection-record',
          'GET /v1/purchase-requests/:id/selection-record.csv',
          'GET /v1/purchase-requests/:id/selection-record.xlsx',
        ],
      ],
      ['search', ['POST /zoekvragen/:id']],
      [
        'webhook',
        [
          'GET /v1/webhooks/:id',
          'PUT /v1/webhooks/:id',
          'DELETE /v1/webhooks/:id',
          'POST /v1/webhooks/:id/secrets',
          'POST /v1/webhooks/:id/resumption',
          'POST /v1/webhooks/:id/tests',
          'GET /v1/webhooks/:id/deliveries',
        ],
      ],
      ['contract', ['GET /beheer/contracten/:id', 'GET /v1/contracts/:id']],
      [
        'contract import',
        [
          'GET /beheer/imports/:id',
          'GET /beheer/imports/:id/voortgang',
          'GET /beheer/imports/:id/rapport.csv',
          'GET /beheer/imports/:id/rapport.xlsx',
          'POST /beheer/imports/:id/toepassen',
          'POST /beheer/imports/:id/kolommen',
          'POST /beheer/imports/:id/lezen',
          'POST /beheer/imports/:id/opnieuw',
          'GET /beheer/imports/:id/terugdraaien',
          'POST /beheer/imports/:id/terugdraaien',
          'GET /v1/imports/:id',
          'GET /v1/imports/:id/rows',
          'GET /v1/imports/:id/report.csv',
          'GET /v1/imports/:id/report.xlsx',
          'GET /v1/imports/:id/ended',
          'POST /v1/imports/:id/application',
          'POST /v1/imports/:id/reversal',
          'PUT /v1/sources/:source/records/:externalId',
          'GET /v1/sources/:source/records/:externalId',
          'DELETE /v1/sources/:source/records/:externalId',
          'POST /v1/sources/:source/records',
        ],
      ],
      [
        'account',
        [
          'GET /beheer/gebruikers/:id',
          'GET /beheer/gebruikers/:id/gegevens',
          'POST /beheer/gebruikers/:id/wissen',
          'POST /beheer/gebruikers/:id',
        ],
      ],
      [
        'municipality',
        [
          'POST /v1/municipalities/:code/recognition-rules',
          'PUT /v1/municipalities/:code/recognition-rules/:rule',
          'DELETE /v1/municipalities/:code/recognition-rules/:rule',
        ],
      ],
      [
        'shared: the register of firms, and who is whom in it',
        [
          'GET /leveranciers/:id/contact',
          'GET /beheer/bedrijven/:id',
          'POST /beheer/bedrijven/:id/afsplitsen',
          'POST /beheer/bedrijven/:id/verbeteren',
          'GET /beheer/bedrijven/:id/samenvoegen',
          'POST /beheer/bedrijven/:id/samenvoegen',
          'POST /beheer/bedrijven/:id/categorieen',
          'GET /beheer/bedrijven/:id/schorsing',
          'POST /beheer/bedrijven/:id/schorsing',
          'POST /beheer/bedrijven/:id/keurmerken',
          'POST /beheer/besluiten/:id/ongedaan',
          'GET /beheer/vragen/:id',
          'POST /beheer/vragen/:id/antwoord',
          'GET /v1/suppliers/:id/contacts',
          'GET /v1/suppliers/:id/labels',
          'POST /v1/suppliers/:id/label-checks',
          'POST /v1/suppliers/:id/label-checks/:checkId/withdrawal',
          'GET /v1/suppliers/:id/categories',
          'PUT /v1/suppliers/:id/categories/:code/decision',
          'DELETE /v1/suppliers/:id/categories/:code/decision',
          'GET /v1/suppliers/:id/records',
          'GET /v1/suppliers/:id/decisions',
          'POST /v1/suppliers/:id/merges',
          'POST /v1/suppliers/:id/splits',
          'POST /v1/suppliers/:id/corrections',
          'POST /v1/decisions/:id/reversal',
          'POST /v1/reviews/:id/decision',
          'GET /v1/duplicates/:id',
          'PUT /v1/suppliers/:id/label-claims/:label/refusal',
          'DELETE /v1/suppliers/:id/label-claims/:label/refusal',
          'GET /v1/suppliers/:id/suspension',
          'PUT /v1/suppliers/:id/suspension',
          'DELETE /v1/suppliers/:id/suspension',
          'POST /v1/suppliers/:id/reports',
          'POST /v1/reports/:id/answer',
        ],
      ],
      [
        'shared: what firms and visitors hand in; moderators of a network see their firms only (moderators.ts)',
        [
          'GET /beheer/aanmeldingen/:id',
          'POST /beheer/aanmeldingen/:id',
          'GET /beheer/aanmeldingen/:id/bewijs/:file',
          'GET /beheer/bewijs/:id',
          'POST /beheer/bewijs/:id',
          'GET /beheer/meldingen/:id',
          'POST /beheer/meldingen/:id',
          'POST /beheer/uitnodigingen/:id/stoppen',
        ],
      ],
      [
        'shared: lists that all search by',
        [
          'GET /beheer/keurmerken/soorten/:code',
          'POST /beheer/keurmerken/soorten/:code',
          'GET /beheer/keurmerken/soorten/:code/versie',
          'POST /beheer/keurmerken/soorten/:code/versie',
          'GET /beheer/categorieen/:id',
          'POST /beheer/categorieen/:id',
          'PUT /v1/label-schemes/:code',
          'DELETE /v1/label-schemes/:code',
          'PUT /v1/categories/:id',
          'DELETE /v1/categories/:id',
        ],
      ],
    ] as const
  ).flatMap(([thing, routes]) => routes.map((route) => [route, thing] as const)),
);
