/**
 * Words that say nothing about what is looked for: those that hold a sentence together, and those that people wrap a
 * question in. Without them “chair of the conference” is “conference chair” too.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about abt btwn bw shd wld cld actually after again all already also although always am among amongst an and another any anyone anything are
  around as at away back basically be because been before being best between both but by came can cannot cant cl clause
  clauses come comes coming cos could couldnt couldve currently dear despite did didnt do does doesnt doing done dont
  down dunno during each eg either else end enough etc even ever every everyone everything explain feel feels felt few
  find for from further get gets getting go goes going gone gonna got gotta had happen happened happening happens has
  hasnt have havent having he hed hell hello help her here heres hers herself hes hey him himself his how however i id
  idk ie if im in instead into is isnt it itd itll its itself ive just kind know let lets like look looking lot lots
  made make maker makers makes making many matter may maybe me mean means meant might mine more most much must my myself
  need needed needs never next no nor not nothing now of off ok okay on once one only onto or other others ought our
  ours ourselves out over own para paragraph paragraphs particular per please pls plz possible possibly procedure
  procedures quite rather re really regarding right route said same say saying says sec section sections see seem seems
  shall she shed shes should shouldnt show since so some somebody someone something sort still stuff such supposed sure
  tell than thank thanks that thatll thats the their theirs them themselves then there theres these they theyd theyll
  theyre theyve thing things think this those though through to together too towards try trying two under unless until
  up upon ur us use used using versus very via vs wanna want wants was wasnt way we wed well went were werent weve what
  whatever whats when whenever where whereas wheres wherever whether which whichever while whilst who whoever whole
  wholl whom whos whose whove why will with within without wont would wouldnt wrt yes yet you youd youll your youre
  yours yourself yourselves youve`.split(/\s+/),
)

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** The words that say something; all of them where none does. */
export function tellingWords<Word extends { readonly word: string }>(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ word }) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}
