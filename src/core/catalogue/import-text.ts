/** Why a column of a foreign file is proposed to be left out, as the Studio and the command line say it. */
export const importReasons = {
  empty: { fr: 'vide', en: 'empty' },
  one_value: { fr: 'la même valeur partout', en: 'the same value everywhere' },
  no_name: { fr: 'sans nom de colonne', en: 'the column has no name' },
  identifier: { fr: 'numéro qui désigne une personne', en: 'a number that stands for a person' },
  name: { fr: 'noms de personnes', en: 'names of people' },
  email: { fr: 'adresses électroniques', en: 'e-mail addresses' },
  phone: { fr: 'numéros de téléphone', en: 'telephone numbers' },
  network: { fr: 'adresses réseau (IP)', en: 'network (IP) addresses' },
  time: { fr: 'heure précise de la réponse', en: 'precise time of the answer' },
  place: { fr: 'lieu précis', en: 'a precise place' },
  device: { fr: 'appareil de la personne', en: 'the person’s device' },
} as const
