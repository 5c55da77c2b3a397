/** The shape of a dictionary with any text in it: a language that lacks a key, or has one too many, is a type error. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
