/** The French report of a new study. */
export const reportFr = `# Le télétravail, vu des deux côtés

{{notice}}

Un nombre se lie à son chiffre, et \`visavis verify\` le compare à ce qui a été calculé. Voici comment
l’écrire, à recopier sans les accents graves\u00a0:
\`[41\u00a0%](figure:2025/employees/feels_watched.yes)\`.

## Face à face

{{face-to-face}}

Ce que croient les salariés, ce que font les encadrants.

## Les tableaux

{{table employees}}

{{table managers}}
`

/** The English report of a new study. */
export const reportEn = `# Telework, seen from both sides

{{notice}}

A number is bound to its figure, and \`visavis verify\` compares it with what was computed. This is
how to write one, without the backticks: \`[41%](figure:2025/employees/feels_watched.yes)\`.

## Face to face

{{face-to-face}}

What employees believe, what managers do.

## Tables

{{table employees}}

{{table managers}}
`
