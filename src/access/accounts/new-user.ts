import { DomainError, type Fault } from '../../common/errors.ts';
import { isRole, type Membership, ROLES } from '../role.ts';

/** The account that somebody is to have. */
export interface NewUser {
  email: string;
  /** As others see them; the mail address when it is left out. */
  name?: string | undefined;
  role: string;
  /** CBS code such as `GM0014`; without it (and without a network) the role holds in the whole installation. */
  municipality?: string | undefined;
  /** Code of a network, for a moderator. */
  network?: string | undefined;
}

/** Who somebody is. */
export interface Person {
  email: string;
  name: string;
}

export interface CheckedNewUser extends Person {
  membership: Membership;
}

const MAX_EMAIL_LENGTH = 254;
const MAX_NAME_LENGTH = 200;

/** One plain address: no display name, no list, nothing that could end a mail header. */
const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export function isEmail(text: string): boolean {
  return text.length <= MAX_EMAIL_LENGTH && EMAIL.test(text);
}

/** The same, known to be right; throws `invalid-input` with every fault otherwise. */
export function checkedNewUser(input: NewUser): CheckedNewUser {
  const email = input.email.trim();
  const name = input.name?.trim() || email;
  const faults = [...faultsOfPerson(email, name), ...faultsOfRole(input)];
  if (faults.length > 0) {
    throw new DomainError('invalid-input', faults.map(({ message }) => message).join(' '), faults);
  }
  return { email, name, membership: checkedMembership(input) };
}

/** Throws `invalid-input` with every fault. */
export function checkedPerson({ email, name }: Person): Person {
  const faults = faultsOfPerson(email, name);
  if (faults.length > 0)
    throw new DomainError('invalid-input', faults.map(({ message }) => message).join(' '), faults);
  return { email, name };
}

/** A role with where it holds; throws `invalid-input` with every fault. */
export function checkedMembership(input: Pick<NewUser, 'role' | 'municipality' | 'network'>): Membership {
  const faults = faultsOfRole(input);
  if (faults.length > 0 || !isRole(input.role)) {
    throw new DomainError('invalid-input', faults.map(({ message }) => message).join(' '), faults);
  }
  return { role: input.role, municipality: input.municipality ?? null, network: input.network ?? null };
}

function faultsOfPerson(email: string, name: string): Fault[] {
  const faults: (Fault | false)[] = [
    !isEmail(email) && fault('email', 'Give one mail address, such as s.devries@gemeente.example.'),
    name.length > MAX_NAME_LENGTH && fault('name', `The name has at most ${MAX_NAME_LENGTH} characters.`),
  ];
  return faults.filter((entry) => entry !== false);
}

function faultsOfRole({
  role,
  municipality,
  network,
}: Pick<NewUser, 'role' | 'municipality' | 'network'>): Fault[] {
  const faults: (Fault | false)[] = [
    !isRole(role) && fault('role', `Choose a role: ${ROLES.join(', ')}.`),
    municipality !== undefined &&
      !/^GM\d{4}$/.test(municipality) &&
      fault('municipality', 'The municipality must be a CBS code such as GM0014.'),
    (role === 'moderator') !== (network !== undefined) &&
      fault('network', 'A moderator, and nobody else, has a network, such as impact-noord.'),
    municipality !== undefined &&
      network !== undefined &&
      fault('municipality', 'A role holds in a municipality or in a network, not in both.'),
  ];
  return faults.filter((entry) => entry !== false);
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
