package dev.dovetail.problem;

/**
 * One bad parameter of a request, an element of the {@code errors} member of a problem document.
 *
 * @param in where it stands: {@code query}, {@code path}, {@code header} or {@code form}
 * @param parameter its name
 * @param detail what is wrong with it and what would be right
 */
record ParameterError(String in, String parameter, String detail) {}
