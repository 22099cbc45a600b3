import { isDay } from '../../../common/day.ts';
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
  /** The day of which the list tells (ISO date); empty: today. */
  listedOn: string;
}

/** What a person may say about a delivery, the usual first. */
export const DELIVERY_KINDS: readonly DeliveryForm['delivery'][] = ['', 'replace', 'add'];

export const EMPTY_DELIVERY: DeliveryForm = { source: '', fileName: '', delivery: '', listedOn: '' };

/** Reads the parts of the form; what is missing is told by {@link deliveryFaults}. */
export function readDeliveryForm(upload: Pick<Upload, 'files' | 'fields'>): DeliveryForm {
  return {
    source: fieldOf(upload, 'source').trim(),
    // A browser sends an empty part without a name when no file was chosen.
    fileName: upload.files.find(({ field }) => field === 'file')?.fileName ?? '',
    delivery: DELIVERY_KINDS.find((kind) => kind === fieldOf(upload, 'delivery')) ?? '',
    listedOn: fieldOf(upload, 'listedOn').trim(),
  };
}

/** A text field of an upload; empty when it is not there. */
export function fieldOf({ fields }: Pick<Upload, 'fields'>, name: string): string {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** What must be mended before the file can be taken in. @param today ISO date: no list tells of a day to come */
export function deliveryFaults(
  form: DeliveryForm,
  sources: readonly string[],
  today: string,
  { s }: StewardContext,
): FormFault[] {
  const faults: (FormFault | false)[] = [
    form.fileName === '' && { field: 'file', text: s.list.fileMissing },
    !sources.includes(form.source) && { field: 'source', text: s.list.sourceMissing },
    form.listedOn !== '' &&
      !(isDay(form.listedOn) && form.listedOn <= today) && { field: 'listedOn', text: s.list.listedOnFault },
  ];
  return faults.filter((fault) => fault !== false);
}
