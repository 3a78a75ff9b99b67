import type { APIRoute, GetStaticPaths } from 'astro'
import { searchFiles } from '../../../search/searchFiles.ts'
import { siteContent } from '../../../content/siteContent.ts'
import { addressOf } from '../../../site/addresses.ts'

/** What a browser loads to search. */
export const getStaticPaths = (() => {
  const { tag, files } = searchFiles(siteContent(), addressOf)
  return [...files].map(([file, data]) => ({ params: { tag, file }, props: { data } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ data: unknown }> = ({ props }) => Response.json(props.data)
