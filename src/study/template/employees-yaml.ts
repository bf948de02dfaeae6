/** The questionnaire of the first population of a new study. */
export const employeesYaml = `# yaml-language-server: $schema=../.schema/questionnaire.schema.json
population: employees
version: 1
pages:
  - id: profile
    title: { fr: Vous, en: About you }
    questions:
      # fr\u00a0: Une seule réponse. "code" est ce qui est enregistré\u00a0: il ne change plus jamais.
      # en: One answer. "code" is what is stored: it never changes again.
      - id: gender
        type: single
        required: true
        text: { fr: Vous êtes…, en: You are… }
        options:
          - { code: woman, label: { fr: Une femme, en: A woman } }
          - { code: man, label: { fr: Un homme, en: A man } }
      - id: age
        type: single
        required: true
        text: { fr: Quel âge avez-vous\u00a0?, en: How old are you? }
        options:
          - { code: under_35, label: { fr: Moins de 35 ans, en: Under 35 } }
          - { code: from_35_to_49, label: { fr: De 35 à 49 ans, en: 35 to 49 } }
          - { code: over_49, label: { fr: 50 ans et plus, en: 50 and over } }

  - id: telework
    title: { fr: Votre télétravail, en: Your telework }
    questions:
      - id: teleworks
        type: single
        required: true
        text:
          fr: Vous arrive-t-il de travailler depuis chez vous\u00a0?
          en: Do you ever work from home?
        options:
          - { code: yes, label: { fr: Oui, en: "Yes" } }
          - { code: no, label: { fr: Non, en: "No" } }
      # fr\u00a0: "show_if" décide qui voit la question, d’après ce qui précède.
      # en: "show_if" decides who sees the question, from what came before.
      - id: days
        type: number
        show_if: teleworks = yes
        minimum: 0
        maximum: 7
        decimals: 1
        text:
          fr: Combien de jours par semaine, en moyenne\u00a0?
          en: How many days a week, on average?
        unit: { fr: jours, en: days }
      # fr\u00a0: Plusieurs réponses, mélangées pour chacun\u00a0; "fixed" garde sa place.
      # en: Several answers, shuffled for each person; "fixed" keeps its place.
      - id: reasons
        type: multiple
        show_if: teleworks = yes
        order: random
        text:
          fr: Qu’y trouvez-vous\u00a0? Plusieurs réponses possibles.
          en: What do you gain from it? Several answers are possible.
        options:
          - { code: calm, label: { fr: Du calme pour se concentrer, en: Quiet to concentrate } }
          - { code: travel, label: { fr: Du temps de trajet en moins, en: Less time on the road } }
          - { code: family, label: { fr: Une vie de famille plus simple, en: An easier family life } }
          - { code: other, label: { fr: "Autre chose\u00a0:", en: "Something else:" }, other: true, fixed: true }
          - { code: nothing, label: { fr: Rien de tout cela, en: None of these }, exclusive: true, fixed: true }

  - id: trust
    title: { fr: La confiance, en: Trust }
    questions:
      # fr\u00a0: Une échelle fait elle-même ses échelons, de 1 à 10.
      # en: A scale makes its own steps, from 1 to 10.
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
      - id: feels_watched
        type: single
        text:
          fr: Pensez-vous que votre activité à distance est surveillée par un outil\u00a0?
          en: Do you think a tool monitors what you do when you work from home?
        options:
          - { code: yes, label: { fr: Oui, en: "Yes" } }
          - { code: no, label: { fr: Non, en: "No" } }
          - { code: dont_know, label: { fr: Je ne sais pas, en: I do not know }, missing: dont_know }
`
