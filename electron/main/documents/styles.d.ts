/** A style sheet as text; the build puts it in. */
declare module '*.css?raw' {
  const text: string
  export default text
}
