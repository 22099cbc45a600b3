export const QUEUE_PATH = '/beheer/wachtrij';

/** The address of a file of evidence for whoever judges it. */
export function evidencePath(id: string): string {
  return `/beheer/bewijs/${id}`;
}
