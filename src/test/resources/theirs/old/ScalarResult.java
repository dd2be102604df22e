package org.openjdk.jmh.results;

public class ScalarResult {}
