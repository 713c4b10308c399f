/** Languages a delegate may say they speak (BCP 47); the order is that of the form. */
export const spokenLanguages = ["en", "fr", "es", "ar", "ru", "zh", "pt", "de", "it", "tr", "uk", "ja"] as const;
