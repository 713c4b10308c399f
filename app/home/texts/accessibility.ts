import type { BilingualTextPage } from "#app/platform/text-page.ts";

export const accessibility: BilingualTextPage = {
  en: {
    title: "Accessibility",
    lead: "Everybody who may attend a conference must be able to register for it. We build every page to the Web Content Accessibility Guidelines 2.2, level AA.",
    sections: [
      {
        id: "how",
        title: "What that means here",
        body: [
          [
            "Every task can be done with the keyboard alone, and the focus is always visible.",
            "Pages work without JavaScript; scripts only make them quicker.",
            "Colour is never the only sign: states have a shape and a word, kinds of organisation have a shape each, chosen so that colour-blind readers can tell them apart.",
            "Text can be enlarged to 200 per cent and pages used at a width of 320 pixels without scrolling sideways, except for wide tables, which scroll in their own box.",
            "Nothing moves when your system asks for reduced motion, and your system’s contrast colours are respected.",
            "The picture of the network always has the same content beside it as tables.",
          ],
        ],
      },
      {
        id: "limits",
        title: "What we know is not perfect",
        body: [
          [
            "The interface is in English and French. What the source documents say exists in English only and is marked as English for screen readers.",
            "In the picture of the network itself, points can be chosen with the mouse or by touch; with the keyboard, use the search field or the tables.",
            "The pages have been tested automatically and with a keyboard. They have not yet been tested by people who use assistive technology every day.",
          ],
        ],
      },
      {
        id: "help",
        title: "If something stands in your way",
        body: [
          "Write to the address given on the page of the conference and tell us what you wanted to do and on which page. Any registration can also be taken by the organisers on your behalf. The registration form has a field for what you need at the venue.",
        ],
      },
    ],
  },
  fr: {
    title: "Accessibilité",
    lead: "Quiconque peut assister à une conférence doit pouvoir s’y inscrire. Nous concevons chaque page selon les règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA.",
    sections: [
      {
        id: "how",
        title: "Ce que cela signifie ici",
        body: [
          [
            "Chaque tâche peut être accomplie au clavier seul, et la position du curseur est toujours visible.",
            "Les pages fonctionnent sans JavaScript\u00a0; les scripts les rendent seulement plus rapides.",
            "La couleur n’est jamais le seul signe\u00a0: les états ont une forme et un mot, chaque type d’organisation a sa forme, et les couleurs restent distinctes pour les personnes daltoniennes.",
            "Le texte peut être agrandi à 200\u00a0% et les pages utilisées sur une largeur de 320 pixels sans défilement latéral, hormis les tableaux larges, qui défilent dans leur propre cadre.",
            "Rien ne bouge lorsque votre système demande moins d’animations, et les couleurs contrastées de votre système sont respectées.",
            "L’image du réseau est toujours accompagnée du même contenu sous forme de tableaux.",
          ],
        ],
      },
      {
        id: "limits",
        title: "Ce que nous savons imparfait",
        body: [
          [
            "L’interface est en anglais et en français. Le contenu tiré des documents n’existe qu’en anglais et est signalé comme tel aux lecteurs d’écran.",
            "Dans l’image du réseau, les points se choisissent à la souris ou au toucher\u00a0; au clavier, utilisez le champ de recherche ou les tableaux.",
            "Les pages ont été vérifiées automatiquement et au clavier. Elles ne l’ont pas encore été par des personnes qui utilisent chaque jour des technologies d’assistance.",
          ],
        ],
      },
      {
        id: "help",
        title: "Si quelque chose vous fait obstacle",
        body: [
          "Écrivez à l’adresse indiquée sur la page de la conférence en précisant ce que vous vouliez faire et sur quelle page. Les organisateurs peuvent aussi enregistrer une inscription pour vous. Le formulaire d’inscription comporte un champ pour vos besoins sur place.",
        ],
      },
    ],
  },
};
