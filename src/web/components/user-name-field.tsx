/** Tells programs that keep passwords whose this is; nobody sees it. */
export function UserNameField({ email }: { email: string }) {
  return <input type="text" name="username" value={email} autocomplete="username" hidden readOnly />;
}
