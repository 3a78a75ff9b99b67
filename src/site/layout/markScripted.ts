/** Sets `data-scripted` on the root in browsers without `@media (scripting)`, for `src/build/scriptedStyles.ts`. */
if (!matchMedia('(scripting)').matches) document.documentElement.dataset.scripted = ''
