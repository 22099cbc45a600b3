import { DuplicatesService } from '../../src/matching/duplicates/duplicates.service.ts';
import { type SearchResult } from '../../src/matching/duplicates/duplicate-search.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type ReviewItem } from '../../src/matching/review/load-questions.ts';
import { ReviewService } from '../../src/matching/review/review.service.ts';
import { EmptiedRegister } from './emptied-register.ts';
import { type TestApp } from './test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';

/** Who searches, answers and merges. */
export const BY = 'steward';

/** A register in which a steward looks for firms that are there twice. */
export class DuplicateDesk {
  private opened: EmptiedRegister | undefined;

  private get register(): EmptiedRegister {
    if (!this.opened) throw new Error('open() comes first');
    return this.opened;
  }

  get test(): TestApp {
    return this.register.test;
  }

  get identities(): IdentityService {
    return this.test.app.get(IdentityService, { strict: false });
  }

  get reviews(): ReviewService {
    return this.test.app.get(ReviewService, { strict: false });
  }

  async open(): Promise<void> {
    this.opened = await EmptiedRegister.start();
  }

  /** As it was when it was opened. */
  async empty(): Promise<void> {
    await this.register.empty();
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }

  /** Imports rows of number, name, KvK number, postcode and place. */
  readonly deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    this.test.importCsv(source, `${HEADER}${rows.join('\n')}\n`);

  readonly search = async (): Promise<SearchResult> => {
    const { result } = await this.test.app.get(DuplicatesService, { strict: false }).searchNow(BY);
    if (!result) throw new Error('the search did not end');
    return result;
  };

  readonly questions = async (): Promise<ReviewItem[]> =>
    (await this.reviews.list({ page: 1, pageSize: 50 })).items;

  readonly idOf = async (name: string): Promise<string> => {
    const [row]: { id: string }[] = await this.test.dataSource.query(
      `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
      [name],
    );
    if (!row) throw new Error(`nobody is called ${name}`);
    return row.id;
  };

  /** A firm that a steward made one, and that comes again with a KvK number: that is a new firm to an import. */
  readonly comesAgain = async (
    name: string,
    kvk: string,
    postcode = '9712HM',
    again = name,
  ): Promise<void> => {
    const other = `Andere ${name.split(' ').reverse().join('')}`;
    await this.deliver(
      'leveranciersdatabank',
      `A${kvk};${name};;${postcode};Groningen`,
      `B${kvk};${other};;9401AA;Assen`,
    );
    await this.identities.merge({ keepId: await this.idOf(name), goneId: await this.idOf(other), by: BY });
    await this.deliver('impact-noord', `N${kvk};${again};${kvk};${postcode};Groningen`);
  };
}
