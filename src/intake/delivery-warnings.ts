import { type Reason } from './import-view.ts';
import { type DeliverySize } from './missing-records.ts';

/** Of a short list every change is a large share: a delivery that lost fewer firms than this never waits. */
const FEW_FIRMS = 30;

/** What a delivery looks like beside what its source said before. */
export interface DeliveryReview {
  /** A person must agree before the delivery is applied. */
  waits: boolean;
  warnings: Reason[];
}

/**
 * Says what is odd about the size of a delivery that replaces the former one: a list that shrank by more than the
 * source's share is more often half a download than half a municipality; a list of the same size with other firms is
 * worth a look.
 * @param mostShrinkage share of the former firms, 0 to 1
 */
export function reviewDelivery(size: DeliverySize, mostShrinkage: number): DeliveryReview {
  const { former, missing, delivered } = size;
  const lost = former - delivered;
  const values = { former, delivered, missing };
  if (lost >= FEW_FIRMS && lost > former * mostShrinkage) {
    const message = `The list shrank by ${percent(lost, former)}: ${delivered} firms, ${former} in the last delivery; ${missing} of those are missing now. A person must agree before it is applied.`;
    return {
      waits: true,
      warnings: [{ code: 'delivery-shrank', message, values: { ...values, percent: percent(lost, former) } }],
    };
  }
  if (missing >= FEW_FIRMS && missing > former * mostShrinkage) {
    const message = `${missing} of the ${former} firms of the last delivery (${percent(missing, former)}) are not in this one. Is it the right file?`;
    return {
      waits: false,
      warnings: [
        { code: 'delivery-differs', message, values: { ...values, percent: percent(missing, former) } },
      ],
    };
  }
  return { waits: false, warnings: [] };
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
