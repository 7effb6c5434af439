/** A sentence for a person, in both languages of the product. Bahasa Indonesia is the first. */
export interface Text {
  id: string
  en: string
}

export type Language = keyof Text

/** The sentence in the language asked for. */
export const textIn = (text: Text, language: Language): string => text[language]
