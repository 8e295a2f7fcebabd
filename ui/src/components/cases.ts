/** The page of a case, by its kind: the address that the API has for it. */
export const casePath = (kind: string, id: string) => `/${kind}s/${id}`
