import { type PipeTransform } from '@nestjs/common';

import { readQuery } from './read-query.ts';

/** `@Query(new QueryPipe(MyQuery)) query: MyQuery`: the whole query string, checked. See {@link readQuery}. */
export class QueryPipe<T extends object> implements PipeTransform<Record<string, unknown>, T> {
  constructor(private readonly type: new () => T) {}

  transform(raw: Record<string, unknown>): T {
    return readQuery(this.type, raw);
  }
}

/** For an address that takes no query parameters; they are refused there too. */
export class NoQuery {}
