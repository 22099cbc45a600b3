import { CheckingPipe } from '../../../platform/http/checking-pipe.ts';
import { type ReconcileRequest, readReconcileForm } from './read-request.ts';

/** `@Body(new ReconcileFormPipe()) asked: ReconcileRequest`: a form as the reconciliation API sends it, checked. */
export class ReconcileFormPipe extends CheckingPipe<unknown, ReconcileRequest> {
  override readonly readsJson = false;

  transform(form: unknown): ReconcileRequest {
    return readReconcileForm(form);
  }
}
