package theirs;

/** Compiled, and then taken away. */
public class Missing {}
