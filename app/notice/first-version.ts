import type { BilingualTextPage } from "#app/platform/text-page.ts";

/** The first notice about personal data; those that follow are in the database. */
export const firstVersion = { version: "2026-11", publishedAt: new Date("2026-11-01T00:00:00Z") } as const;

export const privacy: BilingualTextPage = {
  en: {
    title: "Your personal data",
    lead: "We ask for what is needed to run a conference, show it to those who run it, and use it for nothing else.",
    sections: [
      {
        id: "what",
        title: "What is kept",
        body: [
          [
            "An account: your name, e-mail address, language and a hash of your password, from which the password cannot be read.",
            "A registration: your name as you write it, position, organisation, country, e-mail address, languages, what you need at the venue if you tell us, who may see you in the list of participants, and when you agreed to this. Where the organisers ask for more: your answers, a photograph for the badge, and passport data for a letter to an embassy, which is kept sealed.",
            "What you do with the programme: contributions you propose and what reviewers say of them; as a speaker your biography, portrait and when you cannot come; sessions you star or sign up to, your agenda and its reminders; and that you have given feedback, while the feedback itself is kept without your name.",
            "At the conference: when your badge was read at a door.",
            "What happened to it: each decision and change, with its time and author, so that it can be explained to you.",
            "The messages we wrote to you, and whether they arrived.",
            "Where you are signed in: the time and the kind of browser, so that you can sign out elsewhere. You see this list under [My account](/account).",
          ],
        ],
      },
      {
        id: "who",
        title: "Who sees it",
        body: [
          "The organisers of the conference you register for see your registration. The list of participants names you, with your position, organisation and country, to whom you allow it: nobody unless you say otherwise, the other participants, or everybody. Nobody else sees it; your name is not in the public directory because you registered. The directory holds only what published documents say of people in an official role.",
          "Messages are handed to a mail service that delivers them. Nothing is given to advertisers, and no page loads anything from another site.",
        ],
      },
      {
        id: "cookies",
        title: "Cookies",
        body: [
          "There are eight, all needed for what you ask for: one keeps you signed in, one lets this browser open the registrations you made in it or opened from a mail, one does the same for the delegation you head, one for your parts in a programme, one for what you propose for it, one remembers a light or dark appearance if you choose one, one carries a message such as “saved” to the next page for at most a minute, and one makes a telephone or tablet a device that checks delegates in. Nothing follows you around, so there is nothing to accept.",
        ],
      },
      {
        id: "kept",
        title: "How long it is kept",
        body: [
          "Every hour, what has served its time is deleted or made anonymous. How long that is for each kind, and why, stands in [the table below](#times).",
          "An account stays until you delete it. When you do, registrations that were declined or withdrawn, or whose conference is over, are made anonymous at once. A registration that is made anonymous loses your name, address, position, organisation, languages, needs, answers, photograph and passport data, and the messages about it are deleted; the category and the country stay, to be counted. One for a conference to come stays, because you are expected there: withdraw it first if you do not want to come. The record of what was done stays, but no longer names you.",
        ],
      },
      {
        id: "rights",
        title: "What you can do",
        body: [
          "You can see, correct and withdraw a registration yourself, through the link in the message that confirmed it or under [My registrations](/registrations). With an account, you get a copy of everything that is kept about you, and delete the account, under [My data](/account/data). Without one, the personal link does the same for its registration.",
          "Our records of requests to this site hold no names, addresses or passwords.",
        ],
      },
    ],
  },
  fr: {
    title: "Vos données personnelles",
    lead: "Nous demandons ce qui est nécessaire à la tenue d’une conférence, le montrons à ceux qui l’organisent et ne l’utilisons à aucune autre fin.",
    sections: [
      {
        id: "what",
        title: "Ce qui est conservé",
        body: [
          [
            "Un compte\u00a0: votre nom, votre adresse électronique, votre langue et une empreinte de votre mot de passe, à partir de laquelle celui-ci ne peut être lu.",
            "Une inscription\u00a0: votre nom tel que vous l’écrivez, votre fonction, votre organisation, votre pays, votre adresse électronique, vos langues, vos besoins sur place si vous nous en faites part, qui peut vous voir dans la liste des participants, et la date de votre accord. Lorsque les organisateurs en demandent plus\u00a0: vos réponses, une photographie pour le badge, et des données de passeport pour une lettre à une ambassade, qui sont conservées scellées.",
            "Ce que vous faites du programme\u00a0: les contributions que vous proposez et ce qu’en disent les évaluateurs\u202f; comme intervenant, votre biographie, votre portrait et les moments où vous ne pouvez pas venir\u202f; les séances que vous marquez ou auxquelles vous vous inscrivez, votre agenda et ses rappels\u202f; et le fait que vous avez donné un avis, l’avis lui-même étant conservé sans votre nom.",
            "Pendant la conférence\u00a0: les lectures de votre badge à une porte.",
            "Ce qu’il en est advenu\u00a0: chaque décision et chaque changement, avec son heure et son auteur, afin de pouvoir vous l’expliquer.",
            "Les messages que nous vous avons écrits, et s’ils sont arrivés.",
            "Où vous êtes connecté\u00a0: l’heure et le type de navigateur, pour que vous puissiez vous déconnecter ailleurs. Cette liste figure sous [Mon compte](/account).",
          ],
        ],
      },
      {
        id: "who",
        title: "Qui y a accès",
        body: [
          "Les organisateurs de la conférence à laquelle vous vous inscrivez voient votre inscription. La liste des participants vous nomme, avec votre fonction, votre organisation et votre pays, à qui vous le permettez\u00a0: personne sauf indication de votre part, les autres participants, ou tout le monde. Nul autre ne la voit\u00a0; votre nom ne figure pas dans le répertoire public du fait de votre inscription. Le répertoire ne contient que ce que des documents publiés disent de personnes exerçant une fonction officielle.",
          "Les messages sont confiés à un service d’acheminement du courrier. Rien n’est transmis à des annonceurs, et aucune page ne charge quoi que ce soit d’un autre site.",
        ],
      },
      {
        id: "cookies",
        title: "Cookies",
        body: [
          "Il y en a huit, tous nécessaires à ce que vous demandez\u00a0: l’un vous maintient connecté, l’un permet à ce navigateur d’ouvrir les inscriptions que vous y avez faites ou ouvertes depuis un courriel, l’un fait de même pour la délégation que vous dirigez, l’un pour vos interventions à un programme, l’un pour ce que vous y proposez, l’un retient une apparence claire ou sombre si vous en choisissez une, l’un porte un message tel que «\u202fenregistré\u202f» à la page suivante, pendant une minute au plus, et l’un fait d’un téléphone ou d’une tablette un appareil qui enregistre les arrivées. Rien ne vous suit\u00a0; il n’y a donc rien à accepter.",
        ],
      },
      {
        id: "kept",
        title: "Combien de temps les données sont conservées",
        body: [
          "Toutes les heures, ce qui a fait son temps est supprimé ou rendu anonyme. La durée pour chaque type de données, et sa raison, figurent dans [le tableau ci-dessous](#times).",
          "Un compte reste jusqu’à ce que vous le supprimiez. Les inscriptions refusées ou retirées, ou dont la conférence est terminée, sont alors rendues anonymes aussitôt. Une inscription rendue anonyme perd votre nom, votre adresse, votre fonction, votre organisation, vos langues, vos besoins, vos réponses, votre photographie et vos données de passeport, et les messages à son sujet sont supprimés\u00a0; la catégorie et le pays restent, pour être comptés. Celle qui vaut pour une conférence à venir reste, car vous y êtes attendu\u00a0: retirez-la d’abord si vous ne souhaitez pas venir. La trace de ce qui a été fait demeure, mais ne vous nomme plus.",
        ],
      },
      {
        id: "rights",
        title: "Ce que vous pouvez faire",
        body: [
          "Vous pouvez consulter, corriger et retirer vous-même une inscription, par le lien du message qui l’a confirmée ou sous [Mes inscriptions](/registrations). Avec un compte, vous obtenez une copie de tout ce qui est conservé à votre sujet, et supprimez le compte, sous [Mes données](/account/data). Sans compte, le lien personnel permet la même chose pour son inscription.",
          "Nos journaux de requêtes ne contiennent ni nom, ni adresse, ni mot de passe.",
        ],
      },
    ],
  },
};
