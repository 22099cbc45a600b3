/** What a request is: names beside what they say, and below each other on a phone. */
export function AboutList({ rows }: { rows: readonly { name: string; value: string }[] }) {
  return (
    <dl class="register-record__about">
      {rows.map(({ name, value }) => (
        <>
          <dt key={name}>{name}</dt>
          <dd key={`${name} value`} class="register-record__text">
            {value}
          </dd>
        </>
      ))}
    </dl>
  );
}
