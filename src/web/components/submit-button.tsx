interface SubmitButtonProps {
  text: string;
  secondary?: boolean;
  /** What cannot be taken back looks so. */
  danger?: boolean;
}

/** The button that sends a form. */
export function SubmitButton({ text, secondary = false, danger = false }: SubmitButtonProps) {
  const look = `${secondary ? 'secondary' : 'primary'}-action${danger ? ' utrecht-button--danger' : ''}`;
  return (
    <button
      class={`utrecht-button utrecht-button--${look} utrecht-button--submit register-form__submit`}
      type="submit"
    >
      {text}
    </button>
  );
}
