/** Issues of the room `cli`. */
export const cliIssues = {} as const
