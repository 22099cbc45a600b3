import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** Firms of which one is published no more, one has no number, and two have one name. */
export const FIRMS = [
  'Naam;Rechtsvorm;KvK;Postcode;Straat;Huisnummer;Plaats;Website;E-mail;Telefoon;Medewerkers;CPV;Omschrijving',
  'Noorderglas Schoonmaak B.V.;BV;99000123;9712HM;Verzonnenweg;12;Groningen;www.noorderglas.example;info@noorderglas.example;050-5550123;25;90911300;Glazenwassen <b>met</b> zorg',
  'Bakkerij De Korenmaat;;;9401LT;Verzonnenweg;3;Assen;;;;;;',
  'Bakkerij De Korenmaat;;;9671AA;Verzonnenweg;5;Winschoten;;;;;;',
  'Klus Alleen;Eenmanszaak;99060001;9712HM;Geheimstraat;13;Groningen;;klus@klusalleen.example;050-5550199;;;Klussen',
  'Stichting Groenwerk Noord;Stichting;99000124;9727FE;Verzonnenweg;1;Groningen;;;;;;Groen',
  'Zonnedak Twee B.V.;BV;99000125;9727FE;Verzonnenweg;9;Groningen;;;;;;',
  'Zonnedak Drie B.V.;BV;99000126;9727FE;Verzonnenweg;9;Groningen;;;;;;',
  'Verborgen Handel B.V.;BV;99000127;9727FE;Verzonnenweg;7;Groningen;;;;;;',
].join('\n');

const PSO = [
  'Organisatie;KvK-nummers;Plaats;Trede;Certificaatnummer;Afgiftedatum;Geldig tot',
  'Noorderglas Schoonmaak B.V.;99000123;Groningen;Trede 2;PSO-1;01-06-2025;31-05-2027',
  'Stichting Groenwerk Noord;99000124;Groningen;Trede 1;PSO-2;01-07-2025;',
].join('\n');

export interface Candidate {
  id: string;
  name: string;
  description: string;
  score: number;
  match: boolean;
  features: { id: string; value: number | boolean }[];
}
export type Results = Record<string, { result: Candidate[] }>;
export interface Known {
  items: { id: string; name: string; certainty: string; kvkNumber?: string; published: boolean }[];
  match: string | null;
  notes: { field: string; message: string }[];
}

/** A register of those firms, asked as OpenRefine and a form for new firms ask. */
export class ReconcileDesk {
  /** Name, or name and place where two have one, -> id of the supplier. */
  readonly ids: Record<string, string> = {};
  private opened: TestApp | undefined;

  get test(): TestApp {
    if (!this.opened) throw new Error('open() comes first');
    return this.opened;
  }

  async open(): Promise<void> {
    const test = await startTestApp();
    this.opened = test;
    await test.importCsv('leveranciersdatabank', FIRMS);
    await test.importCsv('register-pso', PSO);
    const rows: { id: string; name: string; place: string }[] = await test.dataSource.query(
      `select supplier_id as id, data -> 'name' ->> 'value' as name, data -> 'place' ->> 'value' as place from profile`,
    );
    for (const { id, name, place } of rows) this.ids[this.ids[name] ? `${name} ${place}` : name] = id;
    await test.dataSource.query(`update profile set published = false where supplier_id = $1`, [
      this.ids['Verborgen Handel B.V.'],
    ]);
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }

  readonly get = (path: string): Test => request(this.test.app.getHttpServer()).get(path);

  /** As OpenRefine sends it. */
  readonly send = (form: Record<string, string>): Test =>
    request(this.test.app.getHttpServer()).post('/v1/reconcile').type('form').send(form);

  readonly ask = async (queries: object): Promise<Results> =>
    (await this.send({ queries: JSON.stringify(queries) }).expect(200)).body as Results;

  readonly askOne = async (query: object): Promise<Candidate[]> =>
    (await this.ask({ q0: query }))['q0']?.result ?? [];

  readonly known = async (query: string, key?: string): Promise<Known> => {
    const sent = this.get(`/v1/suppliers/known?${query}`);
    return (await (key ? sent.set('X-Api-Key', key) : sent).expect(200)).body as Known;
  };

  /** As a steward's program does, and waits until it is published. */
  readonly correct = async (id: string, body: object, key: string): Promise<void> => {
    const sent = request(this.test.app.getHttpServer()).post(`/v1/suppliers/${id}/corrections`);
    await sent.set('X-Api-Key', key).send(body).expect(201);
    await this.test.drainJobs();
  };

  readonly keyFor = async (scope: Scope): Promise<string> => {
    const keys = this.test.app.get(ApiKeyService, { strict: false });
    return (await keys.create({ name: scope, scopes: [scope] })).key;
  };
}

/** A query by name and place. */
export function withPlace(query: string, place: string): object {
  return { query, properties: [{ pid: 'place', v: place }] };
}
