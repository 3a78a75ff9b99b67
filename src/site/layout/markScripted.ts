/** Sets `data-scripted` on the root in browsers without `@media (scripting)`, for `src/integrations/scriptedStyles.ts`. */
if (!matchMedia('(scripting)').matches) document.documentElement.dataset.scripted = ''
