import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { registerState } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';

const HEADER =
  'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Straat;Huisnummer;Postcode;Plaats;Telefoon;E-mail;Website\n';

/**
 * The same firms as three sources know them. Each line tells what makes it depend on the order when nobody takes care.
 */
const SOURCES = {
  leveranciersdatabank: [
    // Has the number in another source only, and is spelt otherwise there.
    'L1;St. Groenwerk Noord;;Voorbeeldstraat;1;9712HM;Groningen;050-5550101;;',
    // Two namesakes with numbers of their own turn up elsewhere: which of them is this?
    'L2;Bakkerij De Korenaar;;;;;Groningen;;;',
    'L3;Drukkerij Inktvis B.V.;99730003;Fictiekade;3;9712AB;Groningen;;info@inktvis.example;https://inktvis.example',
    // Alike to a firm with a number: a question, whoever comes first.
    'L4;Schildersbedrijf Zonestraal;;;;9712HM;Groningen;;;',
    // Alike to a sign-up without a number: one of the two waits, and always the same one.
    'L5;Hoveniersbedrijf Wilgentak;;;;9712HM;Groningen;;;',
    'L6;Alleen Hier Bekend;99730006;;;9401AA;Assen;;;',
    // A branch of a name in another town, and the holding of a firm.
    'L7;Kringloop Rondgang;;;;9401AB;Assen;;;https://rondgang.example',
    'L8;Timmerbedrijf Spaander Beheer B.V.;;Houtweg;8;9712KL;Groningen;050-5550808;;',
    // A foundation and a company of one name.
    'L9;Stichting Zonnekracht;;;;9712MN;Groningen;;;',
    // Asked about for the website of a firm beside it, as long as nobody else uses that.
    'L11;Veerkracht Schoonmaak;;;;9712TV;Groningen;;;https://veerkracht.example',
  ],
  'impact-noord': [
    'N1;GroenWerk Noord B.V.;99730001;Voorbeeldstraat;1;9712HM;Groningen;;;',
    'N2;Bakkerij de Korenaar;99730002;;;9711AA;Groningen;;;',
    // No number, misspelt, and known by the domain of its mail.
    'N3;Drukkerij Inktvisch;;;;;Groningen;;post@inktvis.example;',
    'N4;Schildersbedrijf Zonnestraal;99730004;;;9712HM;Groningen;;;',
    'N5;Hoveniersbedrijf Wilgetak;;;;9712HN;Groningen;;;',
    'N7;Kringloop Rondgang;;;;9712PQ;Groningen;;;https://rondgang.example',
    'N8;Timmerbedrijf Spaander B.V.;99730008;Houtweg;8;9712KL;Groningen;050-5550808;;',
    'N10;Alleen Op Naam;;;;;;;;',
    'N11;Veerkracht;99730011;;;9712TT;Groningen;;;https://veerkracht.example',
  ],
  'self-registration': [
    'Z1;Groen Werk Noord;;Voorbeeldstraat;1;9712HM;Groningen;050 555 01 01;;',
    'Z2;Bakkerij De Korenaar;99730012;;;9713BB;Groningen;;;',
    'Z3;Inktvis Drukkerij;99730003;;;9713CC;Groningen;;;',
    'Z5;Hoveniersbedrijf Wilgentak;;;;;Groningen;;;',
    'Z7;Kringloop Rondgang;99730007;;;9401AC;Assen;;;https://rondgang.example',
    'Z9;Zonnekracht B.V.;99730009;;;9712MN;Groningen;;;',
    'Z10;Alleen op naam B.V.;99730010;;;9712RS;Groningen;;;',
    'Z11;Lunchroom Maasoever;99730013;;;6211AA;Maastricht;;;https://veerkracht.example',
  ],
} as const;

/** Certificates of firms of which one number is known to one source only: a register may be delivered before the firms, or between them. */
const CERTIFICATES = [
  'Organisatie;KvK-nummers;Trede;Certificaatnummer;Geldig tot',
  'Groenwerk Noord;99730001;Trede 2;PSO-1;2028-01-01',
  'Rondgang Groep;99730007|99730006;Trede 1;PSO-2;2028-01-01',
].join('\n');

type Source = keyof typeof SOURCES;

const ORDERS: Source[][] = [
  ['leveranciersdatabank', 'impact-noord', 'self-registration'],
  ['leveranciersdatabank', 'self-registration', 'impact-noord'],
  ['impact-noord', 'leveranciersdatabank', 'self-registration'],
  ['impact-noord', 'self-registration', 'leveranciersdatabank'],
  ['self-registration', 'leveranciersdatabank', 'impact-noord'],
  ['self-registration', 'impact-noord', 'leveranciersdatabank'],
];

