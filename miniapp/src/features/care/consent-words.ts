/** What is read to the person before somebody else applies for them. */
export const consentWords = (person: string, employer: string, position: string): string =>
  `${person}，我替您报名${employer}的${position}。他们会看到您的名字、电话，还有我写的这句话。` +
  '看不到您家的档案和补助。报了名随时可以收回。您同意吗？'

const YOUNGEST = 16

/** Whom one may apply for: nobody known to be under 16 (劳动法 1995, article 15: no one under 16 is hired). */
export const mayWork = ({ age }: { age?: number | undefined }): boolean => age === undefined || age >= YOUNGEST
