/** What a member of staff may be; one person can be several of them. */
export const roles = ['administrator', 'editor', 'director', 'auditor', 'attendant'] as const;
export type Role = (typeof roles)[number];
