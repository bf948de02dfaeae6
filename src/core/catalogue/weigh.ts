/** Issues of the room `weigh`. */
export const weighIssues = {} as const
