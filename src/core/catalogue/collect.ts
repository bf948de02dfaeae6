/** Issues of the room `collect`. */
export const collectIssues = {} as const
