/** Issues of the room `publish`. */
export const publishIssues = {} as const
