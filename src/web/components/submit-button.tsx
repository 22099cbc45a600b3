/** The button that sends a form. */
export function SubmitButton({ text, secondary = false }: { text: string; secondary?: boolean }) {
  const look = secondary ? 'secondary' : 'primary';
  return (
    <button
      class={`utrecht-button utrecht-button--${look}-action utrecht-button--submit register-form__submit`}
      type="submit"
    >
      {text}
    </button>
  );
}
