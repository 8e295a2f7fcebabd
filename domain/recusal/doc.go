// Package recusal tells who must step aside from a matter (回避): the person it is
// about, whoever stands below or directly above him, whoever belongs to the outlet
// whose head is complained of, whoever has declared an interest, and whoever handled
// the matter before where fresh eyes are wanted. It computes from plain values and
// knows neither where declarations are kept nor what a complaint is.
package recusal
