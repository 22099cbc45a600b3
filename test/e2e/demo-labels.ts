import { expect, it } from '@jest/globals';

import { type HistoricHolding } from '../../src/enrichment/labels/label-history.ts';
import { openLabelDesk } from '../support/label-desk.ts';
import { type TestApp } from '../support/test-app.ts';

/** The demo firms show every case of a label and of a category. @param app once the demo data are in it */
export function testDemoLabels(app: () => TestApp): void {
  it('shows every case of labels: renewed, withdrawn, membership, checked, in grace, of an assumed end, recognised, about to end', async () => {
    const desk = await openLabelDesk(app());
    const historyOf = async (name: string): Promise<string[]> => {
      const { items } = await desk.search(`q=${encodeURIComponent(name)}`);
      const { body } = (await desk.call('get', `suppliers/${items[0]?.id}/labels`).expect(200)) as {
        body: { items: HistoricHolding[] };
      };
      return body.items.map(({ label, levelName, status }) => [label, levelName, status].join(' ').trim());
    };
    expect(await historyOf('Bezemvrij')).toEqual(
      expect.arrayContaining(['pso Trede 3 verified', 'pso Trede 2 expired']),
    );
    expect(await historyOf('Restjesfabriek')).toEqual(
      expect.arrayContaining(['pso Trede 1 withdrawn', 'social-enterprise-nl  verified']),
    );
    expect(await historyOf('Inktvis Grafisch')).toContain('mvo-prestatieladder Niveau 3 verified');
    const ended = await desk.search('label=demo-eerlijke-keten');
    expect(ended.items.map(({ name }) => name)).toEqual(['Inktvis Grafisch']);
    const shown = await app().app.inject({ url: `/leveranciers/${ended.items[0]?.id}` });
    expect(shown.body).toContain('telt nog mee (uitlooptijd)');
    expect(await historyOf('Tuinhuis Van Alles')).toContain('social-enterprise-nl  expired');
    // Its register names no end.
    expect((await desk.search('q=Peilschaal')).items[0]?.labels).toMatchObject([
      { code: 'co2-prestatieladder', validUntil: '2029-07-06', untilBasis: 'usual' },
    ]);
    const recognised = await desk.search('q=Restjesfabriek&recognisedBy=GM0014');
    expect(recognised.items[0]?.recognition?.map(({ countsPercent }) => countsPercent)).toEqual([100, 50]);
    // A stage before the first level is found by the label, and left out by its first level.
    expect(await desk.names('q=Wortelgoed&label=pso')).toContain('Wortelgoed');
    expect(await desk.names('q=Wortelgoed&label=pso:1')).not.toContain('Wortelgoed');
    expect((await desk.search('recognisedBy=GM1680')).total).toBeGreaterThan(5);
    expect(await desk.names('programme=koploperproject')).toHaveLength(2);
    const waiting = await desk.call('get', 'label-reminders?status=waiting').expect(200);
    expect((waiting.body as { items: { subject: string }[] }).items.map(({ subject }) => subject)).toContain(
      'Inktvis Grafisch: PSO Trede 1 loopt af op 15 december 2026',
    );
  });

  it('shows a category that a steward accepted and one that was refused, beside suggestions', async () => {
    const desk = await openLabelDesk(app());
    const categoriesOf = async (name: string): Promise<string[]> => {
      const { items } = await desk.search(`q=${encodeURIComponent(name)}`);
      const { body } = (await desk.call('get', `suppliers/${items[0]?.id}/categories`).expect(200)) as {
        body: { items: { code: string; status: string }[] };
      };
      return body.items.map(({ code, status }) => `${code} ${status}`);
    };
    expect(await categoriesOf('Zon op Zuid')).toContain('45261215 suggested');
    expect(await categoriesOf('De Ketelmeesters')).toContain('55521200 stated');
    const academy = await categoriesOf('De Tweede Kans Academie');
    expect(academy).toContain('85312300 refused');
    expect(academy).toContainEqual(expect.stringMatching(/^805\d+ (stated|suggested)$/));
  });
}
