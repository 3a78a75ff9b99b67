/** Scrolls each chart that is wider than its box so that its first node is in the middle, as the chart comes near the screen. */
export function showFirstNodes(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target: box, isIntersecting } of entries) {
        const node = box.querySelector('.nodes > [data-node]')
        if (!isIntersecting || !node) continue
        observer.unobserve(box)
        // The reader has scrolled it already.
        if (box.scrollLeft > 0) continue
        const [first, shown] = [node.getBoundingClientRect(), box.getBoundingClientRect()]
        box.scrollLeft = first.left + first.width / 2 - shown.left - shown.width / 2
      }
    },
    { rootMargin: '100%' },
  )
  for (const box of document.querySelectorAll('.chart-scroll')) observer.observe(box)
}
