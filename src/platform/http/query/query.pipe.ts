import { CheckingPipe } from '../checking-pipe.ts';
import { readQuery } from './read-query.ts';

/** `@Query(new QueryPipe(MyQuery)) query: MyQuery`: the whole query string, checked. See {@link readQuery}. */
export class QueryPipe<T extends object> extends CheckingPipe<Record<string, unknown>, T> {
  constructor(private readonly type: new () => T) {
    super();
  }

  transform(raw: Record<string, unknown>): T {
    return readQuery(this.type, raw);
  }
}

/** For an address that takes no query parameters; they are refused there too. */
export class NoQuery {}
