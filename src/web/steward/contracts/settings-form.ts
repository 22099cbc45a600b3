import { isEmail } from 'class-validator';
import { type ContractSettings } from '../../../discovery/contracts/contract-settings.ts';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';

/** What the form says, as it was typed. */
export type SettingsForm = Record<'monthsBefore' | 'noticeMonths' | 'mailTo', string>;

export function formOfSettings({ monthsBefore, noticeMonths, mailTo }: ContractSettings): SettingsForm {
  return { monthsBefore: String(monthsBefore), noticeMonths: String(noticeMonths), mailTo: mailTo ?? '' };
}

export function readSettingsForm(body: RawParams): SettingsForm {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return { monthsBefore: text('monthsBefore'), noticeMonths: text('noticeMonths'), mailTo: text('mailTo') };
}

/** The settings, or everything that is wrong with the form. */
export function readSettings(
  { monthsBefore, noticeMonths, mailTo }: SettingsForm,
  { lang }: StewardContext,
): { settings: ContractSettings; faults: FormFault[] } {
  const { settings: texts } = contractsTextsFor(lang);
  const faults = [
    ...(isWhole(monthsBefore, 1, 60) ? [] : [{ field: 'monthsBefore', text: texts.monthsFault }]),
    ...(isWhole(noticeMonths, 0, 24) ? [] : [{ field: 'noticeMonths', text: texts.noticeFault }]),
    ...(mailTo === '' || (isEmail(mailTo) && mailTo.length <= 254)
      ? []
      : [{ field: 'mailTo', text: texts.mailFault }]),
  ];
  const settings = { monthsBefore: Number(monthsBefore), noticeMonths: Number(noticeMonths) };
  return { settings: mailTo === '' ? settings : { ...settings, mailTo }, faults };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
