/** An organisation of the directory as the form offers it, in the reader's language where there is a name in it. */
export type OrganisationMatch = {
  id: string;
  text: string;
  lang: string;
  acronym: string | null;
  country: { text: string; lang: string } | null;
};
