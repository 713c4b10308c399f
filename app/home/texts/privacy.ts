import type { BilingualTextPage } from "#app/home/texts/text.ts";

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
            "A registration: your name as you write it, position, organisation, country, e-mail address, languages, what you need at the venue if you tell us, and when you agreed to this.",
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
          "The organisers of the conference you register for see your registration. Others do not; your name is not in the public directory because you registered. The directory holds only what published documents say of people in an official role.",
          "Messages are handed to a mail service that delivers them. Nothing is given to advertisers, and no page loads anything from another site.",
        ],
      },
      {
        id: "cookies",
        title: "Cookies",
        body: [
          "There are four, all needed for what you ask for: one keeps you signed in, one lets this browser open the registrations you made in it or opened from a mail, one remembers a light or dark appearance if you choose one, and one carries a message such as “saved” to the next page for at most a minute. Nothing follows you around, so there is nothing to accept.",
        ],
      },
      {
        id: "rights",
        title: "What you can do",
        body: [
          "You can see, correct and withdraw a registration yourself, through the link in the message that confirmed it or under [My registrations](/registrations). With an account, you get a copy of everything that is kept about you, and delete the account, under [My data](/account/data). Without one, write to the address on the page of the conference for a copy, or to have it erased.",
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
            "Une inscription\u00a0: votre nom tel que vous l’écrivez, votre fonction, votre organisation, votre pays, votre adresse électronique, vos langues, vos besoins sur place si vous nous en faites part, et la date de votre accord.",
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
          "Les organisateurs de la conférence à laquelle vous vous inscrivez voient votre inscription. Personne d’autre\u00a0; votre nom ne figure pas dans le répertoire public du fait de votre inscription. Le répertoire ne contient que ce que des documents publiés disent de personnes exerçant une fonction officielle.",
          "Les messages sont confiés à un service d’acheminement du courrier. Rien n’est transmis à des annonceurs, et aucune page ne charge quoi que ce soit d’un autre site.",
        ],
      },
      {
        id: "cookies",
        title: "Cookies",
        body: [
          "Il y en a quatre, tous nécessaires à ce que vous demandez\u00a0: l’un vous maintient connecté, l’un permet à ce navigateur d’ouvrir les inscriptions que vous y avez faites ou ouvertes depuis un courriel, l’un retient une apparence claire ou sombre si vous en choisissez une, et l’un porte un message tel que «\u202fenregistré\u202f» à la page suivante, pendant une minute au plus. Rien ne vous suit\u00a0; il n’y a donc rien à accepter.",
        ],
      },
      {
        id: "rights",
        title: "Ce que vous pouvez faire",
        body: [
          "Vous pouvez consulter, corriger et retirer vous-même une inscription, par le lien du message qui l’a confirmée ou sous [Mes inscriptions](/registrations). Avec un compte, vous obtenez une copie de tout ce qui est conservé à votre sujet, et supprimez le compte, sous [Mes données](/account/data). Sans compte, écrivez à l’adresse indiquée sur la page de la conférence pour obtenir une copie ou l’effacement.",
          "Nos journaux de requêtes ne contiennent ni nom, ni adresse, ni mot de passe.",
        ],
      },
    ],
  },
};
