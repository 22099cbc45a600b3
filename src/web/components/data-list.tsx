import { type FactView } from '../supplier/facts.ts';

/** Facts with their names, one below the other. */
export function DataList({ rows }: { rows: FactView[] }) {
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows register-data">
      {rows.map(({ name, value, hint }) => (
        <div key={name} class="utrecht-data-list__item register-data__item">
          <dt class="utrecht-data-list__item-key register-data__key">{name}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd register-data__value">
            {value}
            {hint !== undefined && <span class="register-data__hint">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
