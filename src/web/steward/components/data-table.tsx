import { type ComponentChildren } from 'preact';

interface DataTableProps {
  /** What the table is about, for who hears the page. */
  label: string;
  columns: readonly string[];
  /** The first cell names the row. */
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}

/** A table that scrolls within itself when it is wider than the screen; on a phone each row is a block that names its columns. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    <div class="register-scroll" tabIndex={0} role="group" aria-label={label}>
      <table class="register-table register-table--work register-table--stacks">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {rest.map((cell, at) => (
                <td key={at} data-title={columns[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
