/** What a member of staff may do in a study: a director all, an analyst the work, a reader look. */
export type Role = 'director' | 'analyst' | 'reader'

/** The roles from the one that may most to the one that may least. */
export const roles: readonly Role[] = ['director', 'analyst', 'reader']

/** Whether a role may what takes another one. */
export function mayAs(held: Role, needed: Role): boolean {
  return roles.indexOf(held) <= roles.indexOf(needed)
}
