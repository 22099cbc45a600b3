import { type StatusView } from '../imports/describe-import.ts';

/** A state in a word; its colour says nothing that the word does not. */
export function StatusBadge({ status }: { status: StatusView }) {
  return <span class={`register-state register-state--${status.tone}`}>{status.text}</span>;
}
