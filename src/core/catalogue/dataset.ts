/** Issues of the room `dataset`. */
export const datasetIssues = {} as const
