import type { LetterKind } from "#app/registration/papers/placeholders.ts";

export type LetterTexts = { titleEn: string; titleFr: string; bodyEn: string; bodyFr: string };

/** What letters say where the organisers have not written their own words. Paragraphs are apart by an empty line. */
export const defaultTexts: Record<LetterKind, LetterTexts> = {
  visa: {
    titleEn: "Invitation for a visa application",
    titleFr: "Invitation pour une demande de visa",
    bodyEn: `To whom it may concern

We confirm that the person named below is invited to take part in {conference}, {dates}, {place}, and has a confirmed place there.

Name: {name}
Position: {position}
Organisation: {organisation}, {country}
Nationality: {nationality}
Date of birth: {date_of_birth}
Passport: {passport_number}, issued on {passport_issued} in {passport_place}, valid until {passport_expires}
Registration: {reference}

This letter is issued at the person’s request, for an application for a visa. It takes on none of the costs of the journey or the stay.

We should be grateful for any help you can give so that the visa is issued in time. Questions are answered at {contact}.

The secretariat of the conference`,
    bodyFr: `À qui de droit

Nous confirmons que la personne nommée ci-dessous est invitée à participer à l’événement suivant : {conference}, {dates}, {place}. Sa place est confirmée.

Nom : {name}
Fonction : {position}
Organisation : {organisation}, {country}
Nationalité : {nationality}
Date de naissance : {date_of_birth}
Passeport : {passport_number}, délivré le {passport_issued} à {passport_place}, valable jusqu’au {passport_expires}
Inscription : {reference}

Cette lettre est délivrée à la demande de la personne, en vue d’une demande de visa. Elle n’emporte aucune prise en charge des frais de voyage ou de séjour.

Nous vous saurions gré de toute aide permettant que le visa soit délivré à temps. Pour toute question : {contact}.

Le secrétariat de la conférence`,
  },
  confirmation: {
    titleEn: "Confirmation of registration",
    titleFr: "Confirmation d’inscription",
    bodyEn: `Dear {name},

We are pleased to confirm your place at {conference}, {dates}, {place}.

Name: {name}
Position: {position}
Organisation: {organisation}, {country}
You attend as: {category}
Reference: {reference}

Please bring a document with your photo to collect your badge. If you cannot come, withdraw your registration so that somebody else can have the place. Questions are answered at {contact}.

The secretariat of the conference`,
    bodyFr: `Bonjour {name},

Nous avons le plaisir de confirmer votre place : {conference}, {dates}, {place}.

Nom : {name}
Fonction : {position}
Organisation : {organisation}, {country}
Vous participez au titre de : {category}
Référence : {reference}

Munissez-vous d’une pièce d’identité avec photo pour retirer votre badge. En cas d’empêchement, retirez votre inscription afin qu’une autre personne puisse avoir la place. Pour toute question : {contact}.

Le secrétariat de la conférence`,
  },
  attendance: {
    titleEn: "Certificate of attendance",
    titleFr: "Attestation de participation",
    bodyEn: `We certify that

{name}
{position}
{organisation}, {country}

took part in {conference}, {dates}, {place}.

The secretariat of the conference`,
    bodyFr: `Nous attestons que

{name}
{position}
{organisation}, {country}

a participé à l’événement suivant : {conference}, {dates}, {place}.

Le secrétariat de la conférence`,
  },
};
