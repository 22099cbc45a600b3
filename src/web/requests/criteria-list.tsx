import { Icon, type IconName } from '../components/icon.tsx';
import { unbroken } from '../format.ts';
import { type CriterionLine } from './request-presenter.ts';

const ICONS: Record<CriterionLine['outcome'], IconName> = {
  met: 'check',
  'not-met': 'cross',
  unknown: 'question',
};

/** An outcome in words and by its drawing, never by colour alone. */
export function Outcome({ line }: { line: CriterionLine }) {
  return (
    <span class={`register-verdict register-verdict--${line.outcome}`}>
      <Icon name={ICONS[line.outcome]} />
      <span class="register-verdict__text">{line.outcomeText}</span>
    </span>
  );
}

/** How a firm does on each criterion, and why. */
export function CriteriaList({ lines }: { lines: readonly CriterionLine[] }) {
  return (
    <ul class="register-criteria">
      {lines.map((line) => (
        <li key={`${line.name} ${line.reason}`} class="register-criteria__line">
          <Outcome line={line} />
          <span>
            <strong>{line.name}</strong>: {unbroken(line.reason)}
          </span>
        </li>
      ))}
    </ul>
  );
}
