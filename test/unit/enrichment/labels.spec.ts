import { readFileSync } from 'node:fs';

import { describe, it, expect } from '@jest/globals';

import { buildCatalogue } from '../../../src/enrichment/labels/label-catalogue.ts';
import { labelStatusOn } from '../../../src/enrichment/labels/label-holding.ts';
import { parseClaimedLabels } from '../../../src/enrichment/labels/parse-claimed-labels.ts';
import { readRegisterRecord } from '../../../src/enrichment/labels/read-register-record.ts';
import {
  readLevelRows,
  readSchemeRows,
  readVersionRows,
} from '../../../src/enrichment/labels/reference-labels.ts';

const catalogue = buildCatalogue(
  readSchemeRows(readFileSync('seeds/reference/labels.csv', 'utf8')),
  readVersionRows(readFileSync('seeds/reference/label-versions.csv', 'utf8')),
  readLevelRows(readFileSync('seeds/reference/label-levels.csv', 'utf8')),
);

/** `pso:trede-2 b-corp`: what was understood, short enough to stand in a table. */
function claimed(text: string): string {
  return parseClaimedLabels(text, catalogue)
    .map(({ scheme, level }) => [scheme.code, level?.version, level?.code].filter(Boolean).join(':'))
    .sort()
    .join(' ');
}

describe('labels that a firm says it has', () => {
  it.each([
    ['PSO trede 2, en we zijn bezig met B Corp', 'pso:trede-2'],
    ['PSO-30+', 'pso-30-plus:30-plus pso:trede-3'],
    ['PSO trede 3 (30+)', 'pso-30-plus:30-plus pso:trede-3'],
    ['CO2 prestatieladder niveau 3', 'co2-prestatieladder:3.1:niveau-3'],
    ['CO₂-Prestatieladder 4.0, trede 2', 'co2-prestatieladder:4.0:trede-2'],
    ['Aspirant PSO en B-Corp', 'b-corp pso:aspirant'],
    ['PSO 2; MVO-ladder niveau 4; ISO14001', 'iso-14001 mvo-prestatieladder:niveau-4 pso:trede-2'],
    ['Code Sociale Ondernemingen (geregistreerd)', 'code-sociale-ondernemingen:geregistreerd'],
    ['Basistrede PSO', 'pso:basistrede'],
    ['pso TREDE III', 'pso:trede-3'],
    ['pso trede3', 'pso:trede-3'],
    ['PSO T2', 'pso:trede-2'],
    ['PSO trede twee', 'pso:trede-2'],
    ['CO2-bewust certificaat niveau 5', 'co2-prestatieladder:3.1:niveau-5'],
    ['CO2PL niveau 3', 'co2-prestatieladder:3.1:niveau-3'],
    ['Wij hebben het PSO-keurmerk trede 3 en gaan in 2027 voor B Corp', 'pso:trede-3'],
    ['Certificaten: PSO (trede 2), ISO14001:2015', 'iso-14001 pso:trede-2'],
    ['PSO, 3 medewerkers', 'pso'],
    ['On the way to PlanetProof', 'planetproof'],
    ['wij zijn een sociaal bedrijf', ''],
  ])('reads "%s" as %s', (text, labels) => expect(claimed(text)).toBe(labels));

  it.each([
    ['PSO aangevraagd', ''],
    ['PSO (in aanvraag)', ''],
    ['PSO, aangevraagd', ''],
    ['B Corp nog niet', ''],
    ['Wij hebben geen PSO', ''],
    ['geen PSO en B Corp', ''],
    ['geen PSO, wel B Corp', 'b-corp'],
    ['nog niet PSO maar wel B Corp', 'b-corp'],
    ['PSO en B Corp aangevraagd', ''],
    ['PSO trede 1 en B Corp aangevraagd', 'pso:trede-1'],
    ['wij gaan voor B Corp. PSO trede 1 hebben we.', 'pso:trede-1'],
    ['PSO: nee', ''],
    ['B Corp in oprichting', ''],
    ['Onze leverancier is PSO-gecertificeerd', ''],
    ['PSO ja, B Corp nee', 'pso'],
    ['PSO n.v.t.', ''],
    ['PSO trede 2 verlopen', ''],
    ['we are working towards B Corp', ''],
    ['streven naar PSO-certificering', ''],
  ])('does not take a plan or a denial for a claim: "%s"', (text, labels) =>
    expect(claimed(text)).toBe(labels),
  );
});

