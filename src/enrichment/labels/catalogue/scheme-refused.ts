import { DomainError } from '../../../common/errors.ts';
import { type SchemeFault, type SchemeReason } from './scheme-faults.ts';

/** A scheme that cannot be kept. Beside its faults it has their kinds, for a form that tells them in words of its own. */
export class SchemeRefused extends DomainError {
  readonly reasons: readonly SchemeReason[];

  constructor(found: readonly SchemeFault[]) {
    const faults = found.map(({ fault }) => fault);
    const told = faults.map(({ name, message }) => `${name} ${message}`).join('; ');
    super('invalid-input', `This is no label that can be kept: ${told}.`, faults);
    this.reasons = found.map(({ reason }) => reason);
  }
}
