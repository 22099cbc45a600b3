import { type Fault } from '../../../common/errors.ts';
import { type LabelWork } from '../../../registry/label-worklist.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { labelCalled } from '../../search/label-badge.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { filledIn } from '../components/field-faults.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { type ChecksView } from './checks-together-page.tsx';
import { keyOf } from './checks-together-state.ts';

/** A label of which the new evidence was not kept, with why. */
export interface RefusedCheck {
  work: LabelWork;
  faults: readonly Fault[];
}

export interface ChecksFacts {
  work: readonly LabelWork[];
  /** The form as it was filled in. */
  body: RawParams;
  saved: readonly LabelWork[];
  refused: readonly RefusedCheck[];
  /** What to say when there is nothing to keep: `nothing` was ticked, or no `days` were filled in. */
  asked: 'nothing' | 'days' | 'faults';
}

/** Fields that are filled in once for all. */
const SHARED = ['validFrom', 'evidenceUrl', 'evidenceFile'] as const;

/** The form of several checks as it is shown. Pure. */
export function presentChecks(facts: ChecksFacts, page: StewardContext): ChecksView {
  const { work, body, saved } = facts;
  const t = labelsTextsFor(page.lang);
  const given = filledIn(body, SHARED);
  return {
    rows: work.map((one) => {
      const key = keyOf(one);
      const filled = filledIn(body, [`until-${key}`, `number-${key}`]);
      return {
        key,
        name: nameOf(one, page),
        href: `${firmUrl(one.supplierId, page)}#labels-title`,
        ends: t.together.ends(page.f.shortDate(one.validUntil ?? '')),
        until: filled[`until-${key}`] ?? '',
        number: filled[`number-${key}`] ?? '',
      };
    }),
    shared: {
      validFrom: given['validFrom'] ?? page.today,
      evidenceUrl: given['evidenceUrl'] ?? '',
      evidenceFile: given['evidenceFile'] ?? '',
    },
    saved: saved.length === 0 ? null : t.together.saved(saved.map((one) => nameOf(one, page)).join('; ')),
    faults: faultsOf(facts, page),
  };
}

function nameOf({ label, labelName, levelName, firm }: LabelWork, page: StewardContext): string {
  const called = labelCalled({ code: label, name: labelName, level: levelName }, page.names);
  return labelsTextsFor(page.lang).together.name(called, firm);
}

function faultsOf({ work, refused, asked }: ChecksFacts, page: StewardContext): FormFault[] {
  const t = labelsTextsFor(page.lang);
  if (work.length === 0) return [{ text: t.together.nothing }];
  if (asked === 'days') return [{ field: 'until-0', text: t.together.noDays }];
  const all = refused.flatMap((one) => {
    const at = work.indexOf(one.work);
    return one.faults.map((fault) => faultOf(fault, at, nameOf(one.work, page), page));
  });
  return [...new Map(all.map((fault) => [fault.text, fault])).values()];
}

/** One of the shared fields is told once, for all; any other by the name of what it is about. */
function faultOf({ name, message }: Fault, at: number, about: string, page: StewardContext): FormFault {
  const t = labelsTextsFor(page.lang);
  const texts = { ...t.firm.fieldFaults, ...t.together.rowFaults };
  const text = texts[name] ?? `${name}: ${message}`;
  if ((SHARED as readonly string[]).includes(name)) return { field: `check-${name}`, text };
  const field = name === 'certificateNumber' ? `number-${at}` : `until-${at}`;
  return { field, text: `${about}: ${text}` };
}
