/** The mirrors of a new study. */
export const mirrorsYaml = `# yaml-language-server: $schema=.schema/mirrors.schema.json
# fr\u00a0: Un miroir met une réponse d’un côté en face d’une réponse de l’autre.
# en: A mirror sets an answer of one side in front of an answer of the other.
mirrors:
  # fr\u00a0: same_question\u00a0: la même chose demandée aux deux. "satisfied" est un regroupement
  #      (tables.yaml).
  # en: same_question: both were asked the same thing. "satisfied" is a net (tables.yaml).
  - id: works_well
    title: { fr: Le télétravail fonctionne bien, en: Telework works well }
    kind: same_question
    left:
      population: employees
      row: works_well.satisfied
      label: { fr: "Les salariés\u00a0: 8 à 10 sur 10", en: "Employees: 8 to 10 out of 10" }
    right:
      population: managers
      row: works_well.satisfied
      label: { fr: "Les encadrants\u00a0: 8 à 10 sur 10", en: "Managers: 8 to 10 out of 10" }
    reading:
      fr: "{left} des salariés trouvent qu’il fonctionne bien, {right} des encadrants ({gap})."
      en: "{left} of employees find that it works well, {right} of managers ({gap})."

  # fr\u00a0: belief_and_fact\u00a0: ce qu’un côté croit, ce que l’autre fait.
  # en: belief_and_fact: what one side believes, what the other does.
  - id: watched
    title: { fr: L’activité à distance est surveillée, en: Remote work is monitored }
    kind: belief_and_fact
    left:
      population: employees
      row: feels_watched.yes
      label: { fr: Le croient, en: Believe it }
    right:
      population: managers
      row: watches.yes
      label: { fr: Le font, en: Do it }
    reading:
      fr: "{left} des salariés se croient surveillés, {right} des encadrants surveillent ({gap})."
      en: "{left} of employees believe they are monitored, {right} of managers do monitor ({gap})."

# fr\u00a0: Une partie des deux côtés, où les miroirs se lisent aussi\u00a0: une base (tables.yaml) de chacun.
# en: A part of both sides, in which mirrors are read as well: a base (tables.yaml) of each.
# parts:
#   - id: large_teams
#     title: { fr: Grandes équipes, en: Large teams }
#     bases: { employees: employees_large, managers: managers_large }
`
