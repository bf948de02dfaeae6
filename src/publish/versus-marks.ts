/** How a cell above or below the rest of its base is marked, on pages and in a terminal. */
export const versusMarks = { higher: '▲', lower: '▼' } as const
