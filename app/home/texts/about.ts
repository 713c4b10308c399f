import type { BilingualTextPage } from "#app/platform/text-page.ts";

export const about: BilingualTextPage = {
  en: {
    title: "About Octopus",
    lead: "Octopus is where an international secretariat runs its conferences against cybercrime and keeps the network of organisations that cooperate around them.",
    sections: [
      {
        id: "who",
        title: "Who it is for",
        body: [
          [
            "Delegates register for a conference, see what became of their registration, follow the programme and put the dates into their calendar.",
            "Partners find out which organisations cooperate, on what, since when and in which role, and read where that is written.",
            "Organisers invite people, decide on registrations and see every change that was made, by whom and why.",
          ],
        ],
      },
      {
        id: "facts",
        title: "Where the facts come from",
        body: [
          "The directory, the partnerships, the projects and the past conferences are taken from five public documents of the Council of Europe, dated 2007 to 2013. The texts are in our own words; short official titles are kept as printed.",
          "Every fact carries a small mark, §. It opens the document and the section the fact is taken from; §§ means that several places support it. Where two documents disagree, the mark says so. All documents are listed under [Sources](/sources).",
          "What a document does not say is not invented. A date may be no more than a year, an end may be unknown, and the kind of an organisation is our own classification. The picture is that of the documents and their time, not of today.",
        ],
      },
      {
        id: "network",
        title: "How to read the network",
        body: [
          "The [network](/network) is derived from the partnerships each time it is shown. Two organisations are tied when a document names both as parties of the same partnership. The size of a point is its number of partners, the width of a line the strength of the tie, in which a meeting of many weighs little on each pair.",
          "The same content stands beside the picture as tables, and can be taken away as files.",
        ],
      },
      {
        id: "demonstration",
        title: "Demonstration",
        body: [
          "A conference that is marked as a demonstration is invented, with its delegates, its speakers and its programme. It shows what the platform does at full size. Its addresses end in “.example” and lead nowhere.",
        ],
      },
      {
        id: "licence",
        title: "Software",
        body: ["Octopus is free software under the Apache License 2.0."],
      },
    ],
  },
  fr: {
    title: "À propos d’Octopus",
    lead: "Octopus permet à un secrétariat international d’organiser ses conférences contre la cybercriminalité et de tenir à jour le réseau des organisations qui coopèrent autour d’elles.",
    sections: [
      {
        id: "who",
        title: "À qui s’adresse Octopus",
        body: [
          [
            "Les délégués s’inscrivent à une conférence, voient où en est leur inscription, suivent le programme et reportent les dates dans leur agenda.",
            "Les partenaires voient quelles organisations coopèrent, sur quoi, depuis quand et à quel titre, et lisent où cela est écrit.",
            "Les organisateurs invitent, statuent sur les inscriptions et voient chaque changement, son auteur et son motif.",
          ],
        ],
      },
      {
        id: "facts",
        title: "D’où viennent les faits",
        body: [
          "Le répertoire, les partenariats, les projets et les conférences passées sont tirés de cinq documents publics du Conseil de l’Europe, datés de 2007 à 2013. Les textes sont rédigés par nous, en anglais\u00a0; les titres officiels courts sont repris tels quels.",
          "Chaque fait porte un petit signe, §. Il ouvre le document et la section dont le fait est tiré\u00a0; §§ signifie que plusieurs passages l’étayent. Lorsque deux documents se contredisent, le signe l’indique. Tous les documents figurent sous [Sources](/sources).",
          "Ce qu’un document ne dit pas n’est pas inventé. Une date peut se réduire à une année, une fin peut être inconnue, et le type d’une organisation relève de notre propre classement. L’image est celle des documents et de leur époque, non celle d’aujourd’hui.",
        ],
      },
      {
        id: "network",
        title: "Comment lire le réseau",
        body: [
          "Le [réseau](/network) est déduit des partenariats chaque fois qu’il est affiché. Deux organisations sont liées lorsqu’un document les nomme toutes deux parties au même partenariat. La taille d’un point correspond au nombre de ses partenaires, l’épaisseur d’un trait à la force du lien\u00a0; une réunion nombreuse pèse peu sur chaque paire.",
          "Le même contenu figure à côté de l’image sous forme de tableaux et peut être téléchargé.",
        ],
      },
      {
        id: "demonstration",
        title: "Démonstration",
        body: [
          "Une conférence signalée comme démonstration est inventée, de même que ses délégués, ses intervenants et son programme. Elle montre ce que fait la plateforme en grandeur réelle. Ses adresses se terminent par «\u202f.example\u202f» et ne mènent nulle part.",
        ],
      },
      {
        id: "licence",
        title: "Logiciel",
        body: ["Octopus est un logiciel libre, sous licence Apache 2.0."],
      },
    ],
  },
};
