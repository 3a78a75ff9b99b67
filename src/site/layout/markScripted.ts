/** Marks the root in browsers whose styles cannot ask whether scripts run: `src/build/scriptedStyles.ts` reads it. */
if (!matchMedia('(scripting)').matches) document.documentElement.dataset.scripted = ''
