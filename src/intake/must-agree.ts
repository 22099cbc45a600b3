import { type Reason } from './import-view.ts';

/** What a delivery is not applied with until a person agrees. */
const MUST_AGREE: ReadonlySet<string> = new Set([
  'delivery-empty',
  'delivery-shrank',
  'delivery-older',
  'kvk-numbers-changed',
  'label-columns-missing',
  'contract-columns-missing',
  // Of what was agreed to already: it would do something else now.
  'registry-moved-on',
]);

/** Those of an import's warnings that a person must agree to before it is applied. */
export function mustAgree(warnings: readonly Reason[]): Reason[] {
  return warnings.filter(({ code }) => MUST_AGREE.has(code));
}
