import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

import { DomainError, type Fault } from '../../common/errors.ts';

/** A pipe that can also say what is wrong with a part of a request while another part is refused. It does no I/O. */
export abstract class CheckingPipe<In, Out> implements PipeTransform<In, Out> {
  /** Of a body: whether nothing but JSON may be sent; a form is taken apart before. */
  readonly readsJson: boolean = true;

  /** @throws DomainError `invalid-input` with every fault of this part */
  abstract transform(raw: In, metadata?: ArgumentMetadata): Out;

  /** The same faults, not thrown. */
  faultsIn(raw: In, metadata?: ArgumentMetadata): readonly Fault[] {
    try {
      this.transform(raw, metadata);
      return [];
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid-input') return error.faults;
      throw error;
    }
  }
}
