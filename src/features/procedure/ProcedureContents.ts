import { SiteElement } from '../../site/browser/SiteElement.ts'

/** Marks the section that is being read in the contents, which it holds. Without JavaScript, they are plain links. */
class ProcedureContents extends SiteElement {
  protected start(signal: AbortSignal): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a')]
    const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? [])
    const above = new Set<Element>()
    // The area reaches from far above the page to the middle of the screen, so that a jump past a heading is noticed too.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) above.add(target)
          else above.delete(target)
        const current = headings.findLast((heading) => above.has(heading))?.id
        for (const link of links)
          if (link.hash === `#${current ?? ''}`) link.setAttribute('aria-current', 'location')
          else link.removeAttribute('aria-current')
      },
      { rootMargin: '1000000px 0px -50%' },
    )
    for (const heading of headings) observer.observe(heading)
    signal.addEventListener('abort', () => observer.disconnect())
  }
}

customElements.define('procedure-contents', ProcedureContents)
