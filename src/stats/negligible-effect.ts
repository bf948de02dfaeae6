/**
 * A design effect this small is what rounding leaves of a variance that the design does not see: a
 * question that no respondent of a cluster answers otherwise than the others.
 */
export const negligibleEffect = 1e-9
