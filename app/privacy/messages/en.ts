export default {
  kinds: {
    login_sessions: {
      what: "Where you are signed in",
      kept: "7 days after the last use, 30 in any case",
      why: "So that you can sign out elsewhere.",
    },
    account_links: {
      what: "Links to confirm an address or choose a password",
      kept: "until they expire: after an hour, a day or two days",
      why: "They open an account.",
    },
    attempts: {
      what: "How often a password was tried or a message asked for",
      kept: "an hour, without a name or address",
      why: "Against guessing.",
    },
    unverified_accounts: {
      what: "Accounts whose address was never confirmed",
      kept: "{days, plural, one {# day} other {# days}}",
      why: "The address may be somebody else’s.",
    },
    log_details: {
      what: "Why something was done, and what was changed",
      kept: "{days, plural, one {# day} other {# days}}; that it was done stays",
      why: "So that decisions can be explained.",
    },
    registration_links: {
      what: "Personal links to registrations",
      kept: "30 days after the conference; one asked for later, 30 days",
      why: "They open a registration.",
    },
    imports: {
      what: "Files of people that organisers import",
      kept: "a day; the file itself until it is imported",
      why: "So that a mistake can be seen.",
    },
    badge_prints: {
      what: "Files with badges for printing",
      kept: "some hours",
      why: "They can be made again.",
    },
    answers: {
      what: "Answers to a conference’s own questions",
      kept: "as long as the question says, otherwise as long as the registration",
      why: "The organisers say what each is needed for.",
    },
    unused_files: {
      what: "Files sent with a form that was never finished",
      kept: "a day",
      why: "So that the form can be finished.",
    },
    passports: {
      what: "Passport data",
      kept: "{days, plural, one {# day} other {# days}} after the conference, or until the registration is withdrawn or declined; a year at most where the conference has no date",
      why: "Only the letter to an embassy needs it.",
    },
    photos: {
      what: "Photographs for badges",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "Nobody has to be recognised any more.",
    },
    speaker_links: {
      what: "Personal links of speakers",
      kept: "30 days after the conference; one sent later, 30 days",
      why: "They open a speaker’s page.",
    },
    speaker_contacts: {
      what: "Where speakers are written to, and when they could not be there",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "It is needed to prepare the conference, and for questions soon after.",
    },
    speaker_portraits: {
      what: "Portraits of speakers",
      kept: "{days, plural, one {# day after the conference} other {# days after the conference}}; name and biography stay with the published programme",
      why: "They show who spoke.",
    },
    delegation_heads: {
      what: "Who headed a delegation, and its letter",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "It is needed to prepare the conference, and for questions soon after.",
    },
    proposal_links: {
      what: "Personal links of authors",
      kept: "30 days after the conference; one sent later, 30 days",
      why: "They open a proposal.",
    },
    record_proposals: {
      what: "Who proposed changes of the record, and what was not taken",
      kept: "{days, plural, =0 {until the decision} one {# day after the decision} other {# days after the decision}}",
      why: "Whoever proposed may ask why. What was taken stays, with its source and without the name.",
    },
    record_confirmations: {
      what: "Who was asked whether the entry of an organisation is right, and answered",
      kept: "{days, plural, one {# day} other {# days}}",
      why: "So that each is asked once a year, and no more.",
    },
    proposals_closed: {
      what: "Proposals that were not accepted, and their reviews",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "Authors may ask why.",
    },
    proposals: {
      what: "Accepted proposals, and their reviews",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "The programme rests on them.",
    },
    reviewers: {
      what: "Who reviewed proposals",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "Their reviews stay as long as the proposals, without their name.",
    },
    access_needs: {
      what: "What somebody needs at the venue",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "It may tell of somebody’s health.",
    },
    agendas: {
      what: "Starred sessions, calendars and reminders, and who has given feedback",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "They are for the days of the conference and the weeks after it. What was said as feedback has no name.",
    },
    interpreters: {
      what: "Names of interpreters",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "They are needed to plan who interprets where, and for questions soon after.",
    },
    registrations_closed: {
      what: "Registrations that were declined or withdrawn",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}, then anonymous",
      why: "For questions about the decision.",
    },
    registrations: {
      what: "All other registrations",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}, then anonymous",
      why: "For certificates, reports and the next invitation.",
    },
    invitation_links: {
      what: "Links of invitations",
      kept: "30 days after the invitation has expired",
      why: "They open a form that is filled in.",
    },
    invitations: {
      what: "Invitations that were not accepted",
      kept: "{days, plural, =0 {until the end of the conference} one {# day after the conference} other {# days after the conference}}",
      why: "So that nobody is asked twice.",
    },
    mails_erased: {
      what: "Messages to people who had their data erased",
      kept: "until they have left",
      why: "The last one says that it was done.",
    },
    mail_texts: {
      what: "The text of messages with personal links",
      kept: "3 days where they open an account, otherwise 30",
      why: "Whoever reads it could open what the link opens.",
    },
    mails: {
      what: "Messages, and whether they arrived",
      kept: "{days, plural, one {# day} other {# days}}",
      why: "So that it can be found out what somebody was told.",
    },
  },
  kept: {
    caption: "What is kept, and for how long",
    title: "How long each kind is kept now",
    lead: "Counted every hour. Some conferences have shorter or longer times of their own.",
    kind: "Kind",
    time: "Kept for",
    why: "Why",
  },
  mine: {
    ofRegistration: "Your data of registration {reference}",
    registrationLead:
      "Everything that is kept with this registration. You can take it away as a file, correct it and have it erased.",
    held: "What is kept",
    heldLead: "Everything that we keep about you, in words. Times are in UTC.",
    show: "Show",
    download: "Download as a file (JSON)",
    correct: "Correct it",
    askToCorrect: "It can no longer be changed here. To have something corrected, write to {email}.",
    askOrganisers: "It can no longer be changed here. To have something corrected, write to the organisers.",
    erase: "Erase it",
    eraseLead:
      "Your name, address, position, organisation, languages, needs, answers, photograph, passport data, notes and messages are erased at once. This cannot be undone.",
    stays:
      "What stays, without your name: the category, the country, that there was a registration and what became of it, the numbers of letters, and when somebody was at the door. It only counts.",
    understood: "I understand that this cannot be undone.",
    eraseSubmit: "Erase my data for good",
    erased:
      "Your data is erased. What stays counts you without your name: category, country, and that there was a registration.",
    withdrawFirst: "The organisers still count on you. Withdraw the registration first; then you can have it erased.",
    toRegistration: "To the registration",
    proveFirst:
      "This is shown to whoever reads the mail of the registration’s address. Open the personal link in one of the messages we sent there, then come back.",
    link: "Your data: see, download, erase",
    notice: "What you agreed to",
    agreed: "You agreed to the <link>notice of {version}</link> on {date}.",
    agreedNone: "You have not been asked for your agreement yet.",
    newNotice: "There is a newer one",
    newNoticeText: "Please read <link>the present notice</link>. What is new in it:",
    agree: "I have read it and agree",
    agreedNow: "Thank you. Your agreement to the present notice is kept.",
  },
} as const;
