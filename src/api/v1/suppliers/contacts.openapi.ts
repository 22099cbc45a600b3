import { describe } from '../openapi/describe.ts';

export const DescribeContacts = () =>
  describe({
    id: 'getSupplierContacts',
    summary: 'Read whom to call or write at a supplier',
    description:
      'Personal data: for officers, and each reading stands in the audit log. As each source says it, the word that counts most first.',
    scope: 'contacts:read',
    idOf: 'supplier',
    answers: {
      200: {
        description: 'What sources say; `items` is empty when none says anything.',
        schema: 'SupplierContacts',
        example: {
          items: [
            {
              source: 'leveranciersdatabank',
              statedOn: '2026-11-02',
              contactPerson: 'Anna Verzonnen',
              email: 'info@smaakwerk.example',
              phone: '050 000 00 00',
            },
          ],
          noMail: false,
        },
      },
      308: {
        description: 'This supplier was merged into another one; use that id from now on.',
        headers: { Location: 'Address of the contacts of the supplier that lives on.' },
      },
    },
    problems: [404],
  });