describe('the same firms from three sources', () => {
  let emptied: EmptiedRegister;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  afterAll(() => emptied.close());

  /** A register that was given these rows, one import after the other; the one before it is gone. */
  async function registerOf(imports: readonly (readonly [Source, readonly string[]])[]): Promise<TestApp> {
    const test = await emptied.empty();
    for (const [source, rows] of imports) {
      const { rows: counts, status } = await test.importCsv(source, `${HEADER}${rows.join('\n')}\n`);
      expect({ status, rejected: counts.rejected }).toEqual({ status: 'completed', rejected: 0 });
    }
    return test;
  }

  const inOrder = (order: readonly Source[]): Promise<TestApp> =>
    registerOf(order.map((source) => [source, SOURCES[source]]));

  /** The same, with the list of a label register before one of the sources, or after all of them. */
  async function withLabels(order: readonly Source[], place: number): Promise<TestApp> {
    const test = await registerOf([]);
    for (const [at, source] of [...order, null].entries()) {
      if (at === place) await test.importCsv('register-pso', CERTIFICATES);
      if (source) await test.importCsv(source, `${HEADER}${SOURCES[source].join('\n')}\n`);
    }
    return test;
  }

  it('make the same profiles, labels and questions in all six orders, wherever a register comes between', async () => {
    const states: Record<string, unknown>[] = [];
    for (const [at, order] of ORDERS.entries())
      states.push(await registerState(await withLabels(order, at % 4)));
    expect(states[0]?.['labels']).toHaveLength(3);
    for (const state of states) expect(state).toEqual(states[0]);
  });

  it('make the same profiles when their rows come one by one, from one source and another', async () => {
    const rows = Object.entries(SOURCES).flatMap(([source, lines]) =>
      lines.map((line): [Source, string[]] => [source as Source, [line]]),
    );
    const shuffled = rows.flatMap((_, index) => rows.slice((index * 7) % rows.length).slice(0, 1));
    expect(await registerState(await registerOf(shuffled))).toEqual(
      await registerState(await inOrder(ORDERS[0] ?? [])),
    );
  });

  it('leave to a person what could be two firms, whichever came first', async () => {
    for (const order of [ORDERS[0], ORDERS[5]]) {
      const { dataSource } = await inOrder(order ?? []);
      const questions: { asked: string; reason: string; offered: string[] }[] = await dataSource.query(
        `select r.cleaned ->> 'externalId' as asked, q.reason,
                (select array_agg(k.value order by k.value)
                   from jsonb_array_elements(q.candidates) c
                   left join supplier_identifier k on k.supplier_id = (c ->> 'supplierId')::uuid) as offered
           from review_item q join source_record r on r.id = q.record_id where q.decision is null order by q.reason, asked`,
      );
      expect(questions).toEqual([
        { asked: 'N10', reason: 'name-only', offered: ['99730010'] },
        { asked: 'L9', reason: 'other-legal-form', offered: ['99730009'] },
        { asked: 'L2', reason: 'several-suppliers', offered: ['99730002', '99730012'] },
        { asked: 'L4', reason: 'similar-name', offered: ['99730004'] },
        { asked: 'N5', reason: 'similar-name', offered: [null] },
      ]);
    }
  });

  it('keep the id of a supplier when its KvK number is learned, also from a source that goes first', async () => {
    const { dataSource, ...test } = await registerOf([
      ['self-registration', [SOURCES['self-registration'][0]]],
    ]);
    const supplierOf = async (externalId: string): Promise<string | undefined> => {
      const [row]: { id: string }[] = await dataSource.query(
        `select m.supplier_id as id from record_match m join source_record r on r.id = m.record_id
          where r.cleaned ->> 'externalId' = $1`,
        [externalId],
      );
      return row?.id;
    };
    const before = await supplierOf('Z1');
    await test.importCsv('impact-noord', `${HEADER}${SOURCES['impact-noord'][0]}\n`);
    expect([await supplierOf('Z1'), await supplierOf('N1')]).toEqual([before, before]);
  });

  it('let a question stand when one more firm uses a domain that two firms use already', async () => {
    const url = 'https://keten.example';
    const test = await registerOf([
      [
        'leveranciersdatabank',
        [
          `K1;Lunchroom Maasoever;99730021;;;6211AA;Maastricht;;;${url}`,
          `K2;Drukkerij Letterkast;99730022;;;9401AA;Assen;;;${url}`,
          `K3;Drukkerij Letterkas;;;;9401AA;Assen;;;${url}`,
        ],
      ],
    ]);
    const questions = (): Promise<unknown> =>
      test.dataSource.query(`select id, reason from review_item where decision is null`);
    const before = await questions();
    expect(before).toMatchObject([{ reason: 'similar-name' }]);
    await test.importCsv(
      'leveranciersdatabank',
      `${HEADER}K4;Kwekerij Duinroos;99730023;;;2042AA;Zandvoort;;;${url}\n`,
    );
    expect(await questions()).toEqual(before);
  });

  it('give a supplier back, with its id, when what it resembled is gone', async () => {
    const test = await registerOf([['leveranciersdatabank', [SOURCES.leveranciersdatabank[3]]]]);
    const supplier = async (): Promise<unknown> =>
      test.dataSource.query(
        `select m.supplier_id as id, p.published from record_match m left join profile p on p.supplier_id = m.supplier_id
           join source_record r on r.id = m.record_id where r.cleaned ->> 'externalId' = 'L4'`,
      );
    const before = await supplier();
    const { id } = await test.importCsv('impact-noord', `${HEADER}${SOURCES['impact-noord'][3]}\n`);
    expect(await supplier()).toEqual([{ id: null, published: null }]);
    await test.app.get(ImportService, { strict: false }).reverse(id);
    await test.drainJobs();
    expect(await supplier()).toEqual(before);
  });
});
