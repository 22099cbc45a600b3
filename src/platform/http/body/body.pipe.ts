import { type Fault } from '../../../common/errors.ts';
import { CheckingPipe } from '../checking-pipe.ts';
import { invalidBody, readBody, type ReadBody } from './read-body.ts';

/**
 * `@Body(new BodyPipe(MyBody)) body: MyBody`: a JSON object, checked by the class-validator rules of the class. Nothing is
 * ignored: throws `invalid-input` with every fault at once, fields that the class does not know included.
 */
export class BodyPipe<T extends object> extends CheckingPipe<unknown, T> {
  constructor(private readonly type: new () => T) {
    super();
  }

  transform(raw: unknown): T {
    const { body, faults } = readBody(this.type, raw);
    if (faults.length > 0) throw invalidBody(faults);
    return body;
  }
}

/**
 * The same for a body of which the application knows more than its form: `@Body(new TriedBodyPipe(MyBody)) tried: ReadBody<MyBody>`
 * lets what is wrong through, for the handler to tell it together with what else is wrong.
 */
export class TriedBodyPipe<T extends object> extends CheckingPipe<unknown, ReadBody<T>> {
  constructor(private readonly type: new () => T) {
    super();
  }

  transform(raw: unknown): ReadBody<T> {
    return readBody(this.type, raw);
  }

  override faultsIn(raw: unknown): readonly Fault[] {
    return new BodyPipe(this.type).faultsIn(raw);
  }
}
