const PATHS = {
  check: 'm4 10.5 4 4 8-9',
  pin: 'M10 2.5a5.5 5.5 0 0 0-5.5 5.5c0 4.2 5.5 9.5 5.5 9.5s5.5-5.3 5.5-9.5A5.5 5.5 0 0 0 10 2.5Zm0 7.5a2 2 0 1 1 0-4 2 2 0 0 1 0 4Z',
  speech: 'M3 4.5h14v9H9l-4 3.5v-3.5H3z',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm0 3.5v4.5l3 1.8',
  cross: 'm5 5 10 10M15 5 5 15',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5 4.5 4.5',
  back: 'M12.5 4 6 10l6.5 6',
  out: 'M8 4.5H4.5v11h11V12M11 4h5v5M16 4l-7 7',
  filter: 'M3 5.5h14M6 10h8M8.5 14.5h3',
  question: 'M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M10 16v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a text; it says nothing that the text does not. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="register-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
