/** Version of this interface (semantic versioning), not of the product. See the deprecation policy in `docs/api.md`. */
export const API_VERSION = '1.0.0';

/** Whom engineers of purchasing tools write to. Whoever hosts the register puts its own desk here. */
export const CONTACT = {
  name: 'Maintainers of the impact register',
  url: 'https://example.org/impact-register',
  email: 'impact-register@example.org',
};
