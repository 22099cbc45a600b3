import { type LabelChoice } from './label-choices.ts';

/** A select of labels with their levels. */
export function LabelSelect(props: {
  id: string;
  name: string;
  groups: readonly { name: string; choices: LabelChoice[] }[];
  chosen: string;
  first: string;
  describedBy?: string | undefined;
}) {
  const { id, name, groups, chosen, first, describedBy } = props;
  return (
    <select
      class="utrecht-select utrecht-select--html-select"
      id={id}
      name={name}
      aria-describedby={describedBy}
      aria-invalid={describedBy === undefined ? undefined : 'true'}
    >
      <option value="">{first}</option>
      {groups.map((group) => (
        <optgroup key={group.name} label={group.name}>
          {group.choices.map(({ value, text }) => (
            <option key={value} value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
