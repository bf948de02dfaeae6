/** The weighting of a new study. */
export const weightingYaml = `# yaml-language-server: $schema=.schema/weighting.schema.json
# fr\u00a0: Ce que l’on sait de la population, avec sa source et sa date. Les parts font 1.
# en: What is known of the population, with its source and date. Shares sum to 1.
weighting:
  - population: employees
    wave: "2025"
    margins:
      - variable: gender
        source: { fr: "À remplacer\u00a0: votre source", en: "To replace: your source" }
        date: 2024-12-31
        targets: { woman: 0.46, man: 0.54 }
      - variable: age
        source: { fr: "À remplacer\u00a0: votre source", en: "To replace: your source" }
        date: 2024-12-31
        targets: { under_35: 0.33, from_35_to_49: 0.38, over_49: 0.29 }
`
