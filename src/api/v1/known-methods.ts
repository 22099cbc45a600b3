/** Which methods each address of the API knows, by its routes. */
export class KnownMethods {
  private readonly routes: { parts: readonly string[]; methods: readonly string[] }[] = [];

  /** @param url as the router has it: `/v1/suppliers/:id` */
  add(methods: readonly string[], url: string): void {
    if (url.startsWith('/v1/')) this.routes.push({ parts: url.split('/'), methods });
  }

  /** In the order of the alphabet; none for an address that there is not. @param path as it was sent, escaped */
  of(path: string): string[] {
    const asked = path.split('/');
    const found = this.routes.filter(({ parts }) => fits(parts, asked));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}

function fits(parts: readonly string[], asked: readonly string[]): boolean {
  return (
    parts.length === asked.length &&
    parts.every((part, nth) => (part.startsWith(':') ? asked[nth] !== '' : part === asked[nth]))
  );
}
