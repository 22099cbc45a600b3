import { type Choice } from '../../search/facets.ts';
import { type SourceChoices } from '../imports/list-presenter.ts';
import { type StewardContext } from '../steward-context.ts';

function Options({ choices }: { choices: Choice[] }) {
  return (
    <>
      {choices.map(({ value, text, chosen }) => (
        <option key={value} value={value} selected={chosen}>
          {text}
        </option>
      ))}
    </>
  );
}

/** The options of a select that asks for a source. @param first what the option says that chooses none */
export function SourceOptions(props: { choices: SourceChoices; first: string; page: StewardContext }) {
  const { choices, first, page } = props;
  const groups = page.s.list.sourceGroups;
  return (
    <>
      <option value="">{first}</option>
      <optgroup label={groups.suppliers}>
        <Options choices={choices.suppliers} />
      </optgroup>
      <optgroup label={groups.labels}>
        <Options choices={choices.labels} />
      </optgroup>
      {choices.contracts.length > 0 && (
        <optgroup label={groups.contracts}>
          <Options choices={choices.contracts} />
        </optgroup>
      )}
    </>
  );
}
