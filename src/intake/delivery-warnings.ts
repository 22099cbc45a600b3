import { type Reason } from './import-view.ts';
import { type DeliverySize } from './missing-records.ts';
import { type Source } from './sources.ts';

/** So few firms leave any list between two deliveries: of a short list they are a large share, and mean nothing. */
const FEW_FIRMS = 4;

/**
 * Says what is odd about the size of a delivery that replaces the former one (`mustAgree` says what waits for a person).
 * Nothing at all is never a list; one that shrank by more than the source's share is more often half a download than half
 * a municipality; one with many other firms is worth a look.
 */
export function reviewDelivery(
  { former, missing, delivered }: DeliverySize,
  { mostShrinkage }: Pick<Source, 'mostShrinkage'>,
): Reason[] {
  const lost = former - delivered;
  const values = { former, delivered, missing };
  if (former > 0 && delivered === 0) {
    const message = `The list holds no firm at all, and the last delivery held ${former}. A person must agree before it is applied.`;
    return [{ code: 'delivery-empty', message, values }];
  }
  if (lost > FEW_FIRMS && lost > former * mostShrinkage) {
    const message = `The list shrank by ${percent(lost, former)}: ${delivered} firms, ${former} in the last delivery; ${missing} of those are missing now. A person must agree before it is applied.`;
    return [{ code: 'delivery-shrank', message, values: { ...values, percent: percent(lost, former) } }];
  }
  if (missing <= FEW_FIRMS || missing <= former * mostShrinkage) return [];
  const message = `${missing} of the ${former} firms of the last delivery (${percent(missing, former)}) are not in this one. Is it the right file?`;
  return [{ code: 'delivery-differs', message, values: { ...values, percent: percent(missing, former) } }];
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
