import { type LabelWork } from '../../../registry/label-worklist.ts';
import { ENDING_PATH, LABELS_PATH } from './labels-nav.tsx';

export const CHECKS_TOGETHER_PATH = `${ENDING_PATH}/samen`;
export const REFUSE_TOGETHER_PATH = `${LABELS_PATH}/weigeren`;

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[a-z0-9-]{1,60}$/;

/** As many as a page of the list has. */
const MOST = 50;

/** A label of a firm as a form names it. */
export function keyOf({ supplierId, label }: Pick<LabelWork, 'supplierId' | 'label'>): string {
  return `${supplierId}:${label}`;
}

/** Labels of firms in one value or several, each of which may hold more than one; each once. Pure. */
export function keysIn(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return [...new Set(texts.flatMap((text) => text.split(',')).filter((key) => KEY.test(key)))].slice(0, MOST);
}
