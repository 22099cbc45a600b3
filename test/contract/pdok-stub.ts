import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Parameters that Locatieserver 3.1 documents for `free`; it refuses others. */
const KNOWN_PARAMETERS = ['q', 'fq', 'fl', 'rows', 'start', 'wt', 'sort', 'df', 'bq', 'lat', 'lon'];

type Document = Record<string, string | number>;

const GRONINGEN = { gemeentenaam: 'Groningen', gemeentecode: '0014', provincienaam: 'Groningen' };

const DOCUMENTS: readonly Document[] = [
  {
    type: 'woonplaats',
    weergavenaam: 'Groningen, Groningen, Groningen',
    woonplaatsnaam: 'Groningen',
    ...GRONINGEN,
    centroide_ll: 'POINT(6.5685 53.2184)',
  },
  {
    type: 'woonplaats',
    weergavenaam: 'Haren, Groningen, Groningen',
    woonplaatsnaam: 'Haren',
    ...GRONINGEN,
    centroide_ll: 'POINT(6.604 53.1733)',
  },
  {
    type: 'woonplaats',
    weergavenaam: 'Haren, Oss, Noord-Brabant',
    woonplaatsnaam: 'Haren',
    gemeentenaam: 'Oss',
    gemeentecode: '0828',
    provincienaam: 'Noord-Brabant',
    centroide_ll: 'POINT(5.5849 51.8015)',
  },
  {
    type: 'postcode',
    weergavenaam: 'Gedempte Zuiderdiep, 9712HM Groningen',
    postcode: '9712HM',
    woonplaatsnaam: 'Groningen',
    ...GRONINGEN,
    centroide_ll: 'POINT(6.5668 53.2171)',
  },
  {
    type: 'adres',
    weergavenaam: 'Teststraat 1, 9712HM Groningen',
    straatnaam: 'Teststraat',
    huisnummer: 1,
    postcode: '9712HM',
    woonplaatsnaam: 'Groningen',
    ...GRONINGEN,
    centroide_ll: 'POINT(6.5669 53.2172)',
  },
  {
    type: 'adres',
    weergavenaam: 'Dorpsstraat 9, 9471AA Zuidlaren',
    straatnaam: 'Dorpsstraat',
    huisnummer: 9,
    postcode: '9471AA',
    woonplaatsnaam: 'Zuidlaren',
    gemeentenaam: 'Tynaarlo',
    gemeentecode: '1730',
    centroide_ll: 'POINT(6.68 53.09)',
  },
  {
    type: 'adres',
    weergavenaam: 'Dorpsstraat 9, 5999AA Verzonnen',
    straatnaam: 'Dorpsstraat',
    huisnummer: 9,
    postcode: '5999AA',
    woonplaatsnaam: 'Verzonnen',
    gemeentenaam: 'Oss',
    gemeentecode: '0828',
    centroide_ll: 'POINT(5.6 51.8)',
  },
];

/** A local server that answers as the PDOK Locatieserver is documented to, with a handful of documents. */
export class PdokStub {
  /** Search texts that it was asked for. */
  readonly asked: string[] = [];
  /** Answers with this status instead. */
  failWith: number | undefined;
  /** Answers so many questions with a failure and then recovers; for ever when it is undefined. */
  failures: number | undefined;
  /** `Retry-After` of failures, in seconds. */
  retryAfter: number | undefined;
  /** Sends whoever asks on to this address. */
  sendsOnTo: string | undefined;
  /** Does not answer at all. */
  hangs = false;
  /** Questions that were being answered at the same time, at most. */
  busiest = 0;
  private busy = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PdokStub> {
    const server = createServer();
    const stub = new PdokStub(server);
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', 'http://stub');
      const [status, body] = stub.answer(url);
      stub.busiest = Math.max(stub.busiest, ++stub.busy);
      const send = (): void => {
        stub.busy--;
        if (status !== 200 && stub.retryAfter !== undefined)
          response.setHeader('retry-after', stub.retryAfter);
        if (stub.sendsOnTo !== undefined) {
          response.writeHead(302, { location: stub.sendsOnTo }).end();
          return;
        }
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(typeof body === 'string' ? body : JSON.stringify(body));
      };
      if (stub.hangs) response.once('close', () => stub.busy--);
      else setImmediate(send);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/search/v3_1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(url: URL): [number, unknown] {
    const q = url.searchParams.get('q') ?? '';
    this.asked.push(q);
    if (this.failWith && this.failures !== 0) {
      if (this.failures !== undefined) this.failures--;
      return [this.failWith, this.failWith === 200 ? '<html>' : { error: 'no service' }];
    }
    if (q.includes('!')) return [400, { error: 'cannot parse' }];
    if (url.pathname !== '/search/v3_1/free') return [404, {}];
    if ([...url.searchParams.keys()].some((name) => !KNOWN_PARAMETERS.includes(name)))
      return [400, { error: 'unknown parameter' }];
    const types = /^type:\((.+)\)$/.exec(url.searchParams.get('fq') ?? '')?.[1]?.split(' OR ') ?? [];
    const docs = DOCUMENTS.filter((doc) => types.includes(String(doc.type)))
      .map((doc) => ({ doc, score: score(q, doc) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, Number(url.searchParams.get('rows') ?? 10))
      .map((hit) => hit.doc);
    return [200, { response: { numFound: docs.length, start: 0, maxScore: 1, numFoundExact: true, docs } }];
  }
}

/** Words in common: like the real one, it happily returns a street of that name in another town. */
function score(q: string, doc: Document): number {
  const words = q
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const text = ` ${Object.values(doc)
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')} `;
  return words.filter((word) => text.includes(` ${word} `)).length;
}
