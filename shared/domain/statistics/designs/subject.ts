/** What a table of one's own can be about; each is one kind of fact. */
export const SUBJECTS = ['dispute', 'inspection', 'visit', 'organization', 'mediator'] as const
export type Subject = (typeof SUBJECTS)[number]
