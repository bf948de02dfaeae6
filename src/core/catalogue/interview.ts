/** Issues of the room `interview`. */
export const interviewIssues = {} as const
