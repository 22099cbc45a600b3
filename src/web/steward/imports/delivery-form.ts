import { type DeliveryKind } from '../../../intake/import-view.ts';
import { type Upload } from '../../../platform/http/upload/read-upload.ts';
import { type StewardContext } from '../steward-context.ts';
import { type FormFault } from '../components/fault-list.tsx';

/** The form that delivers a file, as it was filled in. */
export interface DeliveryForm {
  source: string;
  fileName: string;
  /** Empty: as the source usually delivers. */
  delivery: DeliveryKind | '';
}

/** What a person may say about a delivery, the usual first. */
export const DELIVERY_KINDS: readonly DeliveryForm['delivery'][] = ['', 'replace', 'add'];

export const EMPTY_DELIVERY: DeliveryForm = { source: '', fileName: '', delivery: '' };

/** Reads the parts of the form; what is missing is told by {@link deliveryFaults}. */
export function readDeliveryForm(upload: Pick<Upload, 'files' | 'fields'>): DeliveryForm {
  return {
    source: fieldOf(upload, 'source').trim(),
    // A browser sends an empty part without a name when no file was chosen.
    fileName: upload.files.find(({ field }) => field === 'file')?.fileName ?? '',
    delivery: DELIVERY_KINDS.find((kind) => kind === fieldOf(upload, 'delivery')) ?? '',
  };
}

/** A text field of an upload; empty when it is not there. */
export function fieldOf({ fields }: Pick<Upload, 'fields'>, name: string): string {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** What must be mended before the file can be taken in. */
export function deliveryFaults(
  form: DeliveryForm,
  sources: readonly string[],
  { s }: StewardContext,
): FormFault[] {
  const faults: (FormFault | false)[] = [
    form.fileName === '' && { field: 'file', text: s.list.fileMissing },
    !sources.includes(form.source) && { field: 'source', text: s.list.sourceMissing },
  ];
  return faults.filter((fault) => fault !== false);
}
