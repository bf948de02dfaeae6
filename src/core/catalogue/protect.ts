/** Issues of the room `protect`. */
export const protectIssues = {} as const