describe('a line of a label register', () => {
  const pso = catalogue.get('pso')!;
  const read = (says: Parameters<typeof readRegisterRecord>[0], scheme = pso) =>
    readRegisterRecord(says, scheme, catalogue, '2026-06-01');

  it('gives the step, also in other words', () => {
    for (const labelLevel of ['Trede 2', 'PSO Trede 2', 'trede II', '2', 'Step 2']) {
      const reading = read({ labelLevel, validUntil: '2027-01-31' });
      expect(reading).toMatchObject({ outcome: 'held', labels: [{ level: { code: 'trede-2', rank: 2 } }] });
    }
  });

  it('reads PSO 30+ as trede 3 with 30+ on top', () => {
    for (const labelLevel of ['30+', 'PSO 30+', 'Trede 3 30+', 'Trede 3 (PSO-30+)']) {
      const reading = read({ labelLevel });
      const codes =
        reading.outcome === 'held' ? reading.labels.map((l) => `${l.scheme.code}:${l.level?.code}`) : [];
      expect(codes.sort()).toEqual(['pso-30-plus:30-plus', 'pso:trede-3']);
    }
  });

  it('keeps levels of two versions of the CO2 ladder apart', () => {
    const co2 = catalogue.get('co2-prestatieladder')!;
    const levelOf = (says: Parameters<typeof readRegisterRecord>[0]) => {
      const reading = read(says, co2);
      return reading.outcome === 'held' ? reading.labels[0]?.level : undefined;
    };
    expect(levelOf({ labelLevel: 'Niveau 5', labelVersion: '3.1' })).toMatchObject({
      version: '3.1',
      rank: 5,
    });
    expect(levelOf({ labelLevel: 'Trede 1', labelVersion: 'v4.0' })).toMatchObject({
      version: '4.0',
      rank: 1,
    });
    expect(levelOf({ labelLevel: 'Niveau 5', labelVersion: '4' })).toBeUndefined();
    expect(levelOf({ labelLevel: 'Niveau 5', labelVersion: 'CO2-Prestatieladder 3.1' })).toMatchObject({
      version: '3.1',
      rank: 5,
    });
  });

  it.each(['Aangevraagd', 'in behandeling', 'afgewezen'])(
    'does not count an application: %s',
    (labelStatus) =>
      expect(read({ labelStatus })).toEqual({ outcome: 'not-held', reason: 'status-not-granted' }),
  );

  it('does not count a status that it does not understand', () =>
    expect(read({ labelStatus: 'xyz' })).toEqual({ outcome: 'not-held', reason: 'status-unknown' }));

  it('counts a de-certified firm as withdrawn, not as certified', () => {
    for (const labelStatus of ['De-certified', 'Ingetrokken', 'geschorst']) {
      expect(read({ labelStatus, validUntil: '2028-01-01' })).toMatchObject({
        validity: { withdrawnOn: '2026-06-01' },
      });
    }
  });

  it('ends a label for which the register gives no end after the usual term', () => {
    expect(read({ validFrom: '2025-03-01' })).toMatchObject({
      validity: { until: '2027-02-28', untilBasis: 'usual' },
    });
    expect(read({})).toMatchObject({ validity: { until: '2028-05-31', untilBasis: 'usual' } });
    const bCorp = read({ validFrom: '2018-05-10', labelStatus: 'certified' }, catalogue.get('b-corp'));
    expect(bCorp).toMatchObject({ validity: { until: '2027-05-09', untilBasis: 'usual' } });
  });

  it('tells the end of a label that its register calls expired without a day from the end of a usual term', () => {
    expect(read({ labelStatus: 'verlopen' })).toMatchObject({
      validity: { until: '2026-05-31', untilBasis: 'reported' },
    });
    expect(read({ labelStatus: 'verlopen', validUntil: '2026-01-31' })).toMatchObject({
      validity: { until: '2026-01-31', untilBasis: 'stated' },
    });
  });

  it('says why the level is missing and keeps the label', () =>
    expect(read({ labelLevel: 'Trede 9', validUntil: '2027-01-01' })).toMatchObject({
      outcome: 'held',
      note: 'level-unknown',
      labels: [{ scheme: { code: 'pso' } }],
    }));
});

describe('what a label is worth on a day', () => {
  const holding = { basis: 'verified' as const, validFrom: '2025-01-01', validUntil: '2026-12-31' };

  it('holds on its first and its last day, and not a day longer', () => {
    expect(labelStatusOn(holding, '2024-12-31', 0)).toBe('claimed');
    expect(labelStatusOn(holding, '2025-01-01', 0)).toBe('verified');
    expect(labelStatusOn(holding, '2026-12-31', 0)).toBe('verified');
    expect(labelStatusOn(holding, '2027-01-01', 0)).toBe('expired');
  });

  it('counts days of grace', () => {
    expect(labelStatusOn(holding, '2027-01-30', 30)).toBe('verified');
    expect(labelStatusOn(holding, '2027-01-31', 30)).toBe('expired');
  });

  it('is withdrawn from the day of withdrawal on', () => {
    const withdrawn = { ...holding, withdrawnOn: '2026-03-01' };
    expect(labelStatusOn(withdrawn, '2026-02-28', 0)).toBe('verified');
    expect(labelStatusOn(withdrawn, '2026-03-01', 0)).toBe('withdrawn');
  });
});
