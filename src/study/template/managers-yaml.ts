/** The questionnaire of the second population of a new study. */
export const managersYaml = `# yaml-language-server: $schema=../.schema/questionnaire.schema.json
population: managers
version: 1
pages:
  - id: team
    title: { fr: Votre équipe, en: Your team }
    questions:
      - id: team_size
        type: single
        text: { fr: Combien de personnes encadrez-vous\u00a0?, en: How many people do you manage? }
        options:
          - { code: under_10, label: { fr: Moins de 10, en: Fewer than 10 } }
          - { code: from_10, label: { fr: 10 et plus, en: 10 or more } }
      # fr\u00a0: La même question que celle des salariés, avec la même échelle\u00a0: un miroir.
      # en: The same question as the employees’, with the same scale: a mirror.
      - id: works_well
        type: scale
        minimum: 1
        maximum: 10
        ends:
          - { fr: Très mal, en: Very badly }
          - { fr: Très bien, en: Very well }
        text:
          fr: Dans votre équipe, comment le télétravail fonctionne-t-il\u00a0?
          en: How does telework work in your team?
        options:
          - { code: dont_know, label: { fr: Je ne sais pas, en: I do not know }, missing: dont_know }
      # fr\u00a0: Le fait qui répond à ce que croient les salariés.
      # en: The fact that answers what employees believe.
      - id: watches
        type: single
        text:
          fr: Un outil surveille-t-il l’activité à distance de votre équipe\u00a0?
          en: Does a tool monitor what your team does when working from home?
        options:
          - { code: yes, label: { fr: Oui, en: "Yes" } }
          - { code: no, label: { fr: Non, en: "No" } }
          - { code: dont_know, label: { fr: Je ne sais pas, en: I do not know }, missing: dont_know }
      # fr\u00a0: La recommandation, de 0 à 10.
      # en: Likelihood to recommend, from 0 to 10.
      - id: recommends
        type: nps
        text:
          fr: Recommanderiez-vous le télétravail à une équipe comme la vôtre\u00a0?
          en: Would you recommend telework to a team like yours?
`
