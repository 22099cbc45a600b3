import { Icon, type IconName } from '../../components/icon.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ComparedField, type Mark, type SideValue } from './compare-sides.ts';

const ICONS: Record<Mark, IconName | null> = { same: 'check', alike: 'check', other: 'cross', unknown: null };

function Value({ value, page }: { value: SideValue; page: StewardContext }) {
  return (
    <p class="register-compare__value">
      {value.words.map(({ text, odd }, index) => (
        <>
          {index > 0 && ' '}
          {odd ? (
            <mark key={index} class="register-compare__odd" title={page.s.questions.otherWord}>
              {text}
            </mark>
          ) : (
            text
          )}
        </>
      ))}
      {value.by !== '' && <span class="register-compare__by"> {value.by}</span>}
    </p>
  );
}

/** Whether the two agree, in a word and a drawing; the colour only helps. */
function MarkText({ mark, page }: { mark: Mark; page: StewardContext }) {
  const icon = ICONS[mark];
  if (icon === null) return null;
  return (
    <span class={`register-mark register-mark--${mark}`}>
      <Icon name={icon} />
      {page.s.questions.marks[mark]}
    </span>
  );
}

function Cell(props: { title: string; values: SideValue[]; mark?: Mark; page: StewardContext }) {
  const { title, values, mark = 'unknown', page } = props;
  return (
    <td role="cell" class="register-compare__cell" data-side={title}>
      {values.length === 0 && <p class="register-compare__nothing">{page.s.questions.notSaid}</p>}
      {values.map((value) => (
        <Value key={value.words.map(({ text }) => text).join(' ')} value={value} page={page} />
      ))}
      <MarkText mark={mark} page={page} />
    </td>
  );
}

function Row({ field, columns, page }: { field: ComparedField; columns: string[]; page: StewardContext }) {
  return (
    <tr role="row" class="register-compare__row">
      <th role="rowheader" scope="row" class="register-compare__field">
        {field.name}
      </th>
      <Cell title={columns[0] ?? ''} values={field.own} page={page} />
      {field.others.map(({ values, mark }, index) => (
        <Cell
          key={index}
          title={columns[index + 1] ?? ''}
          values={values}
          mark={values.length === 0 || field.own.length === 0 ? 'unknown' : mark}
          page={page}
        />
      ))}
    </tr>
  );
}

/** Both sides, or up to six, field by field. On a phone each field is a block; the roles keep it a table. */
export function CompareTable(props: {
  fields: readonly ComparedField[];
  /** Titles of the sides, in the order of the columns. */
  columns: string[];
  /** The same in fewer words, for where each cell repeats them; the titles themselves when absent. */
  sides?: string[];
  page: StewardContext;
}) {
  const { fields, columns, sides = columns, page } = props;
  const { questions } = page.s;
  return (
    <table role="table" class="register-compare" aria-label={questions.compare}>
      <thead role="rowgroup" class="register-compare__head">
        <tr role="row">
          <th role="columnheader" scope="col">
            {questions.field}
          </th>
          {columns.map((title) => (
            <th role="columnheader" scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {fields.map((field) => (
          <Row key={field.field} field={field} columns={sides} page={page} />
        ))}
      </tbody>
    </table>
  );
}
