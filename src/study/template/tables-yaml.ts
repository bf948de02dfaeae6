/** The tab book of a new study. */
export const tablesYaml = `# yaml-language-server: $schema=.schema/tables.schema.json
# fr\u00a0: Une base\u00a0: ceux que l’on compte.
# en: A base: those who are counted.
bases:
  - id: teleworkers
    population: employees
    title: { fr: salariés qui télétravaillent, en: employees who telework }
    filter: teleworks = yes

# fr\u00a0: Un regroupement de réponses, qui devient une ligne\u00a0: works_well.satisfied.
# en: Several answers counted as one row: works_well.satisfied.
nets:
  - id: satisfied
    variable: works_well
    title: { fr: "Fonctionne bien (8 à 10)", en: "Works well (8 to 10)" }
    codes: ["8", "9", "10"]

# fr\u00a0: Les colonnes\u00a0; le total vient toujours en premier.
# en: The columns; the total always comes first.
banners:
  - id: employees
    population: employees
    title: { fr: Selon le profil, en: By profile }
    blocks:
      - { variable: gender, title: { fr: Genre, en: Gender } }
      - { variable: age, title: { fr: Âge, en: Age } }
  - id: managers
    population: managers
    title: { fr: Selon l’équipe, en: By team }
    blocks:
      - { variable: team_size, title: { fr: Taille de l’équipe, en: Size of the team } }

tables:
  - { id: employees, population: employees, banner: employees }
  - { id: teleworkers, population: employees, banner: employees, base: teleworkers, variables: [days, reasons] }
  - { id: managers, population: managers, banner: managers }
`
