/** What the simulated answers of a new study look like. */
export const simulationYaml = `# yaml-language-server: $schema=.schema/simulation.schema.json
# fr\u00a0: À quoi ressemblent les réponses simulées\u00a0; ce qui n’est pas dit est tiré au sort également.
# en: What simulated answers look like; what is not said is drawn evenly.
structures:
  - population: employees
    shares:
      # fr\u00a0: Ici plus de femmes et de jeunes que dans weighting.yaml\u00a0: le calage le corrige.
      # en: Here more women and younger people than in weighting.yaml: raking corrects it.
      gender: { woman: 0.53, man: 0.47 }
      age: { under_35: 0.41, from_35_to_49: 0.37, over_49: 0.22 }
      teleworks: { yes: 0.62, no: 0.38 }
      feels_watched: { yes: 0.41, no: 0.44, dont_know: 0.15 }
    tilts:
      # fr\u00a0: Les plus jeunes se croient plus souvent surveillés.
      # en: The younger ones more often believe they are monitored.
      - { row: feels_watched.yes, filter: age = under_35, logit: 0.6 }
  - population: managers
    shares:
      watches: { yes: 0.18, no: 0.74, dont_know: 0.08 }
`
