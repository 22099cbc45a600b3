import { type TestApp } from './test-app.ts';

/** Twelve equal gardeners (Beurt A to L), one too small for {@link GREENERY}, and a glazier. */
export async function addGardeners(test: TestApp): Promise<void> {
  const firms = Array.from(
    { length: 12 },
    (_, index) =>
      `Beurt ${'ABCDEFGHIJKL'[index]};${99710000 + index};9712HM;Groningen;77310000;Hoveniers.;60000`,
  );
  await test.importCsv(
    'impact-noord',
    [
      'Naam;KvK;Postcode;Plaats;CPV;Omschrijving;Maximale opdrachtwaarde',
      ...firms,
      'Te Klein;99710020;9712HM;Groningen;77310000;Hoveniers.;1000',
      'Doet Glas;99710021;9712HM;Groningen;90911300;Glazenwassers.;60000',
    ].join('\n'),
  );
}

/** A request that all twelve can do. */
export const GREENERY = {
  title: 'Groenonderhoud',
  categories: ['77310000'],
  near: '9712HM',
  estimatedValue: 20_000,
};
