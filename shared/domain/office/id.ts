/** The office's own record: one in every ledger. */
export const OFFICE_ID = 'office'
