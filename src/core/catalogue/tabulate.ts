/** Issues of the room `tabulate`. */
export const tabulateIssues = {} as const
