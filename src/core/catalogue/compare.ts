/** Issues of the room `compare`. */
export const compareIssues = {} as const
