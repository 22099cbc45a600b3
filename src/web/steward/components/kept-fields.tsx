/** Parameters of the address that a form takes along. */
export function KeptFields({ kept }: { kept: readonly [string, string][] }) {
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
