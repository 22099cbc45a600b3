import { type Visitor } from './visitor.ts';

/** What a fictional firm fills in, page by page. */
export const LUNCH_FIRM = {
  wie: {
    name: 'De Groene Lunch',
    kvkNumber: '99866001',
    legalForm: 'bv',
    street: 'Vismarkt',
    houseNumber: '12',
    postcode: '9711 KS',
    place: 'Groningen',
    website: 'www.groenelunch.example',
    contactPerson: 'Fenna Vondeling',
    email: 'info@groenelunch.example',
    phone: '050-0000001',
  },
  wat: { description: 'Wij verzorgen lunches en catering met groente van het seizoen.' },
  waar: { reach: 'radius', radiusKm: '40' },
  hoeveel: { maxOrderValue: '25.000', room: '10.000', employees: '14' },
  keurmerken: { labels: ['pso'] },
  themas: { themes: ['participation', 'sdg-12'] },
  akkoord: { consent: 'ja' },
} as const satisfies Record<string, Record<string, string | readonly string[]>>;

/** Fills in pages of a sign-up that somebody began, and answers what came of the last. @param more goes above the firm's own answers */
export async function fillIn(
  visitor: Visitor,
  pages: readonly (keyof typeof LUNCH_FIRM)[],
  more: Record<string, string> = {},
): Promise<Awaited<ReturnType<Visitor['get']>>> {
  let last = await visitor.get('/aanmelden/wie');
  for (const page of pages)
    last = await visitor.post(`/aanmelden/${page}`, { ...LUNCH_FIRM[page], ...more } as Record<
      string,
      string | string[]
    >);
  return last;
}
