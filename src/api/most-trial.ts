/** Most simulated people of one trial: what the collector lets in from one place in an hour. */
export const mostTrial = 250
