/** Issues of the room `study`. */
export const studyIssues = {} as const
