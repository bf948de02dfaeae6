/** Issues of the room `compare`. */
export const compareIssues = {
  'compare.not_in_data': {
    fr: 'Miroir «\u00a0{mirror}\u00a0»\u00a0: «\u00a0{variable}\u00a0» n’est pas dans les données de «\u00a0{population}\u00a0», vague «\u00a0{wave}\u00a0».',
    en: 'Mirror “{mirror}”: “{variable}” is not in the data of “{population}”, wave “{wave}”.',
  },
  'compare.unknown_row': {
    fr: 'Miroir «\u00a0{mirror}\u00a0»\u00a0: «\u00a0{variable}\u00a0» n’a pas de ligne «\u00a0{row}\u00a0» pour «\u00a0{population}\u00a0», vague «\u00a0{wave}\u00a0».',
    en: 'Mirror “{mirror}”: “{variable}” has no row “{row}” for “{population}”, wave “{wave}”.',
  },
} as const
