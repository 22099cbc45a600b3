import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whom to call or write, as one source says it. */
export interface Contact {
  /** Code of the source. */
  source: string;
  /** Day of the statement, ISO. */
  statedOn: string;
  contactPerson?: string;
  email?: string;
  phone?: string;
}

/** How a firm is reached. */
export interface FirmContacts {
  /** The word that counts most first; empty when no source says anything. */
  items: Contact[];
  /** A source says that the firm wants no mail that it did not ask for (KvK: indNonMailing). */
  noMail: boolean;
}

/**
 * Contact details of firms. They are in no profile, and so in no public answer: they are read from what sources say now, which is
 * also what goes when a statement is ended or erased. Who reads is noted by the route that asks.
 */
@Injectable()
export class ContactReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @param supplierId of a supplier that lives */
  async of(supplierId: string): Promise<FirmContacts> {
    const rows: (Contact & { noMail: boolean; says: boolean })[] = await this.dataSource.query(
      `select r.source_code as source, r.stated_on::text as "statedOn", r.cleaned ->> 'contactPerson' as "contactPerson",
              r.cleaned ->> 'email' as email, r.cleaned ->> 'phone' as phone,
              r.cleaned ?| array['contactPerson', 'email', 'phone'] as says, r.cleaned ? 'nonMailing' as "noMail"
         from record_match m
         join source_record r on r.id = m.record_id and r.superseded_at is null
         join source o on o.code = r.source_code
        where m.supplier_id = $1 order by o.precedence, r.stated_on desc, r.id desc`,
      [supplierId],
    );
    return {
      items: rows.filter(({ says }) => says).map(toContact),
      noMail: rows.some(({ noMail }) => noMail),
    };
  }
}

function toContact({ source, statedOn, contactPerson, email, phone }: Contact): Contact {
  const said = Object.entries({ contactPerson, email, phone }).filter(([, value]) => value !== null);
  return { source, statedOn, ...Object.fromEntries(said) };
}
